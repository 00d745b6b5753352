// The small text functions of the lab.

import { describe, expect, test } from 'vitest';
import { stringsOf } from '../../../src/site/i18n/index.ts';
import { testCode } from '../../../src/site/lab/data.ts';
import { sourceLine } from '../../../src/site/lab/event-text.ts';
import { highlight, highlightLines } from '../../../src/site/lab/highlight.ts';
import { inlineParts } from '../../../src/site/lab/inline-code.ts';
import { diffLines, sameLines } from '../../../src/site/lab/lines.ts';
import { appendOutput, emptyOutput, endLine, outputKept } from '../../../src/site/lab/output.ts';
import { indentOf, offsetOf } from '../../../src/site/lab/plain-editing.ts';
import { firstPosition, moved, moveForKey } from '../../../src/site/lab/scrub.ts';

const shown = (from: string, to: string) =>
  diffLines(from, to).map(({ kind, text }) => `${{ same: ' ', added: '+', removed: '-' }[kind]}${text}`);

describe('diffLines', () => {
  test.each([
    ['a\nb\n', 'a\nb\n', [' a', ' b']],
    ['a\nb\n', 'a\nc\n', [' a', '-b', '+c']],
    ['a\n', 'a\nb\n', [' a', '+b']],
    ['a\nb\nc\n', 'a\nc\n', [' a', '-b', ' c']],
    ['', 'a', ['-', '+a']],
  ])('%j to %j', (from, to, lines) => expect(shown(from, to)).toEqual(lines));
  test('keeping and adding lines gives the second text', () => {
    const [from, to] = ['x\ny\nz\nq', 'y\nk\nq\nx'];
    expect(
      diffLines(from, to)
        .filter((line) => line.kind !== 'removed')
        .map((line) => line.text)
        .join('\n'),
    ).toBe(to);
    expect(
      diffLines(from, to)
        .filter((line) => line.kind !== 'added')
        .map((line) => line.text)
        .join('\n'),
    ).toBe(from);
  });
  test('a final newline is no difference', () => expect(sameLines(diffLines('a\n', 'a'))).toBe(true));
});

const classes = (text: string) =>
  highlight(text)
    .filter((token) => token.class !== 'plain')
    .map((token) => `${token.class}:${token.text}`);

describe('highlight', () => {
  test.each([
    ['func f() {}', ['keyword:func']],
    ['delete(m, "a")', ['builtin:delete', 'string:"a"']],
    ['x := 0x1F + 1e-9', ['number:0x1F', 'number:1e-9']],
    ['a-1', ['number:1']],
    ['// if "x"', ['comment:// if "x"']],
    ['/* a\nb */ var', ['comment:/* a\nb */', 'keyword:var']],
    ['`a\n"b`', ['string:`a\n"b`']],
    ['"not closed\nif', ['string:"not closed', 'keyword:if']],
    [String.raw`'\''`, [String.raw`string:'\''`]],
    ['变量 := nil', ['builtin:nil']],
    ['iffy', []],
  ])('%j', (text, expected) => expect(classes(text)).toEqual(expected));
  test('spans joined are the text', () => {
    const text = 'package main\n\nfunc main() { s := `a\nb`; _ = s /* open';
    expect(
      highlight(text)
        .map((token) => token.text)
        .join(''),
    ).toBe(text);
    expect(
      highlightLines(text)
        .map((line) => line.map((token) => token.text).join(''))
        .join('\n'),
    ).toBe(text);
  });
});

test.each([
  ['a `b` c', ['a ', '[b]', ' c']],
  ['`b`', ['[b]']],
  ['a ` b', ['a ', '` b']],
  ['', []],
])('inlineParts %j', (text, parts) =>
  expect(inlineParts(text).map((part) => (part.code ? `[${part.text}]` : part.text))).toEqual(parts),
);

describe('output', () => {
  const out = (text: string) => ({ stream: 'stdout' as const, text });
  test('joins chunks of one stream', () => {
    const output = appendOutput(appendOutput(emptyOutput, [out('a'), out('b')]), [
      { stream: 'stderr', text: 'c' },
      out('d'),
    ]);
    expect(output.chunks.map((chunk) => chunk.text)).toEqual(['ab', 'c', 'd']);
    expect(output).toMatchObject({ length: 4, cut: false });
  });
  test('keeps the last part of a flood', () => {
    let output = emptyOutput;
    for (let i = 0; i < 10; i++) output = appendOutput(output, [out(String(i).repeat(outputKept / 4))]);
    expect(output.length).toBe(outputKept);
    expect(output.cut).toBe(true);
    expect(output.chunks.map((chunk) => chunk.text).join('')).toMatch(/^6+7+8+9+$/);
  });
  const end = { exitCode: 0, steps: 7, markers: [], timeline: [] };
  test.each([
    [{ ...end, status: 'exited' }, 'Program exited.'],
    [{ ...end, status: 'exited', exitCode: 3 }, 'Program exited: status 3.'],
    [{ ...end, status: 'panic', exitCode: 2 }, 'Program exited: status 2.'],
    [{ ...end, status: 'build-failed', exitCode: 1 }, 'Go build failed.'],
    [
      { ...end, status: 'step-limit', steps: 1500, exitCode: 2 },
      'Stopped after 1,500 steps: the program does not seem to end.',
    ],
  ] as const)('%j ends with %s', (given, line) => expect(endLine(given, stringsOf('en'))).toBe(line));
});

describe('plain editing', () => {
  const text = 'a\n\tbc\n\n';
  test.each([
    [1, 1, 0],
    [2, 1, 2],
    [2, 3, 4],
    [2, 99, 5],
    [3, 1, 6],
    [9, 1, 7],
  ])('line %i column %i is offset %i', (line, column, offset) => expect(offsetOf(text, line, column)).toBe(offset));
  test.each([
    ['\tx := 1', '\t'],
    ['\tif x {', '\t\t'],
    ['f(', '\t'],
    ['x', ''],
    ['a\n\t\tb', '\t\t'],
  ])('after %j a line begins with %j', (before, indent) => expect(indentOf(before, before.length)).toBe(indent));
});

describe('scrub', () => {
  const timeline = (['map-set', 'panic', 'write', 'gc', 'go-end'] as const).map((kind, step) => ({
    step,
    kind,
    goroutine: 1,
    line: 1,
    object: 0,
  }));
  test.each([
    ['exited', 2],
    ['panic', 1],
    ['fatal', 2],
  ] as const)('a run that ended by %s is shown at event %i', (status, at) =>
    expect(firstPosition({ status, timeline })).toBe(at),
  );
  test('a run without events is shown at its end', () =>
    expect(firstPosition({ status: 'exited', timeline: [] })).toBe(-1));
  test.each([
    [3, 'back', 2],
    [-1, 'back', -1],
    [3, 'forward', 4],
    [4, 'forward', 4],
    [3, 'first', -1],
    [0, 'last', 4],
  ] as const)('from %i %s is %i', (from, move, to) => expect(moved(from, move, 5)).toBe(to));
  test.each([
    ['ArrowLeft', 'back'],
    ['ArrowRight', 'forward'],
    ['Home', 'first'],
    ['End', 'last'],
    [' ', 'play'],
    ['x', undefined],
  ])('key %s asks for %s', (key, move) => expect(moveForKey(key)).toBe(move));
});

test('sourceLine', () => expect(sourceLine('a\n\tb\n', 2)).toBe('b'));

test('testCode takes one function', () =>
  expect(testCode('package p\n\nfunc TestA(t T) {\n\tx()\n}\n\nfunc TestAB(t T) {}\n', 'TestA')).toBe(
    'func TestA(t T) {\n\tx()\n}',
  ));
