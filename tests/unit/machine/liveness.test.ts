// What the collector takes from frames: live(pc) of functions made of instructions.

import { expect, test } from 'vitest';
import { Fn } from '../../../src/machine/tables/layout.ts';
import { type Line, Op, Program } from './assemble.ts';

const unknown = 0x20000;

test('every operation is described to the collector', () => {
  const r = new Program().fn('main', [[Op.EXIT, 0]]).run();
  const missing = Array.from({ length: Op.COUNT }, (_, op) => op).filter((op) => r.exports.rolesOf(op) === unknown);
  expect(missing.map((op) => Op[op])).toEqual([]);
});

/** Offsets of the words that live before each instruction of a function, `ctx` for its closure. */
function liveness(lines: readonly Line[], spec: { args?: number; results?: number } = {}): string[] {
  const program = new Program().fn('main', [[Op.EXIT, 0]]).fn('f', lines, { frame: 64, ...spec });
  const address = program.descriptor('f');
  const r = program.run();
  const entry = r.view.getUint32(address + Fn.entry, true);
  const count = r.view.getUint32(address + Fn.codeBytes, true) / 16;
  return Array.from({ length: count }, (_, k) => {
    const bits = r.exports.liveBits(address, entry + 16 * k);
    if (bits === 0) return 'all';
    const words = Array.from({ length: 9 }, (_, bit) => bit).filter((bit) => r.exports.isLive(bits, bit));
    return words.map((bit) => (bit === 0 ? 'ctx' : String((bit - 1) * 8))).join(' ');
  });
}

test('a word lives from its definition to its last use', () => {
  const lines: Line[] = [
    [Op.NEW, 8, 'type:slice'],
    [Op.LD64, 16, 8, 0],
    [Op.LD64, 24, 16, 0],
    [Op.MOV, 0, 24],
    [Op.RET],
  ];
  expect(liveness(lines, { results: 8 })).toEqual(['', '8', '16', '24', '0']);
});

test('what a loop reads again lives around it', () => {
  const lines: Line[] = [
    [Op.NEW, 8, 'type:slice'],
    [Op.LDI, 16, 0],
    'loop',
    [Op.LD64, 24, 8, 0],
    [Op.ADDI, 16, 16, 1],
    [Op.JLTI, 16, 10, '@loop'],
    [Op.RET],
  ];
  expect(liveness(lines)).toEqual(['', '8', '8 16', '8 16', '8 16', '']);
});

test('a call takes its arguments and ends everything above', () => {
  const lines: Line[] = [[Op.NEW, 48, 'type:slice'], [Op.MOV, 40, 48], [Op.CALL, 40, 'fn:g'], [Op.RET]];
  const program = new Program()
    .fn('main', [[Op.EXIT, 0]])
    .fn('g', [[Op.RET]], { args: 8 })
    .fn('f', lines, { frame: 64 });
  const address = program.descriptor('f');
  const r = program.run();
  const entry = r.view.getUint32(address + Fn.entry, true);
  const at = (k: number, offset: number) =>
    r.exports.isLive(r.exports.liveBits(address, entry + 16 * k), offset / 8 + 1);
  expect([at(1, 48), at(2, 40), at(2, 48), at(3, 40)].map(Boolean)).toEqual([true, true, false, false]);
});

test('the closure of a call lives until its captures are loaded', () => {
  const lines: Line[] = [[Op.CTX, 8], [Op.LD64, 16, 8, 8], [Op.NILCHK, 16], [Op.RET]];
  expect(liveness(lines)).toEqual(['ctx', '8', '16', '']);
});
