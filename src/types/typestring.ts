// Types as text, as gc prints them (types2 typestring.go).

import { utf8Bytes } from './constant.ts';
import { quote } from './constant-format.ts';
import { type Func, isExported, type Package, type TypeName } from './object.ts';
import type { InterfaceType, Signature, StructType, Tuple, Type, TypeParam } from './type.ts';
import { under } from './under.ts';
import { Universe, universeAnyInterface, universeComparable } from './universe.ts';

/** Name of a package before a dot; '' leaves the dot out. */
export type Qualifier = (pkg: Package) => string;

const fullPath: Qualifier = (pkg) => pkg.path;

export function typeString(t: Type, qualifier?: Qualifier): string {
  return new TypeWriter(qualifier).type(t).result;
}

/** Parameters and results of a function, as they stand after its name. */
export function signatureString(sig: Signature, qualifier?: Qualifier): string {
  return new TypeWriter(qualifier).signature(sig).result;
}

/** `(int, string) error`: a signature without parameter names. With pkgInfo, names that look alike are told apart. */
export function funcTypeString(
  name: string,
  sig: Signature,
  qualifier: Qualifier | undefined,
  pkgInfo: boolean,
): string {
  const writer = new TypeWriter(pkgInfo ? undefined : qualifier);
  writer.paramNames = false;
  writer.pkgInfo = pkgInfo;
  return name + writer.signature(sig).result;
}

/** `[P any, Q int | string]` */
export function typeParamsDeclString(list: readonly TypeParam[], qualifier?: Qualifier): string {
  return new TypeWriter(qualifier).typeParams(list).result;
}

export function packagePrefix(pkg: Package | null, qualifier: Qualifier | undefined): string {
  if (pkg === null) return '';
  const name = (qualifier ?? fullPath)(pkg);
  return name === '' ? '' : `${name}.`;
}

class TypeWriter {
  result = '';
  paramNames = true;
  pkgInfo = false;
  /** Types being written, to end types that contain themselves without a name between. */
  readonly #seen = new Set<Type>();

  constructor(readonly qualifier: Qualifier | undefined) {}

  type(t: Type): this {
    if (this.#seen.has(t)) {
      this.result += `<cycle to *${t.tag}>`;
      return this;
    }
    this.#seen.add(t);
    this.#type(t);
    this.#seen.delete(t);
    return this;
  }

  #type(t: Type): void {
    switch (t.tag) {
      case 'Basic':
        this.result += isExported(t.name) ? `unsafe.${t.name}` : t.name;
        return;
      case 'Array':
        this.result += `[${BigInt(t.len)}]`;
        this.type(t.elem);
        return;
      case 'Slice':
        this.result += '[]';
        this.type(t.elem);
        return;
      case 'Struct':
        this.#struct(t);
        return;
      case 'Pointer':
        this.result += '*';
        this.type(t.base);
        return;
      case 'Tuple':
        this.#tuple(t, false);
        return;
      case 'Signature':
        this.result += 'func';
        this.signature(t);
        return;
      case 'Union':
        this.#list(t.terms, ' | ', (term) => {
          if (term.tilde) this.result += '~';
          this.type(term.type);
        });
        return;
      case 'Interface':
        this.#interface(t);
        return;
      case 'Map':
        this.result += 'map[';
        this.type(t.key);
        this.result += ']';
        this.type(t.elem);
        return;
      case 'Chan': {
        const parens = t.dir === 'both' && t.elem.tag === 'Chan' && t.elem.dir === 'recv';
        this.result += t.dir === 'send' ? 'chan<- ' : t.dir === 'recv' ? '<-chan ' : 'chan ';
        if (parens) this.result += '(';
        this.type(t.elem);
        if (parens) this.result += ')';
        return;
      }
      case 'Named':
      case 'Alias':
        this.#typeName((t.origin ?? t).obj);
        if (t.typeArgs.length > 0) this.#typeArgs(t.typeArgs);
        else if (t.typeParams.length > 0) this.typeParams(t.typeParams);
        return;
      case 'TypeParam':
        this.result += t.obj.name;
        // A type parameter called int is worth a word.
        if (Universe.lookup(t.obj.name) !== undefined && t.check !== null) {
          this.result += ` /* with ${t.obj.name} declared at ${t.check.positionString(t.obj.pos)} */`;
        }
        return;
    }
  }

  #struct(t: StructType): void {
    this.result += 'struct{';
    t.fields.forEach((f, i) => {
      if (i > 0) this.result += '; ';
      const annotate = this.qualifier === undefined && this.pkgInfo && !isExported(f.name);
      if (annotate) this.pkgInfo = false; // once is enough
      if (!f.embedded) this.result += `${f.name} `;
      this.type(f.type as Type);
      if (annotate) this.result += ` /* package ${f.pkg?.path ?? ''} */ `;
      const tag = t.tags[i];
      if (tag !== undefined && tag !== '') this.result += ` ${quote(utf8Bytes(tag))}`;
    });
    this.result += '}';
  }

  #interface(t: InterfaceType): void {
    if (t === universeAnyInterface) {
      this.result += 'any';
      return;
    }
    if (t === under(universeComparable.type as Type)) {
      this.result += 'interface{comparable}';
      return;
    }
    const [only] = t.embeddeds;
    if (t.implicit) {
      if (t.methods.length === 0 && t.embeddeds.length === 1 && only !== undefined) {
        this.type(only);
        return;
      }
      this.result += '/* implicit */ ';
    }
    this.result += 'interface{';
    this.#list<Func | Type>([...t.methods, ...t.embeddeds], '; ', (element) => {
      if (element.tag === 'Func') {
        this.result += element.name;
        this.signature(element.type as Signature);
      } else this.type(element);
    });
    this.result += '}';
  }

  #typeName(obj: TypeName): void {
    this.result += packagePrefix(obj.pkg, this.qualifier) + obj.name;
  }

  #typeArgs(list: readonly Type[]): void {
    this.result += '[';
    this.#list(list, ', ', (t) => this.type(t));
    this.result += ']';
  }

  /** Parameters with the same constraint share it: `[P, Q any]`. */
  typeParams(list: readonly TypeParam[]): this {
    this.result += '[';
    let previous: Type | null = null;
    list.forEach((p, i) => {
      if (i > 0) {
        if (p.constraint !== previous && previous !== null) {
          this.result += ' ';
          this.type(previous);
        }
        this.result += ', ';
      }
      previous = p.constraint;
      this.type(p);
    });
    if (previous !== null) {
      this.result += ' ';
      this.type(previous);
    }
    this.result += ']';
    return this;
  }

  #tuple(t: Tuple, variadic: boolean): void {
    this.result += '(';
    this.#list(t.vars, ', ', (v, i) => {
      if (v.name !== '' && this.paramNames) this.result += `${v.name} `;
      const type = v.type as Type;
      if (!variadic || i < t.vars.length - 1) this.type(type);
      else if (type.tag === 'Slice') {
        this.result += '...';
        this.type(type.elem);
      } else {
        // The signature that append has when it takes a string.
        this.type(type);
        this.result += '...';
      }
    });
    this.result += ')';
  }

  signature(sig: Signature): this {
    if (sig.typeParams.length > 0) this.typeParams(sig.typeParams);
    this.#tuple(sig.params, sig.variadic);
    const [first] = sig.results.vars;
    if (first === undefined) return this;
    this.result += ' ';
    if (sig.results.vars.length === 1 && first.name === '') this.type(first.type as Type);
    else this.#tuple(sig.results, false);
    return this;
  }

  #list<T>(list: readonly T[], separator: string, write: (item: T, index: number) => void): void {
    list.forEach((item, i) => {
      if (i > 0) this.result += separator;
      write(item, i);
    });
  }
}
