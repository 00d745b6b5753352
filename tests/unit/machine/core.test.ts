// Straight-line code, control, memory, calls.

import { expect, test } from 'vitest';
import { exec, type Line, Op, Program, Status } from './assemble.ts';

/** The code leaves this in register 0. */
function expectValue(code: readonly Line[], value: bigint): void {
  const result = exec(code);
  expect(result.panics).toEqual([]);
  expect(result.status).toBe(Status.EXITED);
  expect(result.reg(0)).toBe(value);
}

function expectFloat(code: readonly Line[], value: number): void {
  expect(exec(code).float(0)).toBe(value);
}

/** The code traps like this. */
function expectTrap(code: readonly Line[], panic: string): void {
  const result = exec(code);
  expect(result.status).toBe(Status.PANICKED);
  expect(result.exitCode).toBe(2);
  expect(result.panics).toEqual([panic]);
}

/** R[0] = R[8] op R[16] for two loaded values. */
const binary = (op: Op, x: bigint | number, y: bigint | number): Line[] => [
  [Op.LDI, 8, x],
  [Op.LDI, 16, y],
  [op, 0, 8, 16],
];
const unary = (op: Op, x: bigint | number): Line[] => [
  [Op.LDI, 8, x],
  [op, 0, 8],
];
const bits = (x: number): bigint => new BigUint64Array(new Float64Array([x]).buffer)[0]!;
const min64 = -(1n << 63n);

test.each<[Op, bigint | number, bigint | number, bigint]>([
  [Op.ADD, (1n << 63n) - 1n, 1, min64],
  [Op.SUB, 3, 5, -2n],
  [Op.MUL, 1n << 62n, 4, 0n],
  [Op.AND, 12, 10, 8n],
  [Op.OR, 12, 10, 14n],
  [Op.XOR, 12, 10, 6n],
  [Op.ANDNOT, 12, 10, 4n],
  [Op.SHL, 1, 63, min64],
  [Op.SHL, 1, 64, 0n],
  [Op.SHR, -1, 63, 1n],
  [Op.SHR, -1, 64, 0n],
  [Op.SAR, -8, 1, -4n],
  [Op.SAR, -8, 200, -1n],
  [Op.DIVS, -7, 2, -3n],
  [Op.DIVS, min64, -1, min64],
  [Op.REMS, -7, 2, -1n],
  [Op.REMS, min64, -1, 0n],
  [Op.DIVU, -1, 2, (1n << 63n) - 1n],
  [Op.REMU, -1, 10, 5n],
  [Op.EQ, 3, 3, 1n],
  [Op.NE, 3, 3, 0n],
  [Op.LT, -1, 0, 1n],
  [Op.LTU, -1, 0, 0n],
  [Op.LE, 4, 4, 1n],
  [Op.LEU, 5, 4, 0n],
])('%s(%s, %s) = %s', (op, x, y, value) => expectValue(binary(op, x, y), value));

test.each<[Op, bigint | number, number, bigint]>([
  [Op.ADDI, 5, -7, -2n],
  [Op.MULI, 5, -7, -35n],
  [Op.ANDI, -1, -256, -256n],
  [Op.SHLI, 3, 4, 48n],
  [Op.SHRI, -1, 60, 15n],
  [Op.SARI, -16, 2, -4n],
  [Op.EQI, -5, -5, 1n],
  [Op.NEI, -5, -5, 0n],
  [Op.LTI, -5, -4, 1n],
  [Op.LEI, -4, -4, 1n],
  [Op.GTI, 9, 8, 1n],
  [Op.GEI, 7, 8, 0n],
])('%s(%s, #%s) = %s', (op, x, immediate, value) =>
  expectValue(
    [
      [Op.LDI, 8, x],
      [op, 0, 8, immediate],
    ],
    value,
  ),
);

test.each<[Op, bigint | number, bigint]>([
  [Op.NEG, 5, -5n],
  [Op.NOT, 5, -6n],
  [Op.LNOT, 0, 1n],
  [Op.LNOT, 1, 0n],
  [Op.SEXT8, 0x1ff, -1n],
  [Op.SEXT16, 0x18000, -32768n],
  [Op.SEXT32, 0x1_8000_0000n, -(1n << 31n)],
  [Op.ZEXT8, -1, 255n],
  [Op.ZEXT16, -1, 65535n],
  [Op.ZEXT32, -1, 0xffff_ffffn],
  [Op.F2I, bits(-3.9), -3n],
  [Op.F2I, bits(1e30), min64],
  [Op.F2I, bits(Number.NaN), min64],
  [Op.F2U, bits(2 ** 63), min64],
  [Op.F2BITS32, bits(1.5), 0x3fc0_0000n],
])('%s(%s) = %s', (op, x, value) => expectValue(unary(op, x), value));

test('conversion to int32 is that of CVTTSD2SL', () => {
  expectValue(
    [
      [Op.LDI, 8, bits(1e10)],
      [Op.F2I, 0, 8, 0, 32],
    ],
    -(1n << 31n),
  );
});

test.each<[Op, number, number, number]>([
  [Op.FADD, 0.1, 0.2, 0.1 + 0.2],
  [Op.FSUB, 1, 3, -2],
  [Op.FMUL, 3, 0.5, 1.5],
  [Op.FDIV, 1, 0, Number.POSITIVE_INFINITY],
  [Op.FCOPYSIGN, 2, -0, -2],
])('%s(%s, %s) = %s', (op, x, y, value) => expectFloat(binary(op, bits(x), bits(y)), value));

test.each<[Op, number, number]>([
  [Op.FNEG, 0, -0],
  [Op.FROUND, 0.1, Math.fround(0.1)],
  [Op.FSQRT, 2, Math.SQRT2],
  [Op.FFLOOR, -1.5, -2],
  [Op.FCEIL, -1.5, -1],
  [Op.FTRUNC, -1.5, -1],
  [Op.FABS, -1.5, 1.5],
])('%s(%s) = %s', (op, x, value) => expectFloat(unary(op, bits(x)), value));

test.each<[Op, number, number, bigint]>([
  [Op.FLT, Number.NaN, 1, 0n],
  [Op.FNE, Number.NaN, Number.NaN, 1n],
  [Op.FEQ, 0, -0, 1n],
  [Op.FLE, 1, 1, 1n],
])('%s(%s, %s) = %s', (op, x, y, value) => expectValue(binary(op, bits(x), bits(y)), value));

test('unsigned conversions', () => {
  expectFloat(unary(Op.U2F, -1), 2 ** 64);
  expectFloat(unary(Op.I2F, -1), -1);
  expectFloat(unary(Op.BITS2F32, 0x3fc0_0000), 1.5);
});

test.each<[Op, number, number, boolean]>([
  [Op.JEQ, 1, 1, true],
  [Op.JNE, 1, 1, false],
  [Op.JLT, -1, 1, true],
  [Op.JLE, 2, 1, false],
  [Op.JLTU, -1, 1, false],
  [Op.JLEU, 1, 1, true],
])('%s(%s, %s) jumps: %s', (op, x, y, jumps) =>
  expectValue(
    [[Op.LDI, 8, x], [Op.LDI, 16, y], [op, 8, 16, '@end'], [Op.LDI, 0, 7], 'end', [Op.NOT, 0, 0]],
    jumps ? -1n : -8n,
  ),
);

test.each<[Op, number, number, boolean]>([
  [Op.JEQI, 1, 1, true],
  [Op.JNEI, 1, 1, false],
  [Op.JLTI, -1, 1, true],
  [Op.JLEI, 2, 1, false],
  [Op.JGTI, -1, 1, false],
  [Op.JGEI, 1, 1, true],
])('%s(%s, #%s) jumps: %s', (op, x, y, jumps) =>
  expectValue([[Op.LDI, 8, x], [op, 8, y, '@end'], [Op.LDI, 0, 7], 'end', [Op.NOT, 0, 0]], jumps ? -1n : -8n),
);

test('loops, JT, JF, JTAB', () => {
  expectValue(
    [
      [Op.LDI, 0, 0],
      [Op.LDI, 8, 0],
      'loop',
      [Op.ADD, 0, 0, 8],
      [Op.ADDI, 8, 8, 1],
      [Op.LTI, 16, 8, 101],
      [Op.JT, 16, '@loop'],
    ],
    5050n,
  );
  expectValue([[Op.LDI, 8, 0], [Op.JF, 8, '@end'], [Op.LDI, 0, 1], 'end', [Op.ADDI, 0, 0, 2]], 2n);
});

test('moves', () => {
  expectValue(
    [
      [Op.LDI, 8, 1],
      [Op.LDI, 16, 2],
      [Op.MOV2, 16, 8],
      [Op.MOV, 0, 24],
    ],
    2n,
  );
  expectValue(
    [
      [Op.LDI, 8, 1],
      [Op.LDI, 16, 2],
      [Op.LDI, 24, 3],
      [Op.MOV3, 16, 8],
      [Op.MOV, 0, 32],
    ],
    3n,
  );
  expectValue(
    [
      [Op.LDI, 8, 1],
      [Op.LDI, 16, 2],
      [Op.LDI, 24, 3],
      [Op.LDI, 32, 4],
      [Op.MOVN, 0, 8, 32],
      [Op.MOV, 0, 24],
    ],
    4n,
  );
  expectValue(
    [
      [Op.LDI, 0, 1],
      [Op.ZERO, 0, 16],
    ],
    0n,
  );
});

test.each<[Op, Op, bigint | number, bigint]>([
  [Op.ST8, Op.LD8S, 0x80, -128n],
  [Op.ST8, Op.LD8U, 0x180, 128n],
  [Op.ST16, Op.LD16S, 0x8000, -32768n],
  [Op.ST16, Op.LD16U, 0x8000, 32768n],
  [Op.ST32, Op.LD32S, 0x8000_0000, -(1n << 31n)],
  [Op.ST32, Op.LD32U, -1, 0xffff_ffffn],
  [Op.ST64, Op.LD64, min64, min64],
])('memory %s then %s', (put, get, value, expected) =>
  expectValue(
    [
      [Op.NEW, 8, 'type:slice'],
      [Op.LDI, 16, value],
      [put, 8, 16, 8],
      [get, 0, 8, 8],
    ],
    expected,
  ),
);

test('float32 and wide memory', () => {
  expectFloat(
    [
      [Op.NEW, 8, 'type:slice'],
      [Op.LDI, 16, bits(0.1)],
      [Op.STF32, 8, 16, 4],
      [Op.LDF32, 0, 8, 4],
    ],
    Math.fround(0.1),
  );
  expectValue(
    [
      [Op.NEW, 8, 'type:slice'],
      [Op.LDI, 16, 1],
      [Op.LDI, 24, 2],
      [Op.LDI, 32, 3],
      [Op.ST192, 8, 16, 0],
      [Op.LD192, 40, 8, 0],
      [Op.MOV, 0, 56],
    ],
    3n,
  );
  expectValue(
    [
      [Op.NEW, 8, 'type:slice'],
      [Op.LDI, 16, -1],
      [Op.LDI, 24, -1],
      [Op.STN, 8, 16, 0, 12],
      [Op.LDN, 32, 8, 0, 12],
      [Op.MOV, 0, 40],
    ],
    0xffff_ffffn,
  );
});

test('parts of structs in the frame', () => {
  expectValue(
    [
      [Op.LDI, 8, 0x1234_5678],
      [Op.LDL8U, 0, 9],
    ],
    0x56n,
  );
  expectValue(
    [
      [Op.LDI, 8, -1],
      [Op.LDI, 16, 5],
      [Op.STL16, 10, 16],
      [Op.MOV, 0, 8],
    ],
    BigInt.asIntN(64, 0xffff_ffff_0005_ffffn),
  );
  expectFloat(
    [
      [Op.LDI, 8, bits(2.5)],
      [Op.STLF32, 20, 8],
      [Op.LDLF32, 0, 20],
    ],
    2.5,
  );
});

test('nil pointers trap', () => {
  expectTrap(
    [
      [Op.LDI, 8, 0],
      [Op.LD64, 0, 8, 16],
    ],
    'panicmem(16, 0)',
  );
  expectTrap(
    [
      [Op.LDI, 8, 0],
      [Op.ST8, 8, 0, 0],
    ],
    'panicmem(0, 0)',
  );
  expectTrap(
    [
      [Op.LDI, 8, 0],
      [Op.NILCHK, 8],
    ],
    'panicmem(0, 0)',
  );
  expectTrap(
    [
      [Op.LDI, 8, 0],
      [Op.CALLC, 64, 8],
    ],
    'panicmem(0, 0)',
  );
});

test('division, shift and index traps', () => {
  expectTrap(binary(Op.DIVS, 1, 0), 'panicdivide(0, 0)');
  expectTrap(binary(Op.REMU, 1, 0), 'panicdivide(0, 0)');
  expectTrap(
    [
      [Op.LDI, 8, -1],
      [Op.CHKSHIFT, 8],
    ],
    'panicshift(0, 0)',
  );
  expectTrap(
    [
      [Op.LDI, 8, 5],
      [Op.BOUND, 8, 3],
    ],
    'panicIndex(5, 3)',
  );
});

test('indexing', () => {
  const slice: Line[] = [
    [Op.LDI, 40, 3],
    [Op.LDI, 48, 3],
    [Op.MAKESLICE, 16, 'type:int', 40],
  ];
  expectValue([...slice, [Op.LDI, 8, 2], [Op.LDI, 56, 9], [Op.STX64, 16, 8, 56], [Op.LDX64, 0, 16, 8]], 9n);
  expectValue(
    [...slice, [Op.LDI, 8, 1], [Op.LDI, 56, 9], [Op.IDX, 64, 16, 8, 8], [Op.ST64, 64, 56, 0], [Op.LDX64, 0, 16, 8]],
    9n,
  );
  expectTrap([...slice, [Op.LDI, 8, 3], [Op.LDX64, 0, 16, 8]], 'panicIndex(3, 3)');
  expectTrap([...slice, [Op.LDI, 8, -1], [Op.STX64, 16, 8, 0]], 'panicIndex(-1, 3)');
});

const fib: Line[] = [
  [Op.JGEI, 0, 2, '@more'],
  [Op.MOV, 8, 0],
  [Op.RET],
  'more',
  [Op.ADDI, 64, 0, -1],
  [Op.CALL, 64, 'fn:fib'],
  [Op.MOV, 16, 72],
  [Op.ADDI, 64, 0, -2],
  [Op.CALL, 64, 'fn:fib'],
  [Op.ADD, 8, 16, 72],
  [Op.RET],
];

test('calls', () => {
  const run = (n: number, slice: number) =>
    new Program()
      .fn('fib', fib, { frame: 104 })
      .fn(
        'main',
        [
          [Op.LDI, 64, n],
          [Op.CALL, 64, 'fn:fib'],
          [Op.EXIT, 0],
        ],
        { frame: 200 },
      )
      .run({ slice });
  expect(run(20, 1e7).reg(72)).toBe(6765n);
  expect(run(20, 7).reg(72)).toBe(6765n);
  expect(run(20, 7).steps).toBe(run(20, 1e7).steps);
});

test('closures: captures, context', () => {
  const program = new Program()
    .type('capture', { kind: 25, size: 16 })
    .fn('inner', [[Op.CTX, 16], [Op.LD64, 0, 16, 8], [Op.RET]])
    .fn('main', [
      [Op.LDI, 24, 42],
      [Op.CLOSURE, 16, 'fn:inner', 8, 'index:capture'],
      [Op.CALLC, 96, 16],
      [Op.EXIT, 0],
    ]);
  program.typeAddress('capture');
  expect(program.run().reg(96)).toBe(42n);
});

test('stack growth keeps frames; its limit is fatal', () => {
  const sum: Line[] = [
    [Op.JGTI, 0, 0, '@more'],
    [Op.LDI, 8, 0],
    [Op.RET],
    'more',
    [Op.ADDI, 64, 0, -1],
    [Op.CALL, 64, 'fn:sum'],
    [Op.ADD, 8, 0, 72],
    [Op.RET],
  ];
  const program = (n: number) =>
    new Program()
      .fn('sum', sum, { frame: 104 })
      .fn(
        'main',
        [
          [Op.LDI, 64, n],
          [Op.CALL, 64, 'fn:sum'],
          [Op.EXIT, 0],
        ],
        { frame: 200 },
      )
      .run({ maxStack: 1 << 20 });
  expect(program(5000).reg(72)).toBe(12_502_500n);
  const over = program(1 << 20);
  expect(over.status).toBe(Status.FATAL);
  expect(over.exitCode).toBe(2);
  expect(over.stderr).toMatch(
    /^runtime: goroutine stack exceeds 1000000000-byte limit\nruntime: sp=0x.*\nfatal error: stack overflow\n$/,
  );
});
