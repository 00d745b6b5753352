// The universe: predeclared types, constants, nil and functions, and package unsafe.
//
// Everything here is shared by all programs and never changes after this module was loaded.

import { intConstant } from './constant.ts';
import { Builtin, Const, Func, Nil, newVar, type Obj, Package, Scope, TypeName } from './object.ts';
import { Alias, Basic, BasicInfo, BasicKind, InterfaceType, Named, Signature, Tuple, type Type } from './type.ts';
import { comparableTypeSet, TypeSet, topTypeSet } from './typeset-data.ts';

/** The predeclared basic types by kind, untyped ones and the invalid type included. */
export const Typ: { readonly [K in BasicKind]: Basic } = {
  [BasicKind.Invalid]: new Basic(BasicKind.Invalid, 0, 'invalid type'),
  [BasicKind.Bool]: new Basic(BasicKind.Bool, BasicInfo.Boolean, 'bool'),
  [BasicKind.Int]: new Basic(BasicKind.Int, BasicInfo.Integer, 'int'),
  [BasicKind.Int8]: new Basic(BasicKind.Int8, BasicInfo.Integer, 'int8'),
  [BasicKind.Int16]: new Basic(BasicKind.Int16, BasicInfo.Integer, 'int16'),
  [BasicKind.Int32]: new Basic(BasicKind.Int32, BasicInfo.Integer, 'int32'),
  [BasicKind.Int64]: new Basic(BasicKind.Int64, BasicInfo.Integer, 'int64'),
  [BasicKind.Uint]: new Basic(BasicKind.Uint, BasicInfo.Integer | BasicInfo.Unsigned, 'uint'),
  [BasicKind.Uint8]: new Basic(BasicKind.Uint8, BasicInfo.Integer | BasicInfo.Unsigned, 'uint8'),
  [BasicKind.Uint16]: new Basic(BasicKind.Uint16, BasicInfo.Integer | BasicInfo.Unsigned, 'uint16'),
  [BasicKind.Uint32]: new Basic(BasicKind.Uint32, BasicInfo.Integer | BasicInfo.Unsigned, 'uint32'),
  [BasicKind.Uint64]: new Basic(BasicKind.Uint64, BasicInfo.Integer | BasicInfo.Unsigned, 'uint64'),
  [BasicKind.Uintptr]: new Basic(BasicKind.Uintptr, BasicInfo.Integer | BasicInfo.Unsigned, 'uintptr'),
  [BasicKind.Float32]: new Basic(BasicKind.Float32, BasicInfo.Float, 'float32'),
  [BasicKind.Float64]: new Basic(BasicKind.Float64, BasicInfo.Float, 'float64'),
  [BasicKind.Complex64]: new Basic(BasicKind.Complex64, BasicInfo.Complex, 'complex64'),
  [BasicKind.Complex128]: new Basic(BasicKind.Complex128, BasicInfo.Complex, 'complex128'),
  [BasicKind.String]: new Basic(BasicKind.String, BasicInfo.String, 'string'),
  [BasicKind.UnsafePointer]: new Basic(BasicKind.UnsafePointer, 0, 'Pointer'),
  [BasicKind.UntypedBool]: new Basic(BasicKind.UntypedBool, BasicInfo.Boolean | BasicInfo.Untyped, 'untyped bool'),
  [BasicKind.UntypedInt]: new Basic(BasicKind.UntypedInt, BasicInfo.Integer | BasicInfo.Untyped, 'untyped int'),
  [BasicKind.UntypedRune]: new Basic(BasicKind.UntypedRune, BasicInfo.Integer | BasicInfo.Untyped, 'untyped rune'),
  [BasicKind.UntypedFloat]: new Basic(BasicKind.UntypedFloat, BasicInfo.Float | BasicInfo.Untyped, 'untyped float'),
  [BasicKind.UntypedComplex]: new Basic(
    BasicKind.UntypedComplex,
    BasicInfo.Complex | BasicInfo.Untyped,
    'untyped complex',
  ),
  [BasicKind.UntypedString]: new Basic(BasicKind.UntypedString, BasicInfo.String | BasicInfo.Untyped, 'untyped string'),
  [BasicKind.UntypedNil]: new Basic(BasicKind.UntypedNil, BasicInfo.Untyped, 'untyped nil'),
};

export const invalidType: Basic = Typ[BasicKind.Invalid];
export const emptyTuple = new Tuple([]);

/** `byte` and `rune`: the same kinds as uint8 and int32 under the names the programmer wrote. */
export const universeByte = new Basic(BasicKind.Uint8, BasicInfo.Integer | BasicInfo.Unsigned, 'byte');
export const universeRune = new Basic(BasicKind.Int32, BasicInfo.Integer, 'rune');
export const universeBool: Basic = Typ[BasicKind.Bool];

/** Right side of an alias whose declaration is still being read. Counts as valid, so that nothing gives up on it. */
export const pendingAlias = new Basic(BasicKind.Invalid, 0, 'invalid type');

/** How a builtin may be used as a statement. */
export type ExprKind = 'conversion' | 'expression' | 'statement';

export interface BuiltinInfo {
  /** Least number of arguments; the exact number unless variadic. */
  readonly nargs: number;
  readonly variadic: boolean;
  readonly kind: ExprKind;
}

export type BuiltinId =
  | 'append'
  | 'cap'
  | 'clear'
  | 'close'
  | 'complex'
  | 'copy'
  | 'delete'
  | 'imag'
  | 'len'
  | 'make'
  | 'max'
  | 'min'
  | 'new'
  | 'panic'
  | 'print'
  | 'println'
  | 'real'
  | 'recover'
  | 'Add'
  | 'Alignof'
  | 'Offsetof'
  | 'Sizeof'
  | 'Slice'
  | 'SliceData'
  | 'String'
  | 'StringData';

export const predeclaredFuncs: { readonly [Id in BuiltinId]: BuiltinInfo } = {
  append: { nargs: 1, variadic: true, kind: 'expression' },
  cap: { nargs: 1, variadic: false, kind: 'expression' },
  clear: { nargs: 1, variadic: false, kind: 'statement' },
  close: { nargs: 1, variadic: false, kind: 'statement' },
  complex: { nargs: 2, variadic: false, kind: 'expression' },
  copy: { nargs: 2, variadic: false, kind: 'statement' },
  delete: { nargs: 2, variadic: false, kind: 'statement' },
  imag: { nargs: 1, variadic: false, kind: 'expression' },
  len: { nargs: 1, variadic: false, kind: 'expression' },
  make: { nargs: 1, variadic: true, kind: 'expression' },
  max: { nargs: 1, variadic: true, kind: 'expression' },
  min: { nargs: 1, variadic: true, kind: 'expression' },
  new: { nargs: 1, variadic: false, kind: 'expression' },
  panic: { nargs: 1, variadic: false, kind: 'statement' },
  print: { nargs: 0, variadic: true, kind: 'statement' },
  println: { nargs: 0, variadic: true, kind: 'statement' },
  real: { nargs: 1, variadic: false, kind: 'expression' },
  recover: { nargs: 0, variadic: false, kind: 'statement' },
  Add: { nargs: 2, variadic: false, kind: 'expression' },
  Alignof: { nargs: 1, variadic: false, kind: 'expression' },
  Offsetof: { nargs: 1, variadic: false, kind: 'expression' },
  Sizeof: { nargs: 1, variadic: false, kind: 'expression' },
  Slice: { nargs: 2, variadic: false, kind: 'expression' },
  SliceData: { nargs: 1, variadic: false, kind: 'expression' },
  String: { nargs: 2, variadic: false, kind: 'expression' },
  StringData: { nargs: 1, variadic: false, kind: 'expression' },
};

export const Universe = new Scope(null, 0, 0, 'universe');
export const Unsafe = new Package('unsafe', 'unsafe', new Scope(Universe, 0, 0, 'package unsafe'));
Unsafe.complete = true;

/** `any` is an alias of exactly this interface. */
export const universeAnyInterface = new InterfaceType([], [], false);
universeAnyInterface.typeSet = topTypeSet;

export const emptyInterface = new InterfaceType([], [], false);
emptyInterface.typeSet = topTypeSet;

function define<T extends Obj>(scope: Scope, obj: T): T {
  scope.insert(obj);
  return obj;
}

function definePredeclaredTypes(): void {
  for (const basic of [...Object.values(Typ), universeByte, universeRune]) {
    if (basic.name.includes(' ')) continue; // no identifier stands for it
    if (basic.kind === BasicKind.UnsafePointer) define(Unsafe.scope, new TypeName(0, Unsafe, 'Pointer', basic));
    else define(Universe, new TypeName(0, null, basic.name, basic));
  }
}

function defineAny(): TypeName {
  const name = new TypeName(0, null, 'any', null);
  const alias = new Alias(name, universeAnyInterface);
  alias.actual = universeAnyInterface;
  name.type = alias;
  return define(Universe, name);
}

function defineInterface(name: string, make: (named: Named) => InterfaceType): TypeName {
  const obj = new TypeName(0, null, name, null);
  const named = new Named(obj);
  obj.type = named;
  const iface = make(named);
  named.fromRHS = iface;
  named.underlying = iface;
  return define(Universe, obj);
}

function errorInterface(named: Named): InterfaceType {
  const receiver = newVar('recv', 0, null, '', named);
  const results = new Tuple([newVar('result', 0, null, '', Typ[BasicKind.String])]);
  const method = new Func(0, null, 'Error', new Signature(receiver, [], [], emptyTuple, results, false));
  const iface = new InterfaceType([method], [], false);
  iface.typeSet = new TypeSet([method], topTypeSet.terms, false);
  return iface;
}

function comparableInterface(): InterfaceType {
  const iface = new InterfaceType([], [], false);
  iface.typeSet = comparableTypeSet;
  return iface;
}

function defineConst(name: string, kind: BasicKind, value: Const['value']): Const {
  const obj = new Const(0, null, name, Typ[kind]);
  obj.value = value;
  return define(Universe, obj);
}

definePredeclaredTypes();
export const universeAny = defineAny();
const errorName = defineInterface('error', errorInterface);
export const universeError: Type = errorName.type as Named;
export const universeComparable = defineInterface('comparable', comparableInterface);
defineConst('true', BasicKind.UntypedBool, { kind: 'Bool', value: true });
defineConst('false', BasicKind.UntypedBool, { kind: 'Bool', value: false });
export const universeIota = defineConst('iota', BasicKind.UntypedInt, intConstant(0n));
define(Universe, new Nil(0, null, 'nil', Typ[BasicKind.UntypedNil]));

for (const name of Object.keys(predeclaredFuncs)) {
  const inUnsafe = name.charCodeAt(0) < 0x61;
  define(inUnsafe ? Unsafe.scope : Universe, new Builtin(0, inUnsafe ? Unsafe : null, name, invalidType));
}
