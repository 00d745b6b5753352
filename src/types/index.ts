// The face of the types room: tree to checked program.

// Judgements.
export { asNamed, unalias } from './alias.ts';
export type { CheckedPackage, CheckOptions, Importer, Info } from './api.ts';
export { checkBody } from './body.ts';
export { checkPackage, newInfo, unsafePackage } from './checker.ts';
export { type Code, examples as codeExamples } from './codes.ts';
// Data.
export {
  bitLen,
  boolVal,
  type Constant,
  constantString,
  constantToInt64,
  constantToUint64,
  float32Val,
  float64Val,
  imag,
  int64Val,
  type Rational,
  real,
  sign,
  stringVal,
  toComplex,
  toFloat,
  toInt,
  uint64Val,
  utf8Bytes,
  utf8Text,
} from './constant.ts';
export { Context } from './context.ts';
export { type FirstErrors, firstErrors } from './errors.ts';
export { type LaterApi, laterApiOf } from './goapi.ts';
export { instance as instantiate } from './instantiate.ts';
export {
  deref,
  hasPtrRecv,
  type Lookup,
  lookupFieldOrMethod,
  lookupSelection,
  missingMethod,
} from './lookup.ts';
export { type MethodEntry, methodSet } from './methodset.ts';
export { methodAt, numMethods, typeParamsOf } from './named.ts';
export * from './object.ts';
export { objectString } from './objectstring.ts';
export { packageInitOrder } from './packages.ts';
export {
  comparable,
  defaultType,
  hasNil,
  identical,
  identicalIgnoreTags,
  isBoolean,
  isComplex,
  isFloat,
  isGeneric,
  isInteger,
  isInterface,
  isNumeric,
  isString,
  isTypeParam,
  isUnsigned,
  isUntyped,
  isValid,
} from './predicates.ts';
export { whyMissing } from './resolver.ts';
export * as gcSizes from './sizes.ts';
export { makeSubstMap, type SubstMap, subst, substTuple } from './subst.ts';
export * from './type.ts';
export { typeParamIs } from './typeparam.ts';
export { typeSetOf } from './typeset.ts';
export type { TypeSet } from './typeset-data.ts';
export { type Qualifier, signatureString, typeString } from './typestring.ts';
export { commonUnder, type Underlying, under } from './under.ts';
export {
  type BuiltinId,
  emptyTuple,
  invalidType,
  Typ,
  Universe,
  Unsafe,
  universeAny,
  universeByte,
  universeError,
  universeRune,
} from './universe.ts';
