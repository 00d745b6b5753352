// A Stop is answered soon, whatever the program does. No clock here: without interruption each of these would run for hours.

import { describe, expect, test } from 'vitest';
import { runInSlices } from '../../../src/host/index.ts';
import { load } from './programs.ts';

const endless: Readonly<Record<string, string>> = {
  'a busy loop': 'for {\n\t}',
  'a loop of huge copies': 'b := make([]byte, 64<<20)\n\tfor {\n\t\tcopy(b, b[1:])\n\t}',
  'a loop of huge appends': 'for {\n\t\tb := append([]byte(nil), make([]byte, 32<<20)...)\n\t\t_ = b\n\t}',
  'a loop of huge comparisons':
    'a, b := string(make([]byte, 48<<20)), string(make([]byte, 48<<20))\n\tfor a == b {\n\t}',
  'a loop of huge zeroing': 'b := make([]byte, 64<<20)\n\tfor {\n\t\tclear(b)\n\t}',
  'a loop of huge arrays': 'p, q := new([32 << 20]byte), new([32 << 20]byte)\n\tfor {\n\t\t*p = *q\n\t}',
  'a loop of collections':
    'var keep []*int\n\tfor range 100_000 {\n\t\tkeep = append(keep, new(int))\n\t}\n\tfor {\n\t\tkeep[0] = new(int)\n\t\truntime.GC()\n\t}',
  channels: 'c := make(chan int)\n\tgo func() {\n\t\tfor {\n\t\t\tc <- 1\n\t\t}\n\t}()\n\tfor range c {\n\t}',
  'sleeping on and on': 'for {\n\t\ttime.Sleep(time.Hour)\n\t}',
};

describe('stop', () => {
  for (const [name, body] of Object.entries(endless)) {
    test(name, async () => {
      const imports = ['runtime', 'time']
        .filter((path) => new RegExp(`\\b${path}\\.`).test(body))
        .map((path) => `import "${path}"\n`);
      const machine = load(`package main\n\n${imports.join('')}\nfunc main() {\n\t${body}\n}\n`);
      let slices = 0;
      const end = await runInSlices(machine, {
        stopRequested: () => slices >= 3,
        onSlice: () => slices++,
        stepLimit: Number.MAX_SAFE_INTEGER,
      });
      expect(end.reason).toBe('stopped');
      expect(end.steps).toBe(machine.steps);
    });
  }
});

test('limits on steps and on output end a run', async () => {
  const control = { stopRequested: () => false, onSlice: () => {} };
  const busy = await runInSlices(load('package main\n\nfunc main() {\n\tfor {\n\t}\n}\n'), {
    ...control,
    stepLimit: 123_456,
  });
  expect(busy).toEqual({ reason: 'step-limit', exitCode: 2, steps: 123_456 });
  const text =
    'package main\n\nimport "fmt"\n\nfunc main() {\n\tfor {\n\t\tfmt.Println("on and on and on and on")\n\t}\n}\n';
  const loud = await runInSlices(load(text), { ...control, stepLimit: 1e12 });
  expect(loud.reason).toBe('output-limit');
});
