// The front end over the sources of a standard library: Go's, where Go 1.26 is installed, else the project's own. Beside it,
// on the same texts, tree-sitter-go, which builds a tree and knows no types.

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Language, Parser } from 'web-tree-sitter';
import { decodeSource, parseFile, SourceSet } from '../../src/syntax/index.ts';
import { type CheckedPackage, checkPackage, type Importer } from '../../src/types/index.ts';
import { findGoRoot, packageFiles } from '../conformance/gosource.ts';

const rounds = 3;
const require = createRequire(import.meta.url);

interface Text {
  readonly name: string;
  readonly text: string;
}

/** Packages by import path. */
type Packages = ReadonlyMap<string, readonly Text[]>;

/** The packages below a folder; those that Go's library vendors count under their own paths. */
function packagesIn(root: string): Packages {
  const found = new Map<string, Text[]>();
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isDirectory()) continue;
    const folder = join(entry.parentPath, entry.name);
    const path = relative(root, folder);
    if (/(?:^|\/)(?:testdata|_[^/]*|cmd|builtin)(?:\/|$)/.test(path)) continue;
    const texts = packageFiles(folder).map((name) => ({ name, text: decodeSource(readFileSync(name)) }));
    if (texts.length > 0) found.set(path.replace(/^vendor\//, ''), texts);
  }
  return found;
}

function best(measure: () => void): number {
  let fastest = Number.POSITIVE_INFINITY;
  for (let i = 0; i < rounds; i++) {
    const start = performance.now();
    measure();
    fastest = Math.min(fastest, performance.now() - start);
  }
  return fastest;
}

function parseAll(packages: Packages): void {
  for (const texts of packages.values()) {
    for (const { name, text } of texts) parseFile(new SourceSet().add(name, text));
  }
}

/** Parses and checks every package, each once; the number of errors. */
function checkAll(packages: Packages): number {
  const sources = new SourceSet();
  const done = new Map<string, CheckedPackage | undefined>();
  let errors = 0;
  const importer: Importer = (path) => {
    const texts = packages.get(path);
    if (done.has(path) || texts === undefined) return done.get(path);
    done.set(path, undefined);
    const files = texts.map(({ name, text }) => parseFile(sources.add(name, text)).file);
    const options = { goVersion: 'go1.26', tolerant: false, allowNoBody: true, std: true };
    const checked = checkPackage(path, files, sources, importer, options);
    done.set(path, checked);
    errors += checked.diagnostics.length;
    return checked;
  };
  for (const path of packages.keys()) importer(path);
  return errors;
}

async function treeSitter(): Promise<Parser> {
  const folder = dirname(require.resolve('web-tree-sitter'));
  await Parser.init({ locateFile: (name: string) => join(folder, name) });
  const grammar = join(dirname(require.resolve('tree-sitter-go/package.json')), 'tree-sitter-go.wasm');
  const parser = new Parser();
  parser.setLanguage(await Language.load(readFileSync(grammar)));
  return parser;
}

function treeSitterAll(parser: Parser, packages: Packages): void {
  for (const texts of packages.values()) for (const { text } of texts) parser.parse(text)?.delete();
}

export async function benchFrontend(): Promise<void> {
  const goRoot = findGoRoot();
  const packages = packagesIn(goRoot === null ? 'src/std' : join(goRoot, 'src'));
  const characters = [...packages.values()].flat().reduce((sum, { text }) => sum + text.length, 0);
  const what = goRoot === null ? 'the library of the project' : "Go's library";
  console.log(`\nfront end over ${what}: ${packages.size} packages, ${(characters / 1e6).toFixed(1)} MB`);
  const parser = await treeSitter();
  let errors = 0;
  const times: readonly (readonly [string, number])[] = [
    ['tree-sitter-go', best(() => treeSitterAll(parser, packages))],
    ['parser', best(() => parseAll(packages))],
    [
      'parse+check',
      best(() => {
        errors = checkAll(packages);
      }),
    ],
  ];
  const base = times[0]?.[1] ?? 0;
  for (const [name, ms] of times) {
    const speed = `${(characters / 1e3 / ms).toFixed(2)} MB/s`;
    console.log(
      `${name.padEnd(16)}${speed.padStart(14)}${`${(base / ms).toFixed(2)}x`.padStart(10)} of tree-sitter-go`,
    );
  }
  if (errors > 0) {
    console.log(`${errors} errors where there should be none`);
    process.exitCode = 1;
  }
}
