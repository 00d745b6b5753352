// Limits of gc's back end, which it reports only for programs that are right otherwise.

import { describe, test } from 'vitest';
import { expectError, expectOk } from './helpers.ts';

const frame = (locals: number, args: number, more = ''): string =>
  `stack frame too large (>1GB): ${locals} MB locals + ${args} MB args${more}`;
const channel = 'channel element type too large (>64kB)';

describe('limits', () => {
  test('channel of a large array', () => expectError('var c chan [1 << 16]byte', `1:5: ${channel}`));
  test('just small enough', () =>
    expectOk('var c chan [1<<16 - 1]byte; func f(x *[1<<30 - 1]byte) byte { return x[0] }'));
  test('channel of a large struct, made', () => {
    expectError('func f() { c := make(chan struct{ v [65536]byte }); close(c) }', `1:12: ${channel}`);
  });
  test('channel in a type', () => expectError('type T struct { c chan [1 << 20]byte }', `1:6: ${channel}`));
  test('type', () => {
    expectError('var x [1 << 40][1 << 40]int', '1:5: type [1099511627776][1099511627776]int larger than address space');
    expectError('type T [1 << 62]byte', '1:6: type [4611686018427387904]byte larger than address space');
  });
  test('parameters', () => expectError('func f(x [1500000000]byte) {}', `1:6: ${frame(0, 1430)}`));
  test('receiver', () => {
    expectError('type T [1500000000]byte; func (x T) f() {}', `1:31: ${frame(0, 1430)}`);
  });
  test('copy of an array ranged over', () => {
    expectError(
      'func f(x *[1 << 31]byte) byte { for _, b := range *x { return b }; return 0 }',
      `1:6: ${frame(2048, 0)}`,
    );
    expectOk('func f(x *[1 << 31]byte) byte { for _, b := range x { return b }; return 0 }');
  });
  test('slice literal', () => expectError('func f() { _ = [][]int{1e9: {}} }', `1:6: ${frame(22888, 0)}`));
  test('results and arguments of calls', () => {
    const text = 'type B = [400e6]byte; func f() { g(h(), h()) }; func g(B, B); func h() B';
    expectError(text, `1:28: ${frame(762, 0, ' + 762 MB callee')}`);
  });
  test('only in programs without other errors', () => {
    expectError(
      'var c chan [1 << 16]byte; var x int = ""',
      '1:39: cannot use "" (untyped string constant) as int value in variable declaration',
    );
  });
});
