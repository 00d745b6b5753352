// Every recorded trace of a real Go map, replayed on the machine's maps: equality is state for state.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formatReplay, parseTrace, replayTrace, TraceError } from '../../src/host/replay/index.ts';

const machineModule = new WebAssembly.Module(readFileSync('src/machine/build/machine.wasm'));
const folder = 'tests/golden/traces';
const read = (name: string) => parseTrace(readFileSync(join(folder, name), 'utf8'));

describe('recorded traces', () => {
  for (const name of readdirSync(folder).sort()) {
    test(name, () => {
      const trace = read(name);
      expect(formatReplay(replayTrace(machineModule, trace))).toBe(
        `${trace.steps.length}/${trace.steps.length} states equal`,
      );
    });
  }
});

describe('a replay notices', () => {
  const trace = read('swiss126-demo.json');
  const altered = (index: number, change: Record<string, unknown>) => ({
    ...trace,
    steps: trace.steps.map((step, i) => (i === index ? { ...step, ...change } : step)),
  });
  const first = (op: string) => trace.steps.findIndex((step) => step.op === op);

  test('another elem, by its field', () => {
    const result = replayTrace(machineModule, altered(3, { val: 31 }));
    expect(formatReplay(result)).toBe(
      `3/${trace.steps.length} states equal\nstep 3 (a 3 31): state.small.v[2]\n  recorded 30\n  machine  31`,
    );
  });

  test('a change of which only the digest is recorded', () => {
    const result = replayTrace(machineModule, altered(3, { val: 31, state: undefined }));
    expect(result.difference?.field).toMatch(/^digest/);
  });

  test('another result of a lookup', () => {
    const result = replayTrace(machineModule, altered(first('g'), { found: !trace.steps[first('g')]?.found }));
    expect(result.difference?.field).toBe('found');
  });

  test('another entry of an iteration', () => {
    const result = replayTrace(machineModule, altered(first('i'), { key: 999 }));
    expect(result).toMatchObject({ equal: first('i'), difference: { field: 'key', recorded: '999' } });
  });

  test('another state of an iterator', () => {
    const step = trace.steps[first('n')];
    const result = replayTrace(machineModule, altered(first('n'), { iter: { ...step?.iter, entryIdx: 7 } }));
    expect(result).toMatchObject({ equal: first('n'), difference: { field: 'iter.entryIdx', recorded: '7' } });
  });

  test('a seed drawn at another time', () => {
    const at = trace.steps.findIndex((step, i) => i > 0 && step.reseed !== undefined);
    expect(replayTrace(machineModule, altered(at, { reseed: undefined })).difference).toMatchObject({
      step: at,
      field: 'seed',
      recorded: 'kept',
      machine: 'drawn anew',
    });
  });

  test('another version of Go', () => {
    const old = { ...read('swiss126-prune.json'), go: 'go1.24.4' };
    expect(replayTrace(machineModule, old).difference?.step).toBe(0); // tombstonePossible is new in 1.26
  });

  test('pruning, which the generic assignment does not do', () => {
    const { steps, ...rest } = read('swiss126-prune.json');
    const result = replayTrace(machineModule, { ...rest, generic: true, steps });
    // The insertion that finds no growth left: the script's last.
    expect(result.equal).toBe(steps.findLastIndex((step) => step.op === 'a'));
  });
});

describe('what is no trace', () => {
  const bad: [string, RegExp][] = [
    ['', /^not JSON/],
    ['[]', /no JSON object/],
    ['{"format":2}', /trace format 2/],
    ['{"format":1,"flavour":"cuckoo"}', /flavour is "cuckoo", not one of classic, swiss/],
    ['{"format":1,"flavour":"swiss","key":"u64","hash":"low","go":"go1.26","generic":false,"type":{},"steps":[]}', /no steps/],
  ];
  for (const [text, message] of bad) {
    test(JSON.stringify(text), () => {
      expect(() => parseTrace(text)).toThrow(TraceError);
      expect(() => parseTrace(text)).toThrow(message);
    });
  }

  const step = (change: string, head = '"key":"u64","hash":"low"') =>
    `{"format":1,"flavour":"swiss",${head},"go":"go1.26","generic":false,"type":{},"steps":[{"op":"new","arg":"0","digest":""},{"op":"a","arg":"1","val":1,"digest":"",${change}}]}`;
  const badSteps: [string, RegExp][] = [
    [step('"arg":"x"'), /step 1 \(a\): arg is "x"/],
    [step('"arg":"nan"'), /arg is "nan"/],
    [step('"val":1.5'), /val is 1.5/],
    [step('"hash":"0x1"'), /hash is "0x1"/],
    [step('"reseed":-1'), /reseed is -1/],
    [step('"arg":"nan"', '"key":"f64","hash":"native"'), /NaN keys under Go's own hash/],
  ];
  for (const [text, message] of badSteps) {
    test(String(message), () => {
      expect(() => parseTrace(text)).toThrow(TraceError);
      expect(() => parseTrace(text)).toThrow(message);
    });
  }

  test('a version whose maps the machine does not have', () => {
    expect(() => replayTrace(machineModule, { ...read('swiss126-demo.json'), go: 'go1.22.1' })).toThrow(
      'swiss maps of go1.22.1 are not among those the machine has',
    );
  });
});
