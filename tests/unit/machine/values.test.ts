// Strings, slices, interfaces, boxing, maps.

import { expect, test } from 'vitest';
import { exec, Kind, type Line, Op, Program, Status, T, TFlag } from './assemble.ts';

/** Loads a string constant into two registers. */
const str = (at: number, text: string): Line[] => [
  [Op.LDI, at, `str:${text}`],
  [Op.LDI, at + 8, new TextEncoder().encode(text).length],
];
const regular = TFlag.COMPARABLE | TFlag.REGULAR_MEMORY;

function expectText(code: readonly Line[], text: string): void {
  expect(exec(code).text(0)).toBe(text);
}

function expectTrap(code: readonly Line[], panic: string, setup: (p: Program) => void = () => {}): void {
  expect(exec(code, {}, setup).panics).toEqual([panic]);
}

test('concatenation', () => {
  expectText([...str(16, 'abc'), ...str(32, ''), ...str(48, 'dé'), [Op.CONCAT, 0, 16, 3]], 'abcdé');
  const alone = exec([...str(16, 'abc'), ...str(32, ''), [Op.CONCAT, 0, 16, 2]]);
  expect(alone.reg(0)).toBe(alone.reg(16));
});

test.each<[Op, string, string, bigint]>([
  [Op.STREQ, 'ab', 'ab', 1n],
  [Op.STREQ, 'ab', 'abc', 0n],
  [Op.STRNE, 'ab', 'ac', 1n],
  [Op.STRLT, 'ab', 'abc', 1n],
  [Op.STRLT, 'b', 'abc', 0n],
  [Op.STRLE, 'abc', 'abc', 1n],
  [Op.STRLT, '\u007f', 'é', 1n],
])('%s(%j, %j)', (op, x, y, value) => expect(exec([...str(16, x), ...str(32, y), [op, 0, 16, 32]]).reg(0)).toBe(value));

test.each<[string, number, number, number]>([
  ['aé', 1, 0xe9, 2],
  ['世', 0, 0x4e16, 3],
  ['😀', 0, 0x1f600, 4],
])('rune of %j at %d', (text, index, rune, width) => {
  const r = exec([...str(16, text), [Op.LDI, 32, index], [Op.DECODERUNE, 0, 16, 32]]);
  expect([r.reg(0), r.reg(8)]).toEqual([BigInt(rune), BigInt(width)]);
});

test.each([
  [[0xff]],
  [[0xc3]],
  [[0xe4, 0xb8]],
  [[0xed, 0xa0, 0x80]],
  [[0xf4, 0x90, 0x80, 0x80]],
  [[0xc0, 0x80]],
  [[0xe0, 0x80, 0x80]],
])('invalid UTF-8 %j is U+FFFD of width 1', (bytes) => {
  const program = new Program();
  const at = program.data(8);
  bytes.forEach((byte, i) => {
    program.u8(at + i, byte);
  });
  program.fn('main', [
    [Op.LDI, 16, at],
    [Op.LDI, 24, bytes.length],
    [Op.LDI, 32, 0],
    [Op.DECODERUNE, 0, 16, 32],
    [Op.EXIT, 0],
  ]);
  const r = program.run();
  expect([r.reg(0), r.reg(8)]).toEqual([0xfffdn, 1n]);
});

test('conversions of strings', () => {
  expectText(
    [
      [Op.LDI, 16, 0x4e16],
      [Op.RUNE2STR, 0, 16],
    ],
    '世',
  );
  expectText(
    [
      [Op.LDI, 16, 0xd800],
      [Op.RUNE2STR, 0, 16],
    ],
    '\ufffd',
  );
  expectText(
    [
      [Op.LDI, 16, -1],
      [Op.RUNE2STR, 0, 16],
    ],
    '\ufffd',
  );
  expectText([...str(16, 'héy'), [Op.STR2RUNES, 40, 16], [Op.RUNES2STR, 0, 40]], 'héy');
  expectText([...str(16, 'héy'), [Op.STR2BYTES, 40, 16], [Op.BYTES2STR, 0, 40]], 'héy');
  const bytes = exec([...str(16, 'héy'), [Op.STR2BYTES, 0, 16]]);
  expect([bytes.reg(8), bytes.reg(16)]).toEqual([4n, 8n]);
});

/** Appends n ints one by one; the capacities on the way. */
function capacities(n: number, elem: string, setup: (p: Program) => void = () => {}): bigint[] {
  const program = new Program();
  setup(program);
  program.typeAddress(elem);
  program.fn('main', [
    [Op.ZERO, 0, 32],
    [Op.LDI, 40, 1],
    'loop',
    [Op.GROW, 0, 0, 40, `index:${elem}`],
    [Op.JLTI, 8, n, '@loop'],
    [Op.EXIT, 0],
  ]);
  const seen: bigint[] = [];
  for (let k = 1; k <= n; k++) {
    const r = program.run({ stepLimit: 2 + 2 * k });
    if (seen.at(-1) !== r.reg(16)) seen.push(r.reg(16));
  }
  return seen;
}

test('append grows as runtime.growslice', () => {
  expect(capacities(900, 'int')).toEqual([1n, 2n, 4n, 8n, 16n, 32n, 64n, 128n, 256n, 512n, 848n, 1280n]);
  expect(capacities(40, 'uint8')).toEqual([8n, 16n, 32n, 64n]);
  const five = (p: Program) => p.type('five', { kind: Kind.Struct, size: 40, flags: regular });
  expect(capacities(20, 'five', five)).toEqual([1n, 2n, 4n, 8n, 16n, 32n]);
  expect(capacities(200, 'string')).toEqual([1n, 2n, 4n, 8n, 16n, 32n, 71n, 143n, 303n]);
  expect(capacities(1100, 'pointer')).toEqual([1, 2, 4, 8, 16, 32, 64, 143, 287, 607, 1023, 1535].map(BigInt));
});

test('append of a slice, copy', () => {
  const r = exec(
    [...str(16, 'abc'), [Op.STR2BYTES, 40, 16], ...str(72, 'defgh'), [Op.APPEND, 0, 40, 72, 0]],
    {},
    (p) => {
      p.typeAddress('uint8');
    },
  );
  expect(r.text(0)).toBe('abcdefgh');
  const c = exec([
    ...str(16, 'abc'),
    [Op.STR2BYTES, 40, 16],
    ...str(72, 'xy'),
    [Op.COPYSLICE, 88, 40, 72, 1],
    [Op.MOV2, 0, 40],
  ]);
  expect([c.reg(88), c.text(0)]).toEqual([2n, 'xyc']);
});

const five: Line[] = [
  [Op.LDI, 80, 5],
  [Op.LDI, 88, 8],
  [Op.MAKESLICE, 16, 'type:int', 80],
];
const cut = (low: number, high: number, max: number, flags: number): Line[] => [
  [Op.LDI, 104, low],
  [Op.LDI, 112, high],
  [Op.LDI, 120, max],
  [Op.LDI, 128, 8],
  [Op.SLICE, 40, 16, 104, flags],
];

test('slicing', () => {
  const r = exec([...five, ...cut(2, 4, 6, 3)]);
  expect([r.reg(40) - r.reg(16), r.reg(48), r.reg(56)]).toEqual([16n, 2n, 4n]);
  const tail = exec([...five, ...cut(2, 0, 0, 0)]);
  expect([tail.reg(48), tail.reg(56)]).toEqual([3n, 6n]);
  const over = exec([...five, ...cut(8, 8, 0, 1)]);
  expect([over.reg(40) - over.reg(16), over.reg(48), over.reg(56)]).toEqual([0n, 0n, 0n]);
});

test.each<[Line[], string]>([
  [cut(0, 9, 0, 1), 'panicSliceAcap(9, 8)'],
  [cut(3, 2, 0, 1), 'panicSliceB(3, 2)'],
  [cut(6, 0, 0, 0), 'panicSliceB(6, 5)'],
  [cut(0, 1, 9, 3), 'panicSlice3Acap(9, 8)'],
  [cut(0, 7, 6, 3), 'panicSlice3B(7, 6)'],
  [cut(3, 2, 6, 3), 'panicSlice3C(3, 2)'],
  [cut(-1, 2, 0, 1), 'panicSliceB(-1, 2)'],
  [
    [
      [Op.LDI, 0, 3],
      [Op.SLICE2ARR, 40, 16, 6],
    ],
    'panicSliceConvert(5, 6)',
  ],
])('slicing out of range %#', (code, panic) => expectTrap([...five, ...code], panic));

test('slicing strings and arrays', () => {
  expectText(
    [...str(16, 'hello'), [Op.LDI, 104, 1], [Op.LDI, 112, 3], [Op.LDI, 128, 1], [Op.SLICE, 0, 16, 104, 5]],
    'el',
  );
  expectTrap(
    [...str(16, 'hello'), [Op.LDI, 104, 1], [Op.LDI, 112, 9], [Op.LDI, 128, 1], [Op.SLICE, 0, 16, 104, 5]],
    'panicSliceAlen(9, 5)',
  );
  expectTrap(
    [
      [Op.LDI, 16, 0],
      [Op.LDI, 104, 0],
      [Op.LDI, 128, 1],
      [Op.LDI, 136, 4],
      [Op.SLICE, 0, 16, 104, 8],
    ],
    'panicmem(0, 0)',
  );
});

test.each<[number, number, string]>([
  [-1, 1, 'panicmakeslicelen(0, 0)'],
  [2, 1, 'panicmakeslicecap(0, 0)'],
  [1, -1, 'panicmakeslicecap(0, 0)'],
])('make([]int, %d, %d)', (length, capacity, panic) =>
  expectTrap(
    [
      [Op.LDI, 80, length],
      [Op.LDI, 88, capacity],
      [Op.MAKESLICE, 16, 'type:int', 80],
    ],
    panic,
  ),
);

/** An interface of a boxed int at `at`. */
const boxed = (at: number, value: bigint | number, type = 'int'): Line[] => [
  [Op.LDI, at, `type:${type}`],
  [Op.LDI, 8, value],
  [Op.BOX, at + 8, 8, 0, `index:${type}`],
];

test('interface equality', () => {
  const equal = (x: Line[], y: Line[]) => {
    const p = new Program();
    for (const t of ['int', 'int32', 'string', 'float64']) p.typeAddress(t);
    return p
      .fn('main', [...x, ...y, [Op.IFEQ, 0, 16, 32], [Op.EXIT, 0]])
      .run()
      .reg(0);
  };
  expect(equal(boxed(16, 1000), boxed(32, 1000))).toBe(1n);
  expect(equal(boxed(16, 1000), boxed(32, 1001))).toBe(0n);
  expect(equal(boxed(16, 5), boxed(32, 5, 'int32'))).toBe(0n);
  expect(
    equal(
      [
        [Op.LDI, 16, 0],
        [Op.LDI, 24, 0],
      ],
      [
        [Op.LDI, 32, 0],
        [Op.LDI, 40, 0],
      ],
    ),
  ).toBe(1n);
  const nan = 0x7ff8_0000_0000_0001n;
  expect(equal(boxed(16, nan, 'float64'), boxed(32, nan, 'float64'))).toBe(0n);
});

test('comparing uncomparable values traps with their type', () => {
  const program = new Program();
  program.typeAddress('slice');
  const r = program
    .fn('main', [
      [Op.LDI, 16, 'type:slice'],
      [Op.LDI, 24, 0x20000],
      [Op.MOV2, 32, 16],
      [Op.IFEQ, 0, 16, 32],
      [Op.EXIT, 0],
    ])
    .run();
  expect(r.panics).toEqual([`panicuncomparable(${program.typeAddress('slice')}, 0)`]);
});

test('equality of structs skips blank fields and padding', () => {
  const program = new Program().type('padded', {
    kind: Kind.Struct,
    size: 24,
    flags: TFlag.COMPARABLE,
    fields: [
      ['a', 'uint8', 0],
      ['_', 'int', 8],
      ['b', 'float64', 16],
    ],
  });
  program.typeAddress('padded');
  const r = program
    .fn('main', [
      [Op.NEW, 16, 'type:padded'],
      [Op.NEW, 24, 'type:padded'],
      [Op.LDI, 32, 99],
      [Op.ST64, 16, 32, 8],
      [Op.LDI, 32, 1n << 63n],
      [Op.ST64, 16, 32, 16],
      [Op.VALEQ, 0, 16, 24, 'index:padded'],
      [Op.EXIT, 0],
    ])
    .run();
  expect(r.reg(0)).toBe(1n);
});

test('dynamic calls and assertions', () => {
  const program = new Program()
    .type('func', { kind: Kind.Func, size: 8 })
    .type('named', {
      kind: Kind.Int,
      size: 8,
      flags: regular,
      methods: [
        [3, 'double', 'func'],
        [9, 'triple', 'func'],
      ],
    })
    .type('doubler', { kind: Kind.Interface, size: 16, fields: [['Double', 'func', 3]] })
    .type('quadrupler', { kind: Kind.Interface, size: 16, fields: [['Quadruple', 'func', 4]] })
    .fn('double', [[Op.LD64, 16, 0, 0], [Op.ADD, 8, 16, 16], [Op.RET]])
    .fn('triple', [[Op.LD64, 16, 0, 0], [Op.MULI, 8, 16, 3], [Op.RET]])
    .fn('main', [
      [Op.LDI, 16, 'type:named'],
      [Op.LDI, 8, 1000],
      [Op.BOX, 24, 8, 0, 'index:named'],
      [Op.CALLI, 96, 16, 9],
      [Op.MOV, 0, 104],
      [Op.ISTYPE, 32, 16, 'type:named'],
      [Op.IMPL, 40, 16, 'type:doubler'],
      [Op.IMPL, 48, 16, 'type:quadrupler'],
      [Op.LDI, 56, 0],
      [Op.IMPL, 56, 56, 'type:doubler'],
      [Op.EXIT, 0],
    ]);
  program.typeAddress('named');
  const r = program.run();
  expect([0, 32, 40, 48, 56].map((at) => r.reg(at))).toEqual([3000n, 1n, 1n, 0n, 0n]);
  expectTrap(
    [
      [Op.ZERO, 16, 16],
      [Op.CALLI, 96, 16, 9],
    ],
    'panicmem(0, 0)',
  );
});

test('small values are boxed without allocating', () => {
  const r = exec([...boxed(16, 255), ...boxed(32, 255), ...boxed(48, 256)], {}, (p) => p.typeAddress('int'));
  expect(r.reg(24)).toBe(r.reg(40));
  expect(r.exports.objectAt(Number(r.reg(24)))).toBe(0);
  expect(r.exports.objectType(Number(r.reg(56)))).toBe(r.program.typeAddress('int'));
  expect(r.view.getUint32(r.program.typeAddress('int') + T.size, true)).toBe(8);
});

test.each([123, 124, 126])('maps of Go %d', (goVersion) => {
  const program = new Program().type('map', {
    kind: Kind.Map,
    size: 8,
    key: 'int',
    elem: 'int',
    ptrs: [0],
    flags: TFlag.DIRECT,
  });
  program.typeAddress('map');
  const r = program
    .fn('main', [
      [Op.LDI, 24, 0],
      [Op.MAKEMAP, 16, 0, 24, 'index:map'],
      'fill',
      [Op.MAPSET, 32, 16, 24, 'index:map'],
      [Op.ST64, 32, 24, 0],
      [Op.ADDI, 24, 24, 1],
      [Op.JLTI, 24, 1000, '@fill'],
      [Op.LDI, 24, 0],
      'drop',
      [Op.MAPDEL, 0, 16, 24, 'index:map'],
      [Op.ADDI, 24, 24, 3],
      [Op.JLTI, 24, 1000, '@drop'],
      [Op.LDI, 0, 0],
      [Op.LDI, 8, 0],
      [Op.MAPITER, 64, 16, 0, 'index:map'],
      'next',
      [Op.MAPNEXT, 64],
      [Op.JEQI, 64, 0, '@end'],
      [Op.LD64, 40, 72, 0],
      [Op.ADD, 0, 0, 40],
      [Op.ADDI, 8, 8, 1],
      [Op.JMP, '@next'],
      'end',
      [Op.LDI, 24, 3],
      [Op.MAPGET, 32, 16, 24, 'index:map'],
      [Op.MAPLEN, 48, 16],
      [Op.EXIT, 0],
    ])
    .run({ goVersion });
  const left = Array.from({ length: 1000 }, (_, i) => i).filter((i) => i % 3 !== 0);
  expect(r.status).toBe(Status.EXITED);
  expect([r.reg(0), r.reg(8), r.reg(48), r.reg(40)]).toEqual([
    BigInt(left.reduce((x, y) => x + y)),
    BigInt(left.length),
    BigInt(left.length),
    0n,
  ]);
});

test('nil maps and keys that cannot be hashed', () => {
  const setup = (p: Program) => {
    p.type('map', { kind: Kind.Map, size: 8, key: 'int', elem: 'int', ptrs: [0] });
    p.type('anymap', { kind: Kind.Map, size: 8, key: 'any', elem: 'int', ptrs: [0] });
    p.typeAddress('map');
    p.typeAddress('anymap');
  };
  expectTrap(
    [
      [Op.LDI, 16, 0],
      [Op.LDI, 24, 1],
      [Op.MAPSET, 32, 16, 24, 'index:map'],
    ],
    'panicnilmap(0, 0)',
    setup,
  );
  const nil = exec(
    [
      [Op.LDI, 16, 0],
      [Op.LDI, 24, 1],
      [Op.MAPGET, 32, 16, 24, 'index:map'],
      [Op.MAPDEL, 0, 16, 24, 'index:map'],
    ],
    {},
    setup,
  );
  expect([nil.status, nil.reg(40)]).toEqual([Status.EXITED, 0n]);
  const key: Line[] = [
    [Op.LDI, 24, 'type:slice'],
    [Op.LDI, 32, 0x20000],
  ];
  for (const [goVersion, empty] of [
    [123, 0],
    [126, 1],
  ] as const) {
    const bad = exec([[Op.LDI, 16, 0], ...key, [Op.MAPGET, 48, 16, 24, 'index:anymap']], { goVersion }, setup);
    expect(bad.panics).toEqual([`panicunhashable(${bad.program.typeAddress('slice')}, ${empty})`]);
  }
});
