// A real Go's sources as test data: where they are, which files belong to a package on linux/amd64, checking them.

import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Diagnostic,
  decodeSource,
  type File,
  isSyntaxError,
  parseFile,
  SourceSet,
} from '../../src/syntax/index.ts';
import { type CheckedPackage, checkPackage, type Importer } from '../../src/types/index.ts';

/** GOROOT of an installed Go 1.26, or null. */
export function findGoRoot(): string | null {
  const env = { ...process.env, GO111MODULE: 'off', GOFLAGS: '', GOTOOLCHAIN: 'local' };
  for (const command of ['go1.26', 'go']) {
    try {
      const [version, root] = execFileSync(command, ['env', 'GOVERSION', 'GOROOT'], { env, encoding: 'utf8' }).split(
        '\n',
      );
      if (version?.startsWith('go1.26') && root !== undefined && existsSync(join(root, 'src'))) return root;
    } catch {
      // not installed
    }
  }
  return null;
}

const systems =
  'aix android darwin dragonfly freebsd hurd illumos ios js nacl netbsd openbsd plan9 solaris wasip1 windows zos linux';
const machines =
  '386 amd64 arm arm64 armbe arm64be loong64 mips mipsle mips64 mips64le ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm';
const isSystem = new Set(systems.split(' '));
const isMachine = new Set(machines.split(' '));
const tags = new Set(['linux', 'amd64', 'unix', 'gc', 'goexperiment.swissmap', 'goexperiment.regabiargs']);

/** Go files of a folder that are built on linux/amd64 without cgo, tests excluded. */
export function packageFiles(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.go') && !name.endsWith('_test.go') && !/^[._]/.test(name) && nameMatches(name))
    .map((name) => join(folder, name))
    .filter((path) => {
      const text = readFileSync(path, 'utf8');
      return constraintHolds(text.slice(0, text.search(/^package /m))) && !/^import "C"/m.test(text);
    });
}

/** x_windows.go, x_arm64.go, x_linux_amd64.go */
function nameMatches(name: string): boolean {
  const parts = name.slice(0, -3).split('_').slice(1);
  const last = parts.pop() ?? '';
  if (isSystem.has(last)) return last === 'linux';
  if (!isMachine.has(last)) return true;
  const before = parts.pop() ?? '';
  return last === 'amd64' && (!isSystem.has(before) || before === 'linux');
}

/** Evaluates the //go:build line of a head of a file: terms with !, && and ||, and parentheses. */
export function constraintHolds(head: string): boolean {
  const line = /^\/\/go:build (.*)$/m.exec(head)?.[1];
  if (line === undefined) return true;
  const tokens = line.match(/[\w.]+|&&|\|\||[!()]/g) ?? [];
  let i = 0;
  const or = (): boolean => {
    let value = and();
    while (tokens[i] === '||') {
      i++;
      value = and() || value;
    }
    return value;
  };
  const and = (): boolean => {
    let value = not();
    while (tokens[i] === '&&') {
      i++;
      value = not() && value;
    }
    return value;
  };
  const not = (): boolean => {
    const token = tokens[i++] ?? '';
    if (token === '!') return !not();
    if (token !== '(') return tags.has(token) || Number(/^go1\.(\d+)$/.exec(token)?.[1] ?? 99) <= 26;
    const value = or();
    i++; // )
    return value;
  };
  return or();
}

/** Checks packages of one GOROOT from source, each once. */
export class GoSource {
  readonly sources = new SourceSet();
  readonly #done = new Map<string, CheckedPackage | undefined>();

  constructor(readonly root: string) {}

  readonly importer: Importer = (path) => {
    if (this.#done.has(path)) return this.#done.get(path);
    this.#done.set(path, undefined);
    const folder = [join(this.root, 'src', path), join(this.root, 'src/vendor', path)].find((f) => existsSync(f));
    if (folder === undefined) return undefined;
    const files = packageFiles(folder).map((name) => parseFile(this.sources.add(name, read(name))).file);
    const options = { goVersion: 'go1.26', tolerant: false, allowNoBody: true, std: true };
    const checked = checkPackage(path, files, this.sources, this.importer, options);
    this.#done.set(path, checked);
    return checked;
  };

  /** Diagnostics of all packages imported so far. */
  diagnostics(): string[] {
    return [...this.#done.values()].flatMap((p) => (p?.diagnostics ?? []).map((d) => this.show(d)));
  }

  show(d: Diagnostic): string {
    const { file, line, column } = this.sources.position(d.pos);
    return `${file}:${line}:${column}: ${d.message}`;
  }

  /** Parses and checks test files as one package. gc stops at syntax errors; types2's own tests go on. */
  check(
    path: string,
    names: readonly string[],
    goVersion: string,
    stopAtSyntax: boolean,
    importer: Importer = this.importer,
  ): { files: File[]; diagnostics: Diagnostic[]; checked: CheckedPackage | undefined } {
    const parsed = names.map((name) => parseFile(this.sources.add(name, read(name))));
    const files = parsed.map((p) => p.file);
    const syntax = parsed.flatMap((p) => p.diagnostics);
    if (stopAtSyntax && syntax.some(isSyntaxError)) return { files, diagnostics: syntax, checked: undefined };
    const options = { goVersion, tolerant: false, allowNoBody: true };
    const checked = checkPackage(path, files, this.sources, importer, options);
    return { files, diagnostics: [...syntax, ...checked.diagnostics], checked };
  }
}

export function read(path: string): string {
  return decodeSource(readFileSync(path));
}
