// Random expressions of a wanted type. Operands that could make a constant expression out of range go through a function,
// so that the checker has nothing to fold; constants stand only where any value is legal.

import type { Generator } from './generator.ts';
import {
  bool,
  comparable,
  float64,
  type GoType,
  type IntType,
  int,
  intLiteral,
  intTypes,
  literal,
  string,
  typeText,
} from './go-types.ts';

/** An expression of the type, as Go text that may stand as an operand. */
export function expression(g: Generator, type: GoType, depth: number): string {
  const { random } = g;
  if (depth <= 0 || random.chance(0.12)) return leaf(g, type);
  const specific = random.chance(0.6) ? composed(g, type, depth) : undefined;
  return specific ?? access(g, type, depth) ?? composed(g, type, depth) ?? leaf(g, type);
}

function leaf(g: Generator, type: GoType): string {
  const variable = g.random.chance(0.8) ? g.variableOf(type) : undefined;
  return variable?.name ?? value(g, type, 0);
}

/** A new value: a literal of a basic type, a composite literal, a closure. */
function value(g: Generator, type: GoType, depth: number): string {
  const { random } = g;
  const part = (t: GoType) => expression(g, t, depth - 1);
  switch (type.kind) {
    case 'slice':
      if (random.chance(0.15)) return `make(${typeText(type)}, ${random.below(4)}, ${4 + random.below(4)})`;
      return `${typeText(type)}{${Array.from({ length: random.below(4) }, () => part(type.elem)).join(', ')}}`;
    case 'array':
      return `${typeText(type)}{${Array.from({ length: random.below(type.length + 1) }, () => part(type.elem)).join(', ')}}`;
    case 'map': {
      // keys of calls are never constants, so none can be a duplicate for the checker
      const entries = Array.from({ length: random.below(4) }, () => `v(${part(type.key)}): ${part(type.elem)}`);
      return `${typeText(type)}{${entries.join(', ')}}`;
    }
    case 'struct':
      return `${type.name}{${type.fields.map(part).join(', ')}}`;
    case 'pointer':
      return random.chance(0.1) ? `(${typeText(type)})(nil)` : `&${value(g, type.elem, depth)}`;
    case 'func':
      return closure(g, type, depth);
    case 'interface':
      return speaker(g, depth);
    case 'any':
      return random.chance(0.3) ? literal(type, random) : `any(${part(g.type(1))})`;
    default:
      return literal(type, random);
  }
}

function speaker(g: Generator, depth: number): string {
  if (g.structs.length === 0 || g.random.chance(0.05)) return 'Speaker(nil)';
  const struct = g.random.pick(g.structs);
  return `Speaker(&${value(g, struct, depth)})`;
}

function closure(g: Generator, type: Extract<GoType, { kind: 'func' }>, depth: number): string {
  return g.block(() => {
    const params = type.params.map((t) => g.declare('p', t));
    const list = params.map((p) => `${p.name} ${typeText(p.type)}`).join(', ');
    const body = expression(g, type.result, Math.min(depth, 2));
    return `func(${list}) ${typeText(type.result)} { return ${body} }`;
  });
}

/** Reads the type out of what is in scope: fields, elements, dereferences, calls. */
function access(g: Generator, type: GoType, depth: number): string | undefined {
  const { random } = g;
  const text = typeText(type);
  const found: (() => string)[] = [];
  for (const v of g.scope) {
    const t = v.type;
    const holder = t.kind === 'pointer' ? t.elem : t;
    if (holder.kind === 'struct') {
      holder.fields.forEach((field, i) => {
        if (typeText(field) === text) found.push(() => `${v.name}.F${i}`);
      });
    }
    if ((t.kind === 'slice' || t.kind === 'array') && typeText(t.elem) === text) {
      found.push(() => `${v.name}[${index(g, v.name, depth)}]`);
    }
    if (t.kind === 'map' && typeText(t.elem) === text)
      found.push(() => `${v.name}[${expression(g, t.key, depth - 1)}]`);
    if (t.kind === 'pointer' && typeText(t.elem) === text) found.push(() => `*${v.name}`);
    if (t.kind === 'func' && typeText(t.result) === text) {
      found.push(() => `${v.name}(${t.params.map((p) => expression(g, p, depth - 1)).join(', ')})`);
    }
    if (t.kind === 'any' && type.kind !== 'any' && type.kind !== 'interface') {
      found.push(() => (random.chance(0.7) ? `as[${text}](${v.name})` : `${v.name}.(${text})`));
    }
  }
  if (g.calls && random.chance(0.5 / (1 + 2 * g.loops))) {
    for (const f of g.functions) {
      if (typeText(f.result) === text) {
        found.push(() => `${f.name}(${f.params.map((p) => expression(g, p, depth - 1)).join(', ')})`);
      }
    }
  }
  return found.length === 0 ? undefined : random.pick(found)();
}

/** Mostly within bounds, now and then not. */
function index(g: Generator, of: string, depth: number): string {
  const at = expression(g, int, depth - 1);
  return g.random.chance(0.93) ? `at(len(${of}), ${at})` : at;
}

function composed(g: Generator, type: GoType, depth: number): string | undefined {
  const { random } = g;
  const e = (t: GoType) => expression(g, t, depth - 1);
  switch (type.kind) {
    case 'int':
      return integer(g, type, depth);
    case 'float':
      return random.weighted<() => string>([
        [6, () => `(${e(type)} ${random.pick(['+', '-', '*', '/'])} ${e(type)})`],
        [1, () => `(-${e(type)})`],
        [1, () => `${type.name}(${e(random.pick(intTypes))})`],
        [0.5, () => `${type.name}(${e(type.name === 'float64' ? { kind: 'float', name: 'float32' } : float64)})`],
        [0.5, () => `min(${e(type)}, ${e(type)})`],
        [0.3, () => `${type.name}(real(${e({ kind: 'complex' })}))`],
      ])();
    case 'complex':
      return random.chance(0.8)
        ? `(${e(type)} ${random.pick(['+', '-', '*'])} ${e(type)})`
        : `complex(${e(float64)}, ${e(float64)})`;
    case 'string':
      return random.weighted<() => string>([
        [5, () => `(${e(string)} + ${e(string)})`],
        [2, () => `cut(${e(string)}, ${e(int)}, ${e(int)})`],
        [1, () => `string(${e({ kind: 'slice', elem: intTypes[6] as GoType })})`],
        [1, () => `string(rune(${e(intTypes[3] as GoType)}))`],
        [1, () => `fmt.Sprint(${e(g.basicType())})`],
        [0.5, () => `fmt.Sprintf("%T", ${e(g.type(2))})`],
        [0.5, () => `fmt.Sprintf("%${random.pick(['x', 'q', '5s', '-6s', '+q', '.2s'])}", ${e(string)})`],
        [
          0.5,
          () =>
            `fmt.Sprintf("%${random.pick(['d', 'x', '08b', '+d', 'o', 'c', 'U', '#x', '6d'])}", ${e(random.pick(intTypes))})`,
        ],
        [0.3, () => `fmt.Sprintf("%${random.pick(['f', 'e', 'g', '.3f', '8.2f', 'G', 'x'])}", ${e(float64)})`],
        [0.4, () => `${speaker(g, depth - 1)}.Speak()`],
      ])();
    case 'bool':
      return boolean(g, depth);
    case 'slice':
      return random.weighted<() => string>([
        [3, () => value(g, type, depth)],
        [3, () => `append(${e(type)}, ${e(type.elem)})`],
        [1, () => `append(${e(type)}, ${e(type)}...)`],
        [1, () => `part(${e(type)}, ${e(int)}, ${e(int)})`],
        [typeText(type) === '[]uint8' ? 2 : 0, () => `[]uint8(${e(string)})`],
        [typeText(type) === '[]int32' ? 2 : 0, () => `[]int32(${e(string)})`],
      ])();
    default:
      return value(g, type, depth);
  }
}

function integer(g: Generator, type: IntType, depth: number): string {
  const { random } = g;
  const e = (t: GoType) => expression(g, t, depth - 1);
  const other = random.pick(intTypes);
  return random.weighted<() => string>([
    [5, () => `(${e(type)} ${random.pick(['+', '-', '*', '&', '|', '^', '&^'])} ${e(type)})`],
    [3, () => `(${e(type)} ${random.pick(['+', '-', '*', '&', '|', '^'])} ${intLiteral(type, random)})`],
    [1.5, () => `(${e(type)} ${random.pick(['/', '%'])} ${e(type)})`],
    [1, () => `(${e(type)} ${random.pick(['/', '%'])} ${random.pick(['1', '2', '3', '7', '8', '10', '100'])})`],
    [1.5, () => `(${e(type)} ${random.pick(['<<', '>>'])} ${random.below(70)})`],
    [1, () => `(${e(type)} ${random.pick(['<<', '>>'])} ${e(random.chance(0.8) ? (intTypes[6] as GoType) : other)})`],
    [1, () => `(${random.pick(['-', '^', '+'])}${e(type)})`],
    [2, () => `${type.name}(${e(other)})`],
    [0.4, () => `${type.name}(toInt(${e(float64)}))`],
    [0.7, () => `${random.pick(['min', 'max'])}(${e(type)}, ${e(type)})`],
    [
      type.name === 'int' ? 2 : 0,
      () =>
        `len(v(${e(random.pick<GoType>([string, { kind: 'slice', elem: g.type(1) }, { kind: 'map', key: g.keyType(), elem: g.type(1) }]))}))`,
    ],
    [type.name === 'int' ? 0.3 : 0, () => `cap(${e({ kind: 'slice', elem: g.type(1) })})`],
    [type.name === 'int' ? 0.8 : 0, () => `sum(${e({ kind: 'slice', elem: int })})`],
    [type.name === 'uint8' ? 1 : 0, () => `charAt(${e(string)}, ${e(int)})`],
  ])();
}

function boolean(g: Generator, depth: number): string {
  const { random } = g;
  const e = (t: GoType) => expression(g, t, depth - 1);
  const ordered = random.pick<GoType>([int, string, float64, ...intTypes]);
  const equal = g.type(2);
  return random.weighted<() => string>([
    [4, () => `(${e(ordered)} ${random.pick(['<', '<=', '>', '>=', '==', '!='])} ${e(ordered)})`],
    [2, () => `(${e(bool)} ${random.pick(['&&', '||', '==', '!='])} ${e(bool)})`],
    [1, () => `(!${e(bool)})`],
    [comparable(equal) ? 2 : 0, () => `(${e(equal)} ${random.pick(['==', '!='])} ${e(equal)})`],
    [0.5, () => `(${e({ kind: 'any' })} == ${e({ kind: 'any' })})`],
    [0.5, () => `has(${e({ kind: 'map', key: int, elem: string })}, ${e(int)})`],
  ])();
}
