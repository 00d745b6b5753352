// Debug information: names, lines, statement starts, variables.

import { describe, expect, it } from 'vitest';
import { compileSource } from '../../support/run.ts';

const source = `package main

type T struct{ n int }

var global = []string{"a"}

func (t *T) Add(k int) int {
	sum := t.n + k
	for i := 0; i < k; i++ {
		sum += i
	}
	boxed := sum
	p := &boxed
	return *p
}

func main() {
	t := T{1}
	f := func(x int) int { return t.Add(x) }
	println(f(2), len(global))
}
`;

describe('debug information', () => {
  const compiled = compileSource(source);
  if ('diagnostics' in compiled) throw new Error('does not compile');
  const { debug, bytes, fields } = compiled.image;
  const named = (name: string) => {
    const fn = debug.functions.find((x) => x.name === name);
    if (fn === undefined) throw new Error(`no ${name}`);
    return fn;
  };

  it('names functions as tracebacks do', () => {
    const names = debug.functions.map((fn) => fn.name).filter((name) => name.startsWith('main.'));
    expect(names.sort()).toEqual(['main.(*T).Add', 'main.init', 'main.main', 'main.main.func1']);
  });

  it('finds functions and lines by pc', () => {
    const add = named('main.(*T).Add');
    expect(debug.functionAt(add.entry)).toBe(add);
    expect(debug.functionAt(add.end - 16)).toBe(add);
    const starts: number[] = [];
    for (let pc = add.entry; pc < add.end; pc += 16) {
      const place = debug.positionAt(pc);
      if (place?.statement) starts.push(debug.locate(place.pos)?.line ?? 0);
    }
    expect([...new Set(starts)].sort((a, b) => a - b)).toEqual([8, 9, 10, 12, 13, 14]);
    expect(debug.locate(debug.positionAt(add.entry)?.pos ?? 0)?.file).toBe('prog.go');
  });

  it('knows variables, their types, places and scopes', () => {
    const add = named('main.(*T).Add');
    const of = (name: string) => add.variables.find((v) => v.name === name);
    expect(of('t')).toMatchObject({ offset: 0, boxed: false, from: add.entry, to: add.end });
    expect(of('k')).toMatchObject({ offset: 8, boxed: false });
    expect(of('boxed')).toMatchObject({ boxed: true });
    expect(of('boxed')?.type.str).toBe('int');
    const i = of('i');
    expect(i !== undefined && i.from > add.entry && i.to < add.end).toBe(true);
    expect(add.escapes.map((note) => [note.variable.name, note.reason])).toEqual([['boxed', 'address taken']]);
  });

  it('lists package variables and types', () => {
    const global = debug.globals.find((g) => g.name === 'main.global');
    expect(global?.type.str).toBe('[]string');
    expect(global?.address).toBeGreaterThanOrEqual(fields.globals ?? 0);
    expect(global?.address).toBeLessThan(fields.globalsEnd ?? 0);
    const type = debug.types.find((t) => t.type.str === 'main.T');
    expect(type !== undefined && debug.typeAt(type.address)).toBe(type?.type);
    expect(bytes.length + 65536).toBe(fields.imageEnd);
  });
});
