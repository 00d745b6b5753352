// The types that generated programs use, with their Go text, and literals of them.

import type { Random } from './random.ts';

export type GoType =
  | { readonly kind: 'int'; readonly name: string; readonly bits: number; readonly signed: boolean }
  | { readonly kind: 'float'; readonly name: 'float64' | 'float32' }
  | { readonly kind: 'complex' }
  | { readonly kind: 'string' }
  | { readonly kind: 'bool' }
  | { readonly kind: 'any' }
  | { readonly kind: 'slice'; readonly elem: GoType }
  | { readonly kind: 'array'; readonly length: number; readonly elem: GoType }
  | { readonly kind: 'map'; readonly key: GoType; readonly elem: GoType }
  | { readonly kind: 'struct'; readonly name: string; readonly fields: readonly GoType[] }
  | { readonly kind: 'pointer'; readonly elem: GoType }
  | { readonly kind: 'func'; readonly params: readonly GoType[]; readonly result: GoType }
  | { readonly kind: 'interface'; readonly name: string };

export type IntType = Extract<GoType, { kind: 'int' }>;

const intType = (name: string, bits: number, signed: boolean): IntType => ({ kind: 'int', name, bits, signed });

export const int = intType('int', 64, true);
export const intTypes: readonly IntType[] = [
  int,
  intType('int8', 8, true),
  intType('int16', 16, true),
  intType('int32', 32, true),
  intType('int64', 64, true),
  intType('uint', 64, false),
  intType('uint8', 8, false),
  intType('uint16', 16, false),
  intType('uint32', 32, false),
  intType('uint64', 64, false),
];
export const string: GoType = { kind: 'string' };
export const bool: GoType = { kind: 'bool' };
export const any: GoType = { kind: 'any' };
export const float64: GoType = { kind: 'float', name: 'float64' };

export function typeText(t: GoType): string {
  switch (t.kind) {
    case 'int':
    case 'float':
    case 'struct':
    case 'interface':
      return t.name;
    case 'complex':
      return 'complex128';
    case 'string':
    case 'bool':
    case 'any':
      return t.kind;
    case 'slice':
      return `[]${typeText(t.elem)}`;
    case 'array':
      return `[${t.length}]${typeText(t.elem)}`;
    case 'map':
      return `map[${typeText(t.key)}]${typeText(t.elem)}`;
    case 'pointer':
      return `*${typeText(t.elem)}`;
    case 'func':
      return `func(${t.params.map(typeText).join(', ')}) ${typeText(t.result)}`;
    default:
      return t satisfies never;
  }
}

export function sameType(a: GoType, b: GoType): boolean {
  return typeText(a) === typeText(b);
}

/** Whether == of two such values compiles, cannot panic, and does not compare addresses (of zero-size values, say). */
export function comparable(t: GoType): boolean {
  switch (t.kind) {
    case 'int':
    case 'float':
    case 'complex':
    case 'string':
    case 'bool':
      return true;
    case 'array':
      return comparable(t.elem);
    case 'struct':
      return t.fields.every(comparable);
    case 'pointer':
    case 'any':
    case 'interface':
    case 'slice':
    case 'map':
    case 'func':
      return false;
    default:
      return t satisfies never;
  }
}

/** Whether %v prints the value alike in each run: no addresses, and maps only of what fmt can sort. */
export function printable(t: GoType): boolean {
  switch (t.kind) {
    case 'pointer':
    case 'func':
    case 'any':
    case 'interface':
      return false;
    case 'slice':
    case 'array':
      return printable(t.elem);
    case 'map':
      return printable(t.key) && printable(t.elem);
    case 'struct':
      return t.fields.every(printable);
    default:
      return true;
  }
}

const strings = ['""', '"a"', '"go"', '"héllo"', '"世界"', '"\\x00\\xff"', '`raw\\n`', '"tombstone"', '"a\\tb"'];
const floats = ['0.0', '1.5', '-2.25', '1e9', '3.0', '0.1', '1e-7', '123456.789', '1e300', '-0.5'];

/** An integer constant that the type can hold: small ones and the type's edges. */
export function intLiteral(t: IntType, random: Random): string {
  const top = t.signed ? 2n ** BigInt(t.bits - 1) - 1n : 2n ** BigInt(t.bits) - 1n;
  const bottom = t.signed ? -(2n ** BigInt(t.bits - 1)) : 0n;
  if (random.chance(0.15)) return String(random.pick([top, bottom, top - 1n, top / 2n]));
  const small = BigInt(random.below(20)) - (t.signed ? 6n : 0n);
  return String(small > top ? top : small);
}

/** A literal that no constant folding of the checker can judge out of range: it goes through the function v. */
export function literal(t: GoType, random: Random): string {
  switch (t.kind) {
    case 'int':
      return `v(${t.name}(${intLiteral(t, random)}))`;
    case 'float':
      return `v(${t.name}(${random.pick(t.name === 'float32' ? floats.slice(0, 8) : floats)}))`;
    case 'complex':
      return `v(complex(${random.pick(floats)}, ${random.pick(floats)}))`;
    case 'string':
      return random.pick(strings);
    case 'bool':
      return random.pick(['true', 'false']);
    case 'any':
      return random.pick(['any(7)', 'any("x")', 'any(nil)', 'any(2.5)', 'any([]int{1})', 'any(int8(3))']);
    case 'slice':
    case 'map':
    case 'array':
      return `${typeText(t)}{}`;
    case 'struct':
      return `${t.name}{}`;
    case 'pointer':
    case 'interface':
      return `${typeText(t) === 'Speaker' ? 'Speaker' : `(${typeText(t)})`}(nil)`;
    case 'func':
      return `(${typeText(t)})(nil)`;
    default:
      return t satisfies never;
  }
}
