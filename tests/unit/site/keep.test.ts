// Keeping a learner's edits: whatever the browser's storage does, nothing throws and nothing foreign gets in.

import { expect, test } from 'vitest';
import { contentHash, type KeepStorage, keepKey, load, save } from '../../../src/site/lab/keep.ts';

const kept = { code: 'package main', prediction: 1, attempted: true, hints: 2 };

function storage(content: Record<string, string> = {}): KeepStorage {
  const items = new Map(Object.entries(content));
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
  };
}

function failing(name: string): KeepStorage {
  const fail = (): never => {
    const error = new Error('no');
    error.name = name;
    throw error;
  };
  return { getItem: fail, setItem: fail, removeItem: fail };
}

test('what is saved is loaded', () => {
  const box = storage();
  expect(save(box, 'k', kept)).toBe('saved');
  expect(load(box, 'k')).toEqual(kept);
});
test('nothing kept', () => expect(load(storage(), 'k')).toBeUndefined());
test.each(['', 'null', '[]', '{"code":1}', '{', '"x"', '{"code":null}'])('foreign data %j is nothing', (text) =>
  expect(load(storage({ k: text }), 'k')).toBeUndefined(),
);
test('foreign fields are replaced by none', () =>
  expect(load(storage({ k: '{"code":"x","prediction":"1","attempted":1,"hints":-3}' }), 'k')).toEqual({
    code: 'x',
    prediction: null,
    attempted: false,
    hints: 0,
  }));
test.each([
  ['QuotaExceededError', 'full'],
  ['SecurityError', 'blocked'],
] as const)('%s is %s', (name, result) => {
  expect(save(failing(name), 'k', kept)).toBe(result);
  expect(load(failing(name), 'k')).toBeUndefined();
});
test('no storage is blocked', () => {
  expect(save(undefined, 'k', kept)).toBe('blocked');
  expect(load(undefined, 'k')).toBeUndefined();
});
test('the key changes with the content, and texts do not run together', () => {
  expect(contentHash('a', 'b')).not.toBe(contentHash('ab', ''));
  expect(contentHash('a', 'b')).not.toBe(contentHash('a', 'c'));
  expect(keepKey('x', contentHash('a'))).toMatch(/^tombstone:lab:x:[0-9a-f]{8}$/);
});
