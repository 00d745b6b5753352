// Both languages say the same things: same keys (by type), same marks, nothing left in the other language.

import { describe, expect, test } from 'vitest';
import { en } from '../../../src/site/i18n/en.ts';
import { languageOf, stringsOf, t } from '../../../src/site/i18n/index.ts';
import { zhCn } from '../../../src/site/i18n/zh-cn.ts';

const marks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
const keys = Object.keys(en) as (keyof typeof en)[];

describe('strings', () => {
  test('the same keys in both languages', () => expect(Object.keys(zhCn).sort()).toEqual([...keys].sort()));
  test.each(keys)('%s has the same marks in both languages', (key) => expect(marks(zhCn[key])).toEqual(marks(en[key])));
  test.each(keys)('%s is not empty', (key) => expect(en[key] && zhCn[key]).toBeTruthy());
  test.each(keys)('%s: no half-width punctuation after a Chinese character', (key) =>
    expect(zhCn[key]).not.toMatch(/\p{Script=Han}[,:;?!()]/u),
  );
  test('no dashes as punctuation', () =>
    expect(keys.filter((key) => /[\u2013\u2014]/.test(en[key] + zhCn[key]))).toEqual([]));
});

describe('t', () => {
  test('fills marks', () => expect(t('{a} of {b}', { a: 1, b: 'x' })).toBe('1 of x'));
  test('leaves a mark without value', () => expect(t('{a} {b}', { a: 1 })).toBe('1 {b}'));
  test('does not fill what values bring in', () => expect(t('{a}', { a: '{b}', b: 2 })).toBe('{b}'));
});

test.each([
  ['en', 'en'],
  ['zh-CN', 'zh-cn'],
  [undefined, 'en'],
])('language of %s is %s', (lang, language) => expect(languageOf(lang)).toBe(language));

test('strings of a language', () => expect(stringsOf('zh-cn').run).toBe('运行'));
