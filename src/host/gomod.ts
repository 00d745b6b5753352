// go.mod: the module's path, its language version, and where replaced modules are. What it requires is not fetched.

import type { SourceText } from './txtar.ts';

export interface GoMod {
  readonly path: string;
  /** `1.21` from the go line, with a patch or rc part if it has one; '' without a go line. */
  readonly go: string;
  /** Module path to the folder, relative to that of the go.mod, that a `replace` line puts in its place. */
  readonly replaced: ReadonlyMap<string, string>;
  /** As the go command says it; '' when there is nothing wrong. */
  readonly problem: string;
}

const directives = new Set('module go toolchain godebug require exclude replace retract tool ignore'.split(' '));

/** The version of a module whose go.mod has no go line. */
export const unversioned = '1.16';

export function parseGoMod(source: SourceText): GoMod {
  const replaced = new Map<string, string>();
  const problems: string[] = [];
  let path = '';
  let go = '';
  let block = '';
  for (const [index, line] of source.text.split('\n').entries()) {
    const words = wordsOf(line);
    if (words.length === 0) continue;
    if (block !== '' && words[0] === ')') {
      block = '';
      continue;
    }
    if (block === '' && words[1] === '(' && words.length === 2) {
      block = words[0] as string;
      if (!directives.has(block)) problems.push(`go.mod:${index + 1}: unknown block type: ${block}`);
      continue;
    }
    const [verb, ...args] = block === '' ? words : [block, ...words];
    if (!directives.has(verb as string)) {
      if (block === '') problems.push(`go.mod:${index + 1}: unknown directive: ${verb}`);
    } else if (verb === 'module') path = args[0] ?? '';
    else if (verb === 'go') {
      go = args[0] ?? '';
      if (!/^[1-9]\d*\.(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)|(?:rc|beta)[1-9]\d*)?$/.test(go)) {
        problems.push(`go.mod:${index + 1}: invalid go version '${go}': must match format 1.23`);
      }
    } else if (verb === 'replace') {
      const target = args[args.indexOf('=>') + 1] ?? '';
      if (/^\.\.?(?:\/|$)/.test(target)) replaced.set(args[0] as string, target);
    }
  }
  if (problems.length > 0)
    return { path, go: '', replaced, problem: `go: errors parsing go.mod:\n${problems.join('\n')}` };
  const problem =
    path === ''
      ? 'go: error reading go.mod: missing module declaration. To specify the module path:\n\tgo mod edit -module=example.com/mod'
      : '';
  return { path, go, replaced, problem };
}

/** The words of a line without its comment; quoted ones without their quotes. */
function wordsOf(line: string): string[] {
  const words = line.replace(/\/\/.*$/, '').match(/"[^"]*"|`[^`]*`|=>|[()]|[^\s()]+/g) ?? [];
  return words.map((word) => (/^["`]/.test(word) ? word.slice(1, -1) : word));
}

/** Minor number of `1.23`, `1.23.4` or `1.23rc1`. */
export function minorOf(version: string): number {
  return Number(/^1\.(\d+)/.exec(version)?.[1] ?? 0);
}
