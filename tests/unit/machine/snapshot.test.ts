// The whole state of a run is its memory: a copy of it, put back later, goes on to the same end.

import { expect, test } from 'vitest';
import { Kind, type Line, Native, Op, Program, TFlag } from './assemble.ts';

/** Goroutines that fill a shared map under a mutex, with garbage, a buffered channel and deferred calls on the way. */
function program(): Program {
  const p = new Program().type('map', {
    kind: Kind.Map,
    size: 8,
    key: 'int',
    elem: 'int',
    ptrs: [0],
    flags: TFlag.DIRECT,
  });
  p.typeAddress('map');
  p.typeAddress('int');
  const map = p.global();
  const channel = p.global();
  const mutex = p.data(8);
  const global = (to: number, address: number): Line[] => [
    [Op.LDI, to, address],
    [Op.LD64, to, to, 0],
  ];
  const lock = (native: Native): Line[] => [
    [Op.LDI, 192, mutex],
    [Op.NATIVE, 192, native],
  ];
  p.fn('unlock', [...lock(Native.sync_Mutex_Unlock), [Op.RET]]);
  p.fn('put', [
    ...lock(Native.sync_Mutex_Lock),
    [Op.LDI, 64, 'closure:unlock'],
    [Op.DEFER, 64],
    ...global(72, map),
    [Op.MAPSET, 80, 72, 0, 'index:map'],
    [Op.LD64, 88, 80, 0],
    [Op.ADDI, 88, 88, 1],
    [Op.ST64, 80, 88, 0],
    [Op.RUNDEFERS],
    [Op.RET],
  ]);
  p.fn('worker', [
    [Op.LDI, 0, 0],
    'loop',
    [Op.NATIVE, 64, Native.runtime_rand],
    [Op.ANDI, 300, 64, 255],
    [Op.NEW, 72, 'type:slice'],
    [Op.MOV, 304, 300],
    [Op.CALL, 304, 'fn:put'],
    [Op.ADDI, 0, 0, 1],
    [Op.JLTI, 0, 300, '@loop'],
    ...global(8, channel),
    [Op.SEND, 8, 0, 0],
    [Op.RET],
  ]);
  return p.fn('main', [
    [Op.LDI, 24, 0],
    [Op.MAKEMAP, 16, 0, 24, 'index:map'],
    [Op.LDI, 8, map],
    [Op.ST64, 8, 16, 0],
    [Op.LDI, 24, 2],
    [Op.MAKECHAN, 32, 0, 24, 'index:int'],
    [Op.LDI, 8, channel],
    [Op.ST64, 8, 32, 0],
    [Op.LDI, 0, 0],
    'start',
    [Op.LDI, 40, 'closure:worker'],
    [Op.GO, 40],
    [Op.ADDI, 0, 0, 1],
    [Op.JLTI, 0, 6, '@start'],
    'wait',
    [Op.RECV, 48, 32, -1],
    [Op.ADDI, 0, 0, -1],
    [Op.JGTI, 0, 0, '@wait'],
    [Op.MAPLEN, 8, 16],
    [Op.EXIT, 0],
  ]);
}

const digest = (bytes: Uint8Array): string => {
  let hash = 0xcbf29ce484222325n;
  const words = new BigUint64Array(bytes.buffer, 0, bytes.length >> 3);
  for (const word of words) hash = BigInt.asUintN(64, (hash ^ word) * 0x100000001b3n);
  return hash.toString(16);
};

test.each([
  [123, 1n],
  [126, 2n],
  [126, 3n],
])('seek, Go %d, seed %d', (goVersion, seed) => {
  const live = program().start({ goVersion, seed });
  const stops = [500, 5000, 20_000, 40_000];
  const snapshots = stops.map((step) => {
    live.runTo(step);
    return live.snapshot();
  });
  live.runTo(1e9);
  const end = live.result();
  const last = digest(live.snapshot());
  expect(end.exitCode).toBe(0);
  for (const snapshot of snapshots.reverse()) {
    live.restore(snapshot);
    live.runTo(1e9);
    expect(live.result().steps).toBe(end.steps);
    expect(digest(live.snapshot())).toBe(last);
  }
  const stepped = program().start({ goVersion, seed });
  for (let step = 7; !stepped.ended; step += 7) stepped.runTo(step);
  expect(stepped.result().steps).toBe(end.steps);
});
