// Goroutines, semaphores and locks, channels, panics and deferred calls.

import { expect, test } from 'vitest';
import { Kind, type Line, Native, Op, Program, Status, TFlag } from './assemble.ts';

const write = (text: string, fd = 1): Line[] => [
  [Op.LDI, 200, fd],
  [Op.LDI, 208, `str:${text}`],
  [Op.LDI, 216, text.length],
  [Op.NATIVE, 200, Native.runtime_write],
];
const go = (name: string): Line[] => [
  [Op.LDI, 192, `closure:${name}`],
  [Op.GO, 192],
];
const defer = (name: string): Line[] => [
  [Op.LDI, 192, `closure:${name}`],
  [Op.DEFER, 192],
];
const yieldLine: Line = [Op.NATIVE, 0, Native.runtime_Gosched];
const panic = (value: number): Line[] => [
  [Op.LDI, 176, 'type:int'],
  [Op.LDI, 184, value],
  [Op.PANIC, 176],
];

test('new goroutines run newest first, then in order', () => {
  const r = new Program()
    .fn('one', [...write('1'), [Op.RET]])
    .fn('two', [...write('2'), [Op.RET]])
    .fn('three', [...write('3'), [Op.RET]])
    .fn('main', [
      ...go('one'),
      ...go('two'),
      ...go('three'),
      ...write('m'),
      yieldLine,
      yieldLine,
      ...write('e'),
      [Op.EXIT, 0],
    ])
    .run();
  expect(r.stdout).toBe('m312e');
});

test('main ends the program; others do not', () => {
  const r = new Program()
    .fn('one', [...write('1'), [Op.RET]])
    .fn('main', [...go('one'), yieldLine, [Op.RET]])
    .run();
  expect([r.status, r.exitCode, r.stdout]).toEqual([Status.EXITED, 0, '1']);
});

test('deadlock', () => {
  const r = new Program()
    .fn('main', [
      [Op.LDI, 0, 0],
      [Op.RECV, 8, 0, -1],
    ])
    .run();
  expect([r.status, r.exitCode, r.stderr]).toEqual([
    Status.FATAL,
    2,
    'fatal error: all goroutines are asleep - deadlock!\n',
  ]);
});

test('Goexit of main, then nothing left', () => {
  const r = new Program()
    .fn('late', [...write('d'), [Op.RET]])
    .fn('main', [...defer('late'), [Op.NATIVE, 0, Native.runtime_Goexit]])
    .run();
  expect([r.stdout, r.stderr]).toEqual(['d', 'fatal error: no goroutines (main called runtime.Goexit) - deadlock!\n']);
});

test('sleepers wake by deadline', () => {
  const sleep = (ms: number): Line[] => [
    [Op.LDI, 200, ms * 1_000_000],
    [Op.NATIVE, 200, Native.runtime_sleep],
  ];
  const r = new Program()
    .fn('slow', [...sleep(30), ...write('s'), [Op.RET]])
    .fn('fast', [...sleep(10), ...write('f'), [Op.RET]])
    .fn('main', [
      ...go('slow'),
      ...go('fast'),
      ...sleep(20),
      ...write('m'),
      ...sleep(20),
      [Op.NATIVE, 8, Native.runtime_nanotime],
      [Op.EXIT, 0],
    ])
    .run();
  expect(r.stdout).toBe('fms');
  expect(Number(r.reg(8))).toBeGreaterThan(40_000_000);
});

/** A hundred goroutines add to a global; with the mutex natives at `lock` and `unlock`, or without. */
function counter(locked: boolean, seed: bigint): bigint {
  const program = new Program();
  const total = program.global();
  const mutex = program.data(8);
  const done = program.data(8);
  const call = (native: Native): Line[] =>
    locked
      ? [
          [Op.LDI, 64, mutex],
          [Op.NATIVE, 64, native],
        ]
      : [];
  program.fn('worker', [
    [Op.LDI, 0, 0],
    [Op.LDI, 8, total],
    'loop',
    ...call(Native.sync_Mutex_Lock),
    [Op.LD64, 16, 8, 0],
    [Op.ADDI, 16, 16, 1],
    [Op.ST64, 8, 16, 0],
    ...call(Native.sync_Mutex_Unlock),
    [Op.ADDI, 0, 0, 1],
    [Op.JLTI, 0, 1000, '@loop'],
    [Op.LDI, 64, done],
    [Op.NATIVE, 64, Native.runtime_semrelease],
    [Op.RET],
  ]);
  program.fn('main', [
    [Op.LDI, 0, 0],
    'start',
    ...go('worker'),
    [Op.ADDI, 0, 0, 1],
    [Op.JLTI, 0, 100, '@start'],
    [Op.LDI, 0, 0],
    'wait',
    [Op.LDI, 64, done],
    [Op.LDI, 72, 4],
    [Op.NATIVE, 64, Native.runtime_semacquire],
    [Op.ADDI, 0, 0, 1],
    [Op.JLTI, 0, 100, '@wait'],
    [Op.LDI, 64, total],
    [Op.LD64, 0, 64, 0],
    [Op.EXIT, 0],
  ]);
  const r = program.run({ seed });
  expect(r.status).toBe(Status.EXITED);
  return r.reg(0);
}

test('a mutex keeps additions, without it some are lost, equally for an equal seed', () => {
  for (const seed of [1n, 2n, 3n]) expect(counter(true, seed)).toBe(100_000n);
  const lost = [1n, 2n, 3n, 4n, 5n].map((seed) => counter(false, seed));
  expect(lost.some((n) => n < 100_000n)).toBe(true);
  expect(counter(false, 3n)).toBe(lost[2]);
});

test.each<[Native, string]>([
  [Native.sync_Mutex_Unlock, 'sync: unlock of unlocked mutex'],
  [Native.sync_RWMutex_Unlock, 'sync: Unlock of unlocked RWMutex'],
  [Native.sync_RWMutex_RUnlock, 'sync: RUnlock of unlocked RWMutex'],
])('%d of an unlocked lock', (native, text) => {
  const program = new Program();
  const lock = program.data(24);
  const r = program.fn('main', [[Op.LDI, 0, lock], [Op.NATIVE, 0, native], ...write('not reached')]).run();
  expect([r.status, r.exitCode, r.stdout, r.stderr]).toEqual([Status.FATAL, 2, '', `fatal error: ${text}\n`]);
});

test('readers share, a writer waits for them and keeps new ones out', () => {
  const program = new Program();
  const lock = program.data(24);
  const on = (native: Native): Line[] => [
    [Op.LDI, 64, lock],
    [Op.NATIVE, 64, native],
  ];
  const r = program
    .fn('reader', [...on(Native.sync_RWMutex_RLock), ...write('r'), ...on(Native.sync_RWMutex_RUnlock), [Op.RET]])
    .fn('writer', [...on(Native.sync_RWMutex_Lock), ...write('w'), ...on(Native.sync_RWMutex_Unlock), [Op.RET]])
    .fn('main', [
      ...on(Native.sync_RWMutex_RLock),
      ...go('writer'),
      yieldLine,
      ...go('reader'),
      yieldLine,
      [Op.LDI, 64, lock],
      [Op.NATIVE, 64, Native.sync_RWMutex_TryRLock],
      [Op.MOV, 0, 72],
      ...write('m'),
      ...on(Native.sync_RWMutex_RUnlock),
      yieldLine,
      yieldLine,
      yieldLine,
      [Op.EXIT, 0],
    ])
    .run();
  expect([r.stdout, r.reg(0)]).toEqual(['mwr', 0n]);
});

const writers = (p: Program): Program => {
  p.type('map', { kind: Kind.Map, size: 8, key: 'int', elem: 'int', ptrs: [0], flags: TFlag.DIRECT });
  p.typeAddress('map');
  const shared = p.global();
  const worker: Line[] = [
    [Op.LDI, 0, 0],
    [Op.LDI, 8, shared],
    [Op.LD64, 8, 8, 0],
    'loop',
    [Op.ANDI, 24, 0, 63],
    [Op.MAPSET, 32, 8, 24, 'index:map'],
    [Op.ST64, 32, 0, 0],
    [Op.ADDI, 0, 0, 1],
    [Op.JLTI, 0, 1000, '@loop'],
    [Op.RET],
  ];
  return p
    .fn('worker', worker)
    .fn('main', [
      [Op.LDI, 24, 0],
      [Op.MAKEMAP, 16, 0, 24, 'index:map'],
      [Op.LDI, 8, shared],
      [Op.ST64, 8, 16, 0],
      ...go('worker'),
      ...go('worker'),
      [Op.LDI, 200, 1_000_000],
      [Op.NATIVE, 200, Native.runtime_sleep],
      [Op.EXIT, 0],
    ]);
};

test.each([123, 126])('concurrent map writes are fatal under most seeds, Go %d', (goVersion) => {
  let died = 0;
  for (let seed = 1n; seed <= 20n; seed++) {
    const r = writers(new Program()).run({ seed, goVersion });
    if (r.status === Status.FATAL) {
      died++;
      expect([r.exitCode, r.stderr]).toEqual([2, 'fatal error: concurrent map writes\n']);
    }
  }
  expect(died).toBeGreaterThanOrEqual(15);
});

// ---- channels

const chan = (at: number, size: number): Line[] => [
  [Op.LDI, 192, size],
  [Op.MAKECHAN, at, 0, 192, 'index:int'],
];

function withInt(): Program {
  const p = new Program();
  p.typeAddress('int');
  return p;
}

test('unbuffered channels hand over in both orders', () => {
  const p = withInt();
  const ch = p.global();
  const r = p
    .fn('sender', [
      [Op.LDI, 8, ch],
      [Op.LD64, 8, 8, 0],
      [Op.LDI, 16, 41],
      [Op.SEND, 8, 0, 16],
      [Op.LDI, 16, 42],
      [Op.SEND, 8, 0, 16],
      [Op.CLOSE, 8],
      [Op.RET],
    ])
    .fn('main', [
      ...chan(8, 0),
      [Op.LDI, 16, ch],
      [Op.ST64, 16, 8, 0],
      ...go('sender'),
      [Op.RECV, 24, 8, 32],
      yieldLine,
      [Op.RECV, 40, 8, 48],
      [Op.RECV, 56, 8, 64],
      [Op.EXIT, 0],
    ])
    .run();
  expect([24, 32, 40, 48, 56, 64].map((at) => r.reg(at))).toEqual([41n, 1n, 42n, 1n, 0n, 0n]);
});

test('buffered channels keep order; cap and len', () => {
  const r = withInt()
    .fn('main', [
      ...chan(8, 3),
      [Op.LDI, 16, 1],
      [Op.SEND, 8, 0, 16],
      [Op.LDI, 16, 2],
      [Op.SEND, 8, 0, 16],
      [Op.MAPLEN, 24, 8],
      [Op.CHANCAP, 32, 8],
      [Op.RECV, 40, 8, -1],
      [Op.RECV, 48, 8, -1],
      [Op.EXIT, 0],
    ])
    .run();
  expect([24, 32, 40, 48].map((at) => r.reg(at))).toEqual([2n, 3n, 1n, 2n]);
});

test.each<[Line[], string]>([
  [
    [
      [Op.LDI, 8, 0],
      [Op.CLOSE, 8],
    ],
    'panicclosenil(0, 0)',
  ],
  [[...chan(8, 0), [Op.CLOSE, 8], [Op.CLOSE, 8]], 'panicclosed(0, 0)'],
  [[...chan(8, 1), [Op.CLOSE, 8], [Op.SEND, 8, 0, 8]], 'panicsend(0, 0)'],
  [chan(8, -1), 'panicmakechan(0, 0)'],
])('misused channel %#', (code, trapped) => {
  expect(
    withInt()
      .fn('main', [...code, [Op.EXIT, 0]])
      .run().panics,
  ).toEqual([trapped]);
});

test('closing a channel with a waiting sender panics there', () => {
  const p = withInt();
  const ch = p.global();
  const r = p
    .fn('sender', [[Op.LDI, 8, ch], [Op.LD64, 8, 8, 0], [Op.SEND, 8, 0, 8], [Op.RET]])
    .fn('main', [
      ...chan(8, 0),
      [Op.LDI, 16, ch],
      [Op.ST64, 16, 8, 0],
      ...go('sender'),
      yieldLine,
      [Op.CLOSE, 8],
      yieldLine,
      [Op.EXIT, 0],
    ])
    .run();
  expect([r.status, r.panics]).toEqual([Status.PANICKED, ['panicsend(0, 0)']]);
});

const cases = (...list: [number | bigint, number, number][]): Line[] =>
  list.flatMap(([ch, kind, offset], i): Line[] => [
    [Op.MOV, 96 + 24 * i, Number(ch)],
    [Op.LDI, 104 + 24 * i, kind],
    [Op.LDI, 112 + 24 * i, offset],
  ]);

test('select: default, ready case, waiting', () => {
  const p = withInt();
  const one = p.global();
  const two = p.global();
  const r = p
    .fn('sender', [yieldLine, [Op.LDI, 8, two], [Op.LD64, 8, 8, 0], [Op.LDI, 16, 7], [Op.SEND, 8, 0, 16], [Op.RET]])
    .fn('main', [
      ...chan(8, 1),
      ...chan(16, 0),
      [Op.LDI, 24, one],
      [Op.ST64, 24, 8, 0],
      [Op.LDI, 24, two],
      [Op.ST64, 24, 16, 0],
      ...cases([8, 1, 32], [16, 1, 40]),
      [Op.SELECT, 48, 2, 96, 1],
      ...go('sender'),
      [Op.SELECT, 64, 2, 96, 0],
      [Op.LDI, 32, 5],
      ...cases([8, 0, 32]),
      [Op.SELECT, 80, 1, 96, 0],
      [Op.MAPLEN, 24, 8],
      [Op.EXIT, 0],
    ])
    .run();
  expect([48, 64, 72, 40, 80, 24].map((at) => r.reg(at))).toEqual([-1n, 1n, 1n, 7n, 0n, 1n]);
});

test('select chooses every ready case under some seed', () => {
  const chosen = new Set<bigint>();
  for (let seed = 1n; seed < 20n; seed++) {
    const r = withInt()
      .fn('main', [
        ...chan(8, 1),
        ...chan(16, 1),
        ...cases([8, 0, 32], [16, 0, 32]),
        [Op.SELECT, 48, 2, 96, 0],
        [Op.EXIT, 0],
      ])
      .run({ seed });
    chosen.add(r.reg(48));
  }
  expect(chosen).toEqual(new Set([0n, 1n]));
});

// ---- deferred calls and panics

test('deferred calls run last first, at the return', () => {
  const r = new Program()
    .fn('a', [...write('a'), [Op.RET]])
    .fn('b', [...write('b'), [Op.RET]])
    .fn('main', [...defer('a'), ...defer('b'), ...write('m'), [Op.RUNDEFERS], ...write('e'), [Op.EXIT, 0]])
    .run();
  expect(r.stdout).toBe('mbae');
});

test('recover returns the value and the frame returns', () => {
  const r = new Program()
    .fn('rescue', [[Op.RECOVER, 0], [Op.EQI, 16, 8, 7], [Op.JF, 16, '@no'], ...write('r'), 'no', [Op.RET]])
    .fn('inner', [...defer('rescue'), ...panic(7), 'ret', [Op.RUNDEFERS], [Op.LDI, 0, 5], [Op.RET]], {
      deferReturn: 'ret',
    })
    .fn('main', [[Op.CALL, 64, 'fn:inner'], [Op.MOV, 0, 64], ...write('e'), [Op.EXIT, 0]], { frame: 256 })
    .run();
  expect([r.status, r.stdout, r.reg(0), r.panics]).toEqual([Status.EXITED, 're', 5n, []]);
});

test('recover is for the deferred function itself, or through wrappers', () => {
  const nested = (flags: number) =>
    new Program()
      .fn('helper', [[Op.RECOVER, 0], [Op.RET]])
      .fn('rescue', [[Op.CALL, 64, 'fn:helper'], [Op.RET]], { flags })
      .fn('main', [...defer('rescue'), ...panic(7), 'ret', [Op.RUNDEFERS], [Op.EXIT, 0]], { deferReturn: 'ret' })
      .run().status;
  expect([nested(0), nested(1)]).toEqual([Status.PANICKED, Status.EXITED]);
});

test('an uncaught panic runs all deferred calls of all frames first', () => {
  const r = new Program()
    .fn('a', [...write('a'), [Op.RET]])
    .fn('b', [...write('b'), [Op.RET]])
    .fn('inner', [...defer('b'), ...panic(1)])
    .fn('main', [...defer('a'), [Op.CALL, 300, 'fn:inner'], ...write('no'), [Op.EXIT, 0]], { frame: 600 })
    .run();
  expect([r.status, r.exitCode, r.stdout, r.panics]).toEqual([Status.PANICKED, 2, 'ba', ['panic 1']]);
});

test('a second panic in a deferred call replaces the first; recovering it ends both', () => {
  const second = (outer: Line[]) =>
    new Program()
      .fn('rescue', [
        [Op.RECOVER, 0],
        [Op.MOV, 16, 8],
        [Op.EQI, 16, 16, 2],
        [Op.JF, 16, '@no'],
        ...write('2'),
        'no',
        [Op.RET],
      ])
      .fn('again', [...panic(2)])
      .fn('inner', [...outer, ...defer('again'), ...panic(1), 'ret', [Op.RUNDEFERS], [Op.RET]], { deferReturn: 'ret' })
      .fn('main', [[Op.CALL, 300, 'fn:inner'], ...write('e'), [Op.EXIT, 0]], { frame: 600 })
      .run();
  const caught = second(defer('rescue'));
  expect([caught.stdout, caught.status, caught.panics]).toEqual(['2e', Status.EXITED, []]);
  expect(second([]).panics).toEqual(['panic 1', 'panic 2']);
});

test('a panic recovered inside a deferred call leaves the outer one', () => {
  const r = new Program()
    .fn('rescue', [[Op.RECOVER, 0], ...write('r'), [Op.RET]])
    .fn('inner', [...defer('rescue'), ...panic(2), 'ret', [Op.RUNDEFERS], [Op.RET]], { deferReturn: 'ret' })
    .fn('deferred', [[Op.CALL, 300, 'fn:inner'], ...write('d'), [Op.RET]], { frame: 600 })
    .fn('main', [...defer('deferred'), ...panic(1)])
    .run();
  expect([r.stdout, r.status, r.panics]).toEqual(['rd', Status.PANICKED, ['panic 1']]);
});

test('Goexit runs deferred calls; recover does not stop it, nor does a recovered panic', () => {
  const r = new Program()
    .fn('rescue', [[Op.RECOVER, 0], [Op.JNEI, 0, 0, '@some'], ...write('n'), [Op.RET], 'some', ...write('s'), [Op.RET]])
    .fn('again', [...panic(2)])
    .fn(
      'worker',
      [
        ...defer('rescue'),
        ...defer('rescue'),
        ...defer('again'),
        [Op.NATIVE, 0, Native.runtime_Goexit],
        'ret',
        [Op.RUNDEFERS],
        ...write('!'),
        [Op.RET],
      ],
      {
        deferReturn: 'ret',
      },
    )
    .fn('main', [...go('worker'), yieldLine, ...write('e'), [Op.NATIVE, 0, Native.runtime_NumGoroutine], [Op.EXIT, 0]])
    .run();
  expect([r.stdout, r.reg(0)]).toEqual(['sne', 1n]);
});

test('a nil deferred function panics when it is called', () => {
  const r = new Program()
    .fn('main', [[Op.LDI, 0, 0], [Op.DEFER, 0], ...write('m'), [Op.RUNDEFERS], [Op.EXIT, 0]])
    .run();
  expect([r.stdout, r.panics]).toEqual(['m', ['panicmem(0, 0)']]);
});

test('run-time errors can be recovered', () => {
  const r = new Program()
    .fn('rescue', [[Op.RECOVER, 0], [Op.RET]])
    .fn('inner', [...defer('rescue'), [Op.LDI, 0, 0], [Op.LD64, 0, 0, 0], 'ret', [Op.RUNDEFERS], [Op.RET]], {
      deferReturn: 'ret',
    })
    .fn('main', [[Op.CALL, 300, 'fn:inner'], ...write('e'), [Op.EXIT, 0]], { frame: 600 })
    .run();
  expect([r.stdout, r.status]).toEqual(['e', Status.EXITED]);
});

test('THROW and go of a nil function are fatal', () => {
  const thrown = new Program().fn('main', [[Op.THROW, 'str:boom', 4]]).run();
  expect([thrown.status, thrown.exitCode, thrown.stderr]).toEqual([Status.FATAL, 2, 'fatal error: boom\n']);
  expect(
    new Program()
      .fn('main', [
        [Op.LDI, 0, 0],
        [Op.GO, 0],
      ])
      .run().stderr,
  ).toBe('fatal error: go of nil func value\n');
});
