// Random statements. Loops have few rounds, map ranges only collect what no order can change, goroutines share nothing but
// what a WaitGroup or a channel hands over: each program has one output.

import { expression } from './expressions.ts';
import type { Generator, Variable } from './generator.ts';
import { bool, float64, type GoType, int, intTypes, printable, string, typeText } from './go-types.ts';

export function statements(g: Generator, count: number, depth: number): string[] {
  return g.block(() => Array.from({ length: count }, () => statement(g, depth)).flat());
}

const indented = (lines: readonly string[]) => lines.map((line) => `\t${line}`);

export function statement(g: Generator, depth: number): string[] {
  const { random } = g;
  const nested = depth > 0 ? 1 : 0;
  return random.weighted<() => string[]>([
    [5, () => declaration(g)],
    [5, () => assignment(g)],
    [2, () => [`show(${g.random.chance(0.5) ? 'fmt.Sprintf("%v", ' : 'fmt.Sprintf("%+v", '}${shown(g)}))`]],
    [2 * nested, () => conditional(g, depth)],
    [1.5 * nested, () => switched(g, depth)],
    [(2 * nested) / (1 + g.loops), () => loop(g, depth)],
    [(1 * nested) / (1 + g.loops), () => ranged(g, depth)],
    [1, () => mapChange(g)],
    [0.7 * nested, () => typeSwitch(g, depth)],
    [0.6 * nested, () => deferred(g, depth)],
    [g.calls ? (0.5 * nested) / (1 + 2 * g.loops) : 0, () => concurrent(g)],
    [0.4, () => closureCounter(g)],
    [0.3 * nested, () => labelled(g, depth)],
  ])();
}

function shown(g: Generator): string {
  for (let tries = 0; tries < 8; tries++) {
    const type = g.type(2);
    if (printable(type)) return expression(g, type, 3);
  }
  return expression(g, int, 3);
}

function declaration(g: Generator): string[] {
  const type = g.type(2);
  const text = expression(g, type, 3);
  const v = g.declare('x', type);
  const written = g.random.chance(0.15)
    ? `var ${v.name} ${typeText(type)}`
    : `var ${v.name} ${typeText(type)} = ${text}`;
  return [written, `_ = ${v.name}`];
}

/** Something that may stand on the left, with its type. */
function place(g: Generator): { text: string; type: GoType } | undefined {
  const { random } = g;
  const assignable = g.variables((v) => v.assignable);
  if (assignable.length === 0) return undefined;
  let at: { text: string; type: GoType } = (({ name, type }: Variable) => ({ text: name, type }))(
    random.pick(assignable),
  );
  for (let i = 0; i < 2 && random.chance(0.6); i++) {
    const { text, type } = at;
    const holder = type.kind === 'pointer' ? type.elem : type;
    if (holder.kind === 'struct' && holder.fields.length > 0) {
      const field = random.below(holder.fields.length);
      at = { text: `${text}.F${field}`, type: holder.fields[field] as GoType };
    } else if (type.kind === 'slice' || (type.kind === 'array' && type.length > 0)) {
      at = { text: `${text}[at(len(${text}), ${expression(g, int, 1)})]`, type: type.elem };
    } else if (type.kind === 'map') {
      // an entry of a map can be assigned, parts of it cannot
      return { text: `${text}[${expression(g, type.key, 2)}]`, type: type.elem };
    }
  }
  return at;
}

function assignment(g: Generator): string[] {
  const { random } = g;
  const left = place(g);
  if (left === undefined) return declaration(g);
  const { text, type } = left;
  if (type.kind === 'int' && random.chance(0.4)) {
    return random.chance(0.4)
      ? [`${text}${random.pick(['++', '--'])}`]
      : [`${text} ${random.pick(['+=', '-=', '*=', '|=', '&=', '^=', '&^='])} ${expression(g, type, 2)}`];
  }
  if (type.kind === 'string' && random.chance(0.4)) return [`${text} = short(${text} + ${expression(g, string, 2)})`];
  const second = random.chance(0.2) ? place(g) : undefined;
  // which of two panics comes first in a tuple assignment is nobody's business
  if (second !== undefined && !`${text}${second.text}`.includes('[')) {
    return [`${text}, ${second.text} = ${expression(g, type, 2)}, ${expression(g, second.type, 2)}`];
  }
  return [`${text} = ${type.kind === 'string' ? `short(${expression(g, type, 3)})` : expression(g, type, 3)}`];
}

function conditional(g: Generator, depth: number): string[] {
  const lines = [`if ${expression(g, bool, 3)} {`, ...indented(statements(g, 1 + g.random.below(3), depth - 1))];
  if (g.random.chance(0.5)) lines.push('} else {', ...indented(statements(g, 1 + g.random.below(2), depth - 1)));
  return [...lines, '}'];
}

function switched(g: Generator, depth: number): string[] {
  const { random } = g;
  const tag = random.pick<GoType>([int, string, ...intTypes]);
  const lines = [`switch ${expression(g, tag, 2)} {`];
  for (let i = 1 + random.below(3); i > 0; i--) {
    // values of calls: the checker refuses constants that stand twice
    lines.push(`case v(${expression(g, tag, 1)}), v(${expression(g, tag, 1)}):`);
    lines.push(...indented(statements(g, 1 + random.below(2), depth - 1)));
    if (i > 1 && random.chance(0.15)) lines.push('\tfallthrough');
  }
  if (random.chance(0.7)) lines.push('default:', ...indented(statements(g, 1, depth - 1)));
  return [...lines, '}'];
}

function inLoop(g: Generator, depth: number, also: () => string[]): string[] {
  g.loops++;
  const lines = g.block(() => [...also(), ...statements(g, 1 + g.random.below(3), depth - 1)]);
  if (g.random.chance(0.2))
    lines.push(`if ${expression(g, bool, 2)} {`, `\t${g.random.pick(['break', 'continue'])}`, '}');
  g.loops--;
  return indented(lines);
}

function loop(g: Generator, depth: number): string[] {
  const { random } = g;
  return g.block(() => {
    const rounds = 1 + random.below(6);
    if (random.chance(0.4)) {
      const i = g.declare('i', int, false);
      return [`for ${i.name} := range ${rounds} {`, ...inLoop(g, depth, () => [`_ = ${i.name}`]), '}'];
    }
    const i = g.declare('i', int, false);
    return [`for ${i.name} := 0; ${i.name} < ${rounds}; ${i.name}++ {`, ...inLoop(g, depth, () => []), '}'];
  });
}

function ranged(g: Generator, depth: number): string[] {
  const { random } = g;
  const kind = random.pick(['slice', 'string', 'array', 'map', 'func'] as const);
  return g.block(() => {
    if (kind === 'func') {
      const i = g.declare('i', int, false);
      return [`for ${i.name} := range upTo(${random.below(5)}) {`, ...inLoop(g, depth, () => [`_ = ${i.name}`]), '}'];
    }
    if (kind === 'map') {
      const type: GoType = { kind: 'map', key: random.pick<GoType>([int, string]), elem: int };
      const over = expression(g, type, 2);
      const total = g.declare('t', int);
      const weight = type.key.kind === 'string' ? 'len(k)' : 'k';
      return [
        `${total.name} := 0`,
        `for k, e := range ${over} {`,
        `\t${total.name} += ${weight}*31 + e`,
        '}',
        `show(${total.name})`,
      ];
    }
    const elem = g.type(1);
    const over: GoType =
      kind === 'string' ? string : kind === 'slice' ? { kind, elem } : { kind, elem, length: 1 + random.below(4) };
    const text = expression(g, over, 2);
    const source = g.declare('s', over);
    const i = g.declare('i', int, false);
    const e = g.declare('e', kind === 'string' ? (intTypes[3] as GoType) : elem);
    const head = `for ${i.name}, ${e.name} := range ${kind === 'slice' ? `first(${source.name})` : kind === 'string' ? `short(${source.name})` : source.name} {`;
    return [
      `var ${source.name} ${typeText(over)} = ${text}`,
      head,
      ...inLoop(g, depth, () => [`_, _ = ${i.name}, ${e.name}`]),
      '}',
    ];
  });
}

function mapChange(g: Generator): string[] {
  const maps = g.variables((v) => v.type.kind === 'map');
  if (maps.length === 0) return declaration(g);
  const m = g.random.pick(maps);
  if (m.type.kind !== 'map') return [];
  const { key, elem } = m.type;
  const { name } = m;
  return g.random.weighted<() => string[]>([
    [3, () => [`delete(${name}, ${expression(g, key, 2)})`]],
    [2, () => [`${name}[${expression(g, key, 2)}] = ${expression(g, elem, 2)}`]],
    [
      1,
      () => [
        `for i := range 20 { ${name}[mix[${typeText(key)}](${name}, i, ${expression(g, key, 1)})] = ${expression(g, elem, 1)} }`,
      ],
    ],
    [0.5, () => [`clear(${name})`]],
    [1, () => [`if _, ok := ${name}[${expression(g, key, 2)}]; ok {`, `\tshow(len(${name}))`, '}']],
    [0.5, () => [`for k := range ${name} {`, `\tdelete(${name}, k)`, '}', `show(len(${name}))`]],
  ])();
}

function typeSwitch(g: Generator, depth: number): string[] {
  const { random } = g;
  const name = g.fresh('y');
  const lines = [`switch ${name} := ${expression(g, { kind: 'any' }, 2)}.(type) {`];
  const seen = new Set<string>();
  for (let i = 1 + random.below(4); i > 0; i--) {
    const type = g.type(1);
    if (type.kind === 'any' || seen.has(typeText(type))) continue;
    seen.add(typeText(type));
    lines.push(`case ${typeText(type)}:`, `\t_ = ${name}`);
    g.block(() => {
      g.scope.push({ name, type, assignable: true });
      lines.push(...indented(statements(g, 1 + random.below(2), depth - 1)));
    });
  }
  return [...lines, 'default:', `\tshow(fmt.Sprintf("%T", ${name}))`, '}'];
}

function deferred(g: Generator, depth: number): string[] {
  const { random } = g;
  return random.pick<() => string[]>([
    () => [`defer show(${expression(g, g.basicType(), 2)})`],
    () => ['defer func() {', ...indented(statements(g, 1, depth - 1)), '}()'],
    () => [
      'func() {',
      '\tdefer func() {',
      '\t\tif r := recover(); r != nil {',
      '\t\t\tshow(fmt.Sprint("recovered ", r))',
      '\t\t}',
      '\t}()',
      ...indented(statements(g, 1 + random.below(3), depth - 1)),
      ...(random.chance(0.5)
        ? [
            `\tif ${expression(g, bool, 2)} {`,
            `\t\tpanic(${expression(g, random.pick([int, string, float64]), 2)})`,
            '\t}',
          ]
        : []),
      '}()',
    ],
  ])();
}

function concurrent(g: Generator): string[] {
  const { random } = g;
  const type = g.basicType();
  const results = g.fresh('r');
  g.calls = false;
  const body = g.block(() => {
    // a goroutine sees only its own number and copies of basic values
    const kept = g.scope.filter((v) => ['int', 'string', 'bool', 'float'].includes(v.type.kind));
    g.scope.splice(0, g.scope.length, ...kept, { name: 'n', type: int, assignable: false });
    return expression(g, type, 3);
  });
  g.calls = true;
  const workers = 1 + random.below(5);
  const text = typeText(type);
  if (random.chance(0.5)) {
    return [
      `${results} := make([]${text}, ${workers})`,
      'func() {',
      '\tvar wg sync.WaitGroup',
      `\tfor n := range ${workers} {`,
      '\t\twg.Add(1)',
      '\t\tgo func() {',
      '\t\t\t_ = n',
      '\t\t\tdefer wg.Done()',
      '\t\t\tdefer func() { recover() }()',
      `\t\t\t${results}[n] = ${body}`,
      '\t\t}()',
      '\t}',
      '\twg.Wait()',
      '}()',
      `show(${results})`,
    ];
  }
  return [
    `${results} := make(chan ${text}${random.chance(0.5) ? `, ${random.below(4)}` : ''})`,
    'go func() {',
    `\tdefer close(${results})`,
    '\tdefer func() { recover() }()',
    `\tfor n := range ${workers} {`,
    '\t\t_ = n',
    `\t\t${results} <- ${body}`,
    '\t}',
    '}()',
    `for got := range ${results} {`,
    '\tshow(got)',
    '}',
  ];
}

function closureCounter(g: Generator): string[] {
  const start = expression(g, int, 2);
  const counter = g.declare('c', int);
  const step = g.fresh('step');
  return [
    `${counter.name} := ${start}`,
    `${step} := func() int { ${counter.name}++; return ${counter.name} }`,
    `show(${step}() + ${step}()*${counter.name})`,
  ];
}

function labelled(g: Generator, depth: number): string[] {
  const label = g.fresh('L');
  return g.block(() => {
    const i = g.declare('i', int, false);
    const j = g.declare('j', int, false);
    g.loops += 2;
    const body = statements(g, 1, depth - 1);
    const leave = expression(g, bool, 2);
    g.loops -= 2;
    return [
      `${label}:`,
      `for ${i.name} := range 3 {`,
      `\tfor ${j.name} := range 3 {`,
      ...indented(
        indented([
          ...body,
          `if ${leave} {`,
          `\t${g.random.pick(['break', 'continue'])} ${label}`,
          '}',
          `_ = ${j.name}`,
        ]),
      ),
      '\t}',
      `\t_ = ${i.name}`,
      '}',
    ];
  });
}
