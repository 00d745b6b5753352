// What the fuzzers mutate: Go programs of the project and, where Go is installed, of its test directory.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findGoRoot } from '../conformance/gosource.ts';

/** The fuzzers run from the project's root. */
const root = '.';

export interface CorpusProgram {
  readonly text: string;
  /** Nothing in it looks at addresses, the clock or the runtime, so that real Go must print the same. */
  readonly pure: boolean;
}

const impure =
  /"(unsafe|runtime|runtime\/debug|time|os|math\/rand|math\/rand\/v2|testing|sync|reflect|log|weak|unique)"|\bprintln?\(|%p|\bgo func|\bselect\b/;

export function corpus(): CorpusProgram[] {
  const goRoot = findGoRoot();
  const folders = ['labs', 'content', 'tests/bench/programs', 'tests/unit'].map((folder) => join(root, folder));
  if (goRoot !== null) folders.push(join(goRoot, 'test'));
  const found: CorpusProgram[] = [];
  for (const folder of folders) {
    if (!existsSync(folder)) continue;
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.go')) continue;
      const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
      if (text.length > 20_000 || !/^package main$/m.test(text) || !/^func main\(\)/m.test(text)) continue;
      if (/^\/\/ (errorcheck|skip|ignore|build|compile)/.test(text)) continue;
      found.push({ text, pure: !impure.test(text) });
    }
  }
  return found;
}

export function machineModule(): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(join(root, 'src/machine/build/machine.wasm')));
}
