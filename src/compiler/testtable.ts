// The table of test functions that std's testing package runs: []entry of src/std/testing/main.go.

import type { Comment, File, FuncDecl, Pos } from '../syntax/index.ts';
import { type CheckedPackage, Func, type Package, utf8Bytes } from '../types/index.ts';
import type { DataRef, FnRef, Target } from './lower/code.ts';
import { Unsupported } from './lower/lowerer.ts';
import type { World } from './types/world.ts';

/** The constants kindTest and so on of testing. */
enum Kind {
  TEST,
  BENCHMARK,
  FUZZ,
  EXAMPLE,
  MAIN,
}

/** Offsets in testing's type entry. */
enum Entry {
  NAME = 0,
  FUNC = 16,
  KIND = 24,
  OUTPUT = 32,
  UNORDERED = 48,
  SIZE = 56,
}

export interface TestTable {
  readonly data: DataRef;
  readonly count: number;
  readonly quiet: boolean;
}

type FunctionNamed = (world: World, pkg: Package, name: string) => FnRef;

const noPos: Pos = 0;

/** What a program of tests calls instead of main. */
export function testMain(world: World, functionNamed: FunctionNamed): FnRef {
  const testing = world.packageByPath('testing');
  if (testing === undefined)
    throw new Unsupported(noPos, 'UnsupportedEntry', 'the tests do not import package testing');
  return functionNamed(world, testing.pkg, 'runEntries');
}

function kindOf(name: string): Kind {
  if (name === 'TestMain') return Kind.MAIN;
  if (name.startsWith('Benchmark')) return Kind.BENCHMARK;
  if (name.startsWith('Fuzz')) return Kind.FUZZ;
  if (name.startsWith('Example')) return Kind.EXAMPLE;
  return Kind.TEST;
}

export function testTable(
  world: World,
  program: CheckedPackage,
  entry: { readonly names: readonly string[]; readonly quiet?: boolean },
  functionNamed: FunctionNamed,
): TestTable {
  const all = hasTestMain(program) ? [...entry.names, 'TestMain'] : [...entry.names];
  const expected = new Map(all.map((name) => [name, kindOf(name) === Kind.EXAMPLE ? outputOf(program, name) : null]));
  // An example without an Output comment is compiled and not run.
  const names = all.filter((name) => kindOf(name) !== Kind.EXAMPLE || expected.get(name) !== null);
  const bytes = new Uint8Array(Math.max(1, names.length * Entry.SIZE));
  const view = new DataView(bytes.buffer);
  const relocs: { offset: number; target: Target }[] = [];
  const putText = (offset: number, text: string) => {
    const content = utf8Bytes(text);
    if (content.length > 0) relocs.push({ offset, target: { kind: 'string', bytes: content } });
    view.setUint32(offset + 8, content.length, true);
  };
  names.forEach((name, i) => {
    const at = i * Entry.SIZE;
    putText(at + Entry.NAME, name);
    relocs.push({
      offset: at + Entry.FUNC,
      target: { kind: 'closure', fn: functionNamed(world, program.pkg, name) },
    });
    view.setUint32(at + Entry.KIND, kindOf(name), true);
    const output = expected.get(name);
    if (output === undefined || output === null) return;
    putText(at + Entry.OUTPUT, output.text);
    view.setUint8(at + Entry.UNORDERED, output.unordered ? 1 : 0);
  });
  return { data: { bytes, align: 8, relocs }, count: names.length, quiet: entry.quiet === true };
}

/** TestMain(m *testing.M); a function of that name that takes a *testing.T is a test. */
function hasTestMain(program: CheckedPackage): boolean {
  const func = program.pkg.scope.lookup('TestMain');
  if (!(func instanceof Func)) return false;
  return declarations(program).some(({ decl }) => decl.name.value === 'TestMain' && pointerParam(decl) === 'M');
}

/** The last name of the type that a function's only parameter points to: `*testing.M` gives `M`. */
function pointerParam(decl: FuncDecl): string {
  const type = decl.type.paramList[0]?.type;
  if (type?.kind !== 'Operation') return '';
  if (type.x.kind === 'Name') return type.x.value;
  return type.x.kind === 'SelectorExpr' ? type.x.sel.value : '';
}

interface Declared {
  readonly decl: FuncDecl;
  readonly file: File;
}

function declarations(program: CheckedPackage): Declared[] {
  return program.files.flatMap((file) =>
    file.decls
      .filter((decl): decl is FuncDecl => decl.kind === 'FuncDecl' && decl.recv === null)
      .map((decl) => ({ decl, file })),
  );
}

interface Output {
  readonly text: string;
  readonly unordered: boolean;
}

/** The Output comment of an example: the last comment of its body, if it begins with that word; null if there is none. */
function outputOf(program: CheckedPackage, name: string): Output | null {
  const found = declarations(program).find(({ decl }) => decl.name.value === name);
  const body = found?.decl.body;
  if (found === undefined || body === undefined || body === null) return null;
  const inside = found.file.comments.filter((comment) => comment.pos > body.pos && comment.end <= body.end);
  const text = lastGroup(found.file, inside)
    .map((comment) => comment.text)
    .map((text) => (text.startsWith('//') ? text.slice(2).replace(/^ /, '') : text.slice(2, -2)))
    .map((text) => text.replace(/[ \t]+$/gm, ''))
    .join('\n');
  const head = /^[\s]*(unordered )?output:/i.exec(text);
  if (head === null) return null;
  const rest = text.slice(head[0].length).replace(/^ +/, '').replace(/^\n/, '');
  return { text: rest.trim() === '' ? '' : `${rest.trimEnd()}\n`, unordered: head[1] !== undefined };
}

/** The comments at the end with nothing but a line's end between each other. */
function lastGroup(file: File, comments: readonly Comment[]): Comment[] {
  const group: Comment[] = [];
  for (const comment of [...comments].reverse()) {
    const next = group[0];
    if (next !== undefined) {
      const between = file.source.text.slice(comment.end - file.source.base, next.pos - file.source.base);
      if (!/^[ \t\r]*\n[ \t]*$/.test(between)) break;
    }
    group.unshift(comment);
  }
  return group;
}
