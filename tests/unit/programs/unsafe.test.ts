// What unsafe.Slice and unsafe.String refuse.

import { describe, expect, test } from 'vitest';
import { runGo } from '../../support/run.ts';

const setup = `package main

import "unsafe"

func main() {
	defer func() {
		if err := recover(); err != nil {
			print(err.(error).Error())
		}
	}()
	x, b, n, m, huge, empty := 5, byte(1), 1, -1, uint64(1<<63), struct{}{}
	var np *int
	var nb *byte
	_, _, _, _, _, _, _, _ = x, b, n, m, huge, np, nb, empty
`;

const length = 'runtime error: unsafe.Slice: len out of range';
const nil = 'runtime error: unsafe.Slice: ptr is nil and len is not zero';
const stringLength = 'runtime error: unsafe.String: len out of range';
const stringNil = 'runtime error: unsafe.String: ptr is nil and len is not zero';

describe('operands of unsafe.Slice and unsafe.String', () => {
  test.each([
    ['_ = unsafe.Slice(np, n)', nil],
    ['unsafe.Slice(np, n)[0] = 1', nil],
    ['print(unsafe.Slice(np, n-1) == nil)', 'true'],
    ['_ = unsafe.Slice(&x, m)', length],
    ['_ = unsafe.Slice(np, m)', length],
    ['_ = unsafe.Slice(&x, int8(m))', length],
    ['_ = unsafe.Slice(&x, huge)', length],
    ['_ = unsafe.Slice(&x, 1<<62)', length],
    ['print(unsafe.Slice(&x, uint8(n))[0])', '5'],
    ['print(len(unsafe.Slice(&empty, 1<<40)))', '1099511627776'],
    ['_ = unsafe.Slice((*struct{})(nil), n)', nil],
    ['_ = unsafe.Slice(&empty, huge)', length],
    ['_ = unsafe.String(nb, n)', stringNil],
    ['print(unsafe.String(nb, n-1) == "")', 'true'],
    ['_ = unsafe.String(&b, m)', stringLength],
    ['_ = unsafe.String(&b, huge)', stringLength],
    ['c := []byte("hey"); print(unsafe.String(&c[0], 2))', 'he'],
    ['print(unsafe.SliceData([]int(nil)) == nil, unsafe.SliceData([]int{}) == nil)', 'truefalse'],
    ['s := make([]int, 0, 4); print(unsafe.SliceData(s) == &s[:1][0])', 'true'],
  ])('%s', (statement, out) => {
    expect(runGo(`${setup}\t${statement}\n}\n`).stderr).toBe(out);
  });
});
