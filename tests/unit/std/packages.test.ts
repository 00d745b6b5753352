// Every package of the library passes our own front end, and its functions without a body are natives of the machine.

import { describe, expect, test } from 'vitest';
import { nativeNumber, wellKnownNames } from '../../../src/machine/tables/native-names.ts';
import { stdSources } from '../../../src/std/index.ts';
import type { FuncDecl } from '../../../src/syntax/index.ts';
import { checkStd, sources, syntaxErrors } from './check.ts';

const paths = Object.keys(stdSources());

function functions(path: string): FuncDecl[] {
  return (checkStd(path)?.files ?? []).flatMap((f) => f.decls.filter((d): d is FuncDecl => d.kind === 'FuncDecl'));
}

/** `sync.(*Mutex).Lock` */
function qualified(path: string, f: FuncDecl): string {
  if (f.recv === null) return `${path}.${f.name.value}`;
  const type = f.recv.type;
  const name = type?.kind === 'Operation' && type.x.kind === 'Name' ? type.x.value : '?';
  return `${path}.(*${name}).${f.name.value}`;
}

test.each(paths)('%s is accepted', (path) => {
  const result = checkStd(path);
  const messages = result?.diagnostics.map((d) => {
    const at = sources.position(d.pos);
    return `${at.file}:${at.line}: ${d.message}`;
  });
  expect([...(syntaxErrors.get(path) ?? []), ...(messages ?? [])]).toEqual([]);
});

test.each(paths)('functions without a body of %s are natives', (path) => {
  const missing = functions(path)
    .filter((f) => f.body === null)
    .map((f) => qualified(path, f))
    .filter((name) => nativeNumber(name) === undefined);
  expect(missing).toEqual([]);
});

describe('package runtime', () => {
  const names = new Set(functions('runtime').map((f) => f.name.value));
  test.each([...wellKnownNames])('has %s, which the machine calls', (name) => {
    expect(names).toContain(name);
  });
});
