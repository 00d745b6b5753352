// What the analysis found, in the words of `go build -gcflags=-m`.

import { exprString, type Pos } from '../../syntax/index.ts';
import { hasPointers } from '../types/layout.ts';
import { Attr, type Batch, type Location } from './graph.ts';
import type { Fn, Node } from './ir.ts';
import { maxTagResults } from './leaks.ts';

export interface Note {
  readonly pos: Pos;
  readonly text: string;
}

export function notesOf(b: Batch): Note[] {
  const notes: Note[] = [];
  for (const fn of b.members) if (!fn.wrapper) notes.push(...paramNotes(b, fn));
  for (const loc of b.locations) {
    const note = locationNote(loc);
    if (note !== null) notes.push(note);
  }
  return notes;
}

function paramNotes(b: Batch, fn: Fn): Note[] {
  const notes: Note[] = [];
  for (const p of fn.params) {
    if (p.text === '' || p.text === '_' || p.pos === 0 || !hasPointers(p.type)) continue;
    const loc = b.location(p);
    if (loc.has(Attr.ESCAPES)) continue;
    const add = (text: string) => notes.push({ pos: p.pos, text });
    const { leaks } = loc;
    const before = notes.length;
    if (leaks.heap === 0) add(`leaking param: ${p.text}`);
    else if (leaks.heap > 0) add(`leaking param content: ${p.text}`);
    for (let i = 0; i < maxTagResults; i++) {
      const level = leaks.result(i);
      if (level < 0) continue;
      const name = fn.results[i]?.text ?? '';
      const result = name === '' ? `~r${i}` : name === '_' ? `~b${i}` : name;
      add(`leaking param: ${p.text} to result ${result} level=${level}`);
    }
    if (notes.length === before) add(`${p.text} does not escape`);
  }
  return notes;
}

function locationNote(loc: Location): Note | null {
  const { name, node } = loc;
  const escapes = loc.has(Attr.ESCAPES);
  if (name !== null) return escapes && name.pos !== 0 ? { pos: name.pos, text: `moved to heap: ${name.text}` } : null;
  // Copies of closures in inlined bodies say what the closure says.
  if (node === null || node.ast === null || loc.fn?.origin != null || node.fn?.wrapper === true) return null;
  const what = nodeText(node);
  let { pos } = node.ast;
  for (let s = node.site; s !== null; s = s.parent) pos = s.call.ast?.pos ?? pos;
  return { pos, text: `${what} ${escapes ? 'escapes to heap' : 'does not escape'}` };
}

function nodeText(n: Node): string {
  if (n.op === 'append') return 'append';
  if (n.op === 'closure') return 'func literal';
  if (n.text === '... argument') return n.text;
  const { ast } = n;
  return ast === null ? n.op : exprString(ast as Parameters<typeof exprString>[0]).replaceAll('{…}', '{...}');
}
