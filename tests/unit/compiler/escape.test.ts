// Capacities that Go 1.26's buffers in the frame give to slices, and what the escape analysis says, against real Go:
// escape/record.sh has recorded both.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { escapeNotes } from '../../../src/compiler/escape/index.ts';
import { World } from '../../../src/compiler/types/world.ts';
import { checkSource, importer, runGo } from '../../support/run.ts';
import { expectRun } from './expect.ts';

const folder = join(import.meta.dirname, 'escape/programs');
const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
const programs = readdirSync(folder).filter((name) => name.endsWith('.go'));

describe('programs print the capacities of', () => {
  for (const name of programs) {
    for (const version of ['1.23', '1.26'] as const) {
      it(`go${version}: ${name}`, () => {
        const result = runGo(text(name), version);
        expect(result.stdout).toBe(text(name.replace('.go', `.${version}.out`)));
      });
    }
  }
});

/** Lines of generic functions, of which gc has notes on each shape, and of inlined methods of strings.Builder. */
function genericLines(source: string): Set<string> {
  const lines = new Set<string>();
  let inside = false;
  source.split('\n').forEach((line, i) => {
    if (line.startsWith('func ')) inside = /\[(T|T, U)( any)?\]/.test(line.split('{')[0] ?? '');
    if (inside || line.includes('sb.Write')) lines.add(String(i + 1));
  });
  return lines;
}

/** Of gc's notes those on appends, variables and parameters: the others depend on how gc prints expressions. */
function relevant(notes: readonly string[], source: string): string[] {
  const generic = genericLines(source);
  const kept = notes.filter(
    (n) => /: (append |moved to heap|leaking param|func literal )/.test(n) && !generic.has(n.split(':')[0] ?? ''),
  );
  return [...new Set(kept)].sort();
}

describe('notes of go build -gcflags=-m', () => {
  for (const name of programs) {
    it(name, () => {
      const { checked, sources } = checkSource({ [name]: text(name) });
      const runtime = importer('runtime');
      const world = new World(checked, runtime === undefined ? [] : [runtime], 126);
      const notes = escapeNotes(world, checked).map((n) => {
        const { line, column } = sources.position(n.pos);
        return `${line}:${column}: ${n.text}`;
      });
      const expected = text(name.replace('.go', '.notes')).trimEnd().split('\n');
      expect(relevant(notes, text(name))).toEqual(relevant(expected, text(name)));
    });
  }
});

describe('buffers', () => {
  expectRun('var s []int; s = append(s, 1); fmt.Println(len(s), cap(s))', '1 4');
  expectRun('var s []int; s = append(s, 1); fmt.Println(s, cap(s))', '[1] 1');
  expectRun('var s []string; s = append(s, "a"); fmt.Println(cap(s))', '2');
  expectRun('var s []byte; s = append(s, 1); fmt.Println(cap(s))', '32');
  expectRun('var s [][5]int; s = append(s, [5]int{}); fmt.Println(cap(s))', '1');
  expectRun('var s []int; s = append(s, 1, 2, 3, 4, 5); fmt.Println(cap(s))', '6');
  expectRun('for range 2 { var s []int; s = append(s, 1); fmt.Print(cap(s), " ") }', '4 1');
  expectRun('type T struct{ a []int; b, c int }\n---\nvar t T; t.a = append(t.a, 1); fmt.Println(cap(t.a))', '1');
  expectRun('func f(s []int) []int { return append(s, 1) }\n---\nvar s []int; s = f(s); fmt.Println(cap(s))', '4');
  expectRun('var s []int; f := func() { s = append(s, 1) }; f(); f(); fmt.Println(cap(s))', '4');
});
