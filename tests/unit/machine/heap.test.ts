// The allocator and the collector.

import { expect, test } from 'vitest';
import { Kind, type Line, M, Native, Op, Program, Status } from './assemble.ts';

/** P.numGC, P.mallocs, P.frees of record.ts. */
const gcCount = 336;
const mallocs = 312;
const frees = 320;
const record = 4096;

test('size classes are Go’s', () => {
  const sizes = [1, 8, 9, 24, 25, 33, 1024, 1025, 32768, 32769, 100_000];
  const program = new Program();
  for (const size of sizes) program.type(`t${size}`, { kind: Kind.Struct, size });
  const r = program.fn('main', [...sizes.map((size, i): Line => [Op.NEW, 8 * i, `type:t${size}`]), [Op.EXIT, 0]]).run();
  const got = sizes.map((_, i) => r.exports.objectSize(Number(r.reg(8 * i))));
  expect(got).toEqual([16, 16, 16, 24, 32, 48, 1024, 1152, 32768, 40960, 106_496]);
});

test('objects above 512 bytes with pointers pay for a header', () => {
  const program = new Program().type('p', { kind: Kind.Struct, size: 1024, ptrs: [0] });
  const r = program
    .fn('main', [
      [Op.NEW, 0, 'type:p'],
      [Op.EXIT, 0],
    ])
    .run();
  expect(r.exports.objectSize(Number(r.reg(0)))).toBe(1152);
});

test('garbage is collected, so a loop runs in bounded memory', () => {
  const r = new Program()
    .fn('main', [
      [Op.LDI, 8, 0],
      'loop',
      [Op.NEW, 16, 'type:slice'],
      [Op.ADDI, 8, 8, 1],
      [Op.JLTI, 8, 1_000_000, '@loop'],
      [Op.EXIT, 0],
    ])
    .run({ memoryLimit: 16 << 20 });
  expect(r.status).toBe(Status.EXITED);
  expect(r.view.getUint32(record + gcCount, true)).toBeGreaterThan(3);
  expect(r.view.getUint32(record + M.top, true)).toBeLessThan(8 << 20);
  expect(r.view.getBigUint64(record + mallocs, true)).toBe(1_000_000n);
});

/** A list of n nodes {next, value} that is kept by a global, among n nodes of garbage, with collections between. */
function listProgram(n: number): Program {
  const program = new Program().type('node', { kind: Kind.Struct, size: 16, ptrs: [0] });
  const head = program.global();
  return program.fn('main', [
    [Op.LDI, 0, 0],
    'loop',
    [Op.NEW, 8, 'type:node'],
    [Op.NEW, 16, 'type:node'],
    [Op.LDI, 24, head],
    [Op.LD64, 32, 24, 0],
    [Op.ST64, 8, 32, 0],
    [Op.ST64, 8, 0, 8],
    [Op.ST64, 24, 8, 0],
    [Op.ADDI, 0, 0, 1],
    [Op.JLTI, 0, n, '@loop'],
    [Op.NATIVE, 64, Native.runtime_GC],
    [Op.LDI, 0, 0],
    [Op.LDI, 8, 0],
    [Op.LDI, 16, 0],
    [Op.LD64, 32, 24, 0],
    'sum',
    [Op.JEQI, 32, 0, '@end'],
    [Op.LD64, 40, 32, 8],
    [Op.ADD, 0, 0, 40],
    [Op.LD64, 32, 32, 0],
    [Op.JMP, '@sum'],
    'end',
    [Op.EXIT, 0],
  ]);
}

test('what globals reach survives', () => {
  const n = 200_000;
  const r = listProgram(n).run();
  expect(r.reg(0)).toBe(BigInt((n * (n - 1)) / 2));
  const live = r.view.getBigUint64(record + mallocs, true) - r.view.getBigUint64(record + frees, true);
  expect(Number(live)).toBeGreaterThanOrEqual(n);
  expect(Number(live)).toBeLessThan(n + 10);
});

test('runs of elements are scanned to their end; interior pointers keep objects', () => {
  const program = new Program();
  const r = program
    .fn('main', [
      [Op.LDI, 64, 1000],
      [Op.LDI, 72, 1000],
      [Op.MAKESLICE, 0, 'type:pointer', 64],
      [Op.NEW, 32, 'type:slice'],
      [Op.LDI, 40, 77],
      [Op.ST64, 32, 40, 8],
      [Op.ADDI, 32, 32, 8],
      [Op.LDI, 48, 999],
      [Op.STX64, 0, 48, 32],
      [Op.LDI, 32, 0],
      [Op.NATIVE, 96, Native.runtime_GC],
      [Op.LDX64, 56, 0, 48],
      [Op.LD64, 56, 56, 0],
      [Op.EXIT, 0],
    ])
    .run();
  expect(r.reg(56)).toBe(77n);
});

test('stacks and captures of other goroutines are roots', () => {
  const program = new Program().type('capture', { kind: Kind.Struct, size: 16, ptrs: [1] });
  program.typeAddress('capture');
  const r = program
    .fn('worker', [
      [Op.NATIVE, 64, Native.runtime_Gosched],
      [Op.CTX, 0],
      [Op.LD64, 0, 0, 8],
      [Op.LD64, 8, 0, 0],
      [Op.EXIT, 3],
    ])
    .fn('main', [
      [Op.NEW, 8, 'type:slice'],
      [Op.LDI, 16, 5],
      [Op.ST64, 8, 16, 0],
      [Op.CLOSURE, 0, 'fn:worker', 8, 'index:capture'],
      [Op.GO, 0],
      [Op.ZERO, 0, 32],
      [Op.NATIVE, 64, Native.runtime_Gosched],
      [Op.NATIVE, 64, Native.runtime_GC],
      'churn',
      [Op.NEW, 8, 'type:slice'],
      [Op.ADDI, 16, 16, 1],
      [Op.JLTI, 16, 100, '@churn'],
      [Op.NATIVE, 64, Native.runtime_Gosched],
      [Op.EXIT, 0],
    ])
    .run();
  expect([r.exitCode, r.reg(8)]).toEqual([3, 5n]);
});

test.each(['small', 'large'])('a memory bomb of %s objects ends with Go’s words', (kind) => {
  const program = new Program();
  const head = program.global();
  program.type('small', { kind: Kind.Struct, size: 64, ptrs: [0] });
  program.type('large', { kind: Kind.Struct, size: 1 << 20, ptrs: [0] });
  const r = program
    .fn('main', [
      'loop',
      [Op.NEW, 0, `type:${kind}`],
      [Op.LDI, 8, head],
      [Op.LD64, 16, 8, 0],
      [Op.ST64, 0, 16, 0],
      [Op.ST64, 8, 0, 0],
      [Op.JMP, '@loop'],
    ])
    .run({ memoryLimit: 32 << 20 });
  expect([r.status, r.exitCode]).toEqual([Status.FATAL, 2]);
  expect(r.stderr).toMatch(
    /^runtime: out of memory: cannot allocate \d+-byte block \(\d+ in use\)\nfatal error: out of memory\n$/,
  );
});

test('one object larger than the limit ends at once', () => {
  const r = new Program()
    .fn('main', [
      [Op.LDI, 64, 1 << 30],
      [Op.LDI, 72, 1 << 30],
      [Op.MAKESLICE, 0, 'type:uint8', 64],
      [Op.EXIT, 0],
    ])
    .run();
  expect([r.status, r.stderr.split('\n')[0]]).toEqual([
    Status.FATAL,
    'runtime: out of memory: cannot allocate 1073741824-byte block (0 in use)',
  ]);
});

test('pages of large objects are merged and used again', () => {
  const program = new Program()
    .type('large', { kind: Kind.Struct, size: 300_000 })
    .type('larger', { kind: Kind.Struct, size: 900_000 });
  const r = program
    .fn('main', [
      [Op.LDI, 8, 0],
      'loop',
      [Op.NEW, 16, 'type:large'],
      [Op.NEW, 16, 'type:larger'],
      [Op.NEW, 16, 'type:slice'],
      [Op.ADDI, 8, 8, 1],
      [Op.JLTI, 8, 2000, '@loop'],
      [Op.EXIT, 0],
    ])
    .run({ memoryLimit: 32 << 20 });
  expect(r.status).toBe(Status.EXITED);
  expect(r.view.getUint32(record + M.top, true)).toBeLessThan(16 << 20);
});

test('random lifetimes and sizes: nothing live is lost or reused', () => {
  const factor = 6364136223846793005n;
  const increment = 1442695040888963407n;
  const sizes = [16, 48, 700, 40_000];
  const rounds = 60_000;
  const slots = 256;
  const program = new Program();
  for (const size of sizes) program.type(`r${size}`, { kind: Kind.Struct, size, ptrs: [0] });
  const root = program.global();
  const r = program
    .fn('main', [
      [Op.LDI, 64, slots],
      [Op.LDI, 72, slots],
      [Op.MAKESLICE, 0, 'type:pointer', 64],
      [Op.LDI, 80, root],
      [Op.ST64, 80, 0, 0],
      [Op.LDI, 24, 1],
      [Op.LDI, 32, 0],
      'loop',
      [Op.LDI, 88, factor],
      [Op.MUL, 24, 24, 88],
      [Op.LDI, 88, increment],
      [Op.ADD, 24, 24, 88],
      [Op.SHRI, 40, 24, 33],
      [Op.ANDI, 40, 40, slots - 1],
      [Op.SHRI, 48, 24, 50],
      [Op.ANDI, 48, 48, 31],
      [Op.JEQI, 48, 0, '@huge'],
      [Op.JLTI, 48, 4, '@big'],
      [Op.JLTI, 48, 16, '@middle'],
      [Op.NEW, 56, 'type:r16'],
      [Op.JMP, '@put'],
      'middle',
      [Op.NEW, 56, 'type:r48'],
      [Op.JMP, '@put'],
      'big',
      [Op.NEW, 56, 'type:r700'],
      [Op.JMP, '@put'],
      'huge',
      [Op.NEW, 56, 'type:r40000'],
      'put',
      [Op.ST64, 56, 32, 8],
      [Op.LDX64, 96, 0, 40],
      [Op.ANDI, 104, 32, 7],
      [Op.JEQI, 104, 0, '@single'],
      [Op.ST64, 56, 96, 0],
      'single',
      [Op.STX64, 0, 40, 56],
      [Op.ADDI, 32, 32, 1],
      [Op.JLTI, 32, rounds, '@loop'],
      [Op.LDI, 112, 0],
      [Op.LDI, 40, 0],
      'slots',
      [Op.LDX64, 56, 0, 40],
      'chain',
      [Op.JEQI, 56, 0, '@next'],
      [Op.MULI, 112, 112, 31],
      [Op.LD64, 96, 56, 8],
      [Op.ADD, 112, 112, 96],
      [Op.LD64, 56, 56, 0],
      [Op.JMP, '@chain'],
      'next',
      [Op.ADDI, 40, 40, 1],
      [Op.JLTI, 40, slots, '@slots'],
      [Op.EXIT, 0],
    ])
    .run();
  const chains: number[][] = Array.from({ length: slots }, () => []);
  let state = 1n;
  for (let i = 0; i < rounds; i++) {
    state = BigInt.asUintN(64, state * factor + increment);
    const slot = Number((state >> 33n) & BigInt(slots - 1));
    chains[slot] = i % 8 === 0 ? [i] : [i, ...chains[slot]!];
  }
  let sum = 0n;
  for (const chain of chains) for (const i of chain) sum = BigInt.asIntN(64, sum * 31n + BigInt(i));
  expect(r.reg(112)).toBe(sum);
  expect(r.view.getUint32(record + gcCount, true)).toBeGreaterThan(5);
});
