// One-line helpers for tables of Go snippets.

import { expect, it } from 'vitest';
import { compileSource, runGo } from '../../support/run.ts';

const packages = ['errors', 'fmt', 'os', 'sort', 'strings', 'sync', 'time', 'unsafe', 'math', 'runtime'];

/** A program around statements of main; `// decl` lines before the first `---` are declarations. */
function program(text: string): string {
  const [first, second] = text.split('\n---\n');
  const declarations = second === undefined ? '' : (first as string);
  const body = second ?? (first as string);
  const imports = packages.filter((name) => new RegExp(`\\b${name}\\.`).test(text)).map((name) => `import "${name}"\n`);
  return `package main\n${imports.join('')}\n${declarations}\nfunc main() {\n${body}\n}\n`;
}

/** Runs statements (declarations may stand before a line `---`) and compares stdout and exit status. */
export function expectRun(text: string, stdout: string, exit = 0): void {
  it(text, () => {
    const result = runGo(program(text));
    expect({ stdout: result.stdout.trimEnd(), exit: result.exit }).toEqual({ stdout, exit });
  });
}

/** Runs statements that end with status 2 and this first line on stderr. */
export function expectCrash(text: string, firstLine: string): void {
  it(text, () => {
    const result = runGo(program(text));
    expect({ line: result.stderr.split('\n')[0], exit: result.exit }).toEqual({ line: firstLine, exit: 2 });
  });
}

/** The compiler refuses the statements with this code. */
export function expectUnsupported(text: string, code: string): void {
  it(text, () => {
    const result = compileSource(program(text));
    expect('diagnostics' in result ? result.diagnostics.map((d) => d.code) : []).toEqual([code]);
  });
}
