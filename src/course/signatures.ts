// The functions and types that a lab's checks rely on: what the starter declares, found again in the learner's file; and compile
// errors that arise only together with check_test.go, told in terms of what the lab expects.

import { type Built, check, formatDiagnostic } from '../host/index.ts';
import type { Explanation } from './explain.ts';
import { checkFile, learnerFile, type Note } from './failure.ts';
import type { Lab } from './lab.ts';

/** Line of the declaration by the name of the function, method or type. */
export type FunctionPlaces = ReadonlyMap<string, number>;

export type CompileExplanation = Omit<Explanation, 'kind'> & { readonly kind: 'compile' };

interface Declared {
  readonly line: number;
  /** As written: `func (s *Store) Take(job string) (worker int, ok bool)`. */
  readonly signature: string;
}

export function declaredFunctions(code: string): FunctionPlaces {
  return new Map([...declared(code)].map(([name, { line }]) => [name, line]));
}

function declared(code: string): Map<string, Declared> {
  const { files, sources } = check([{ name: learnerFile, text: code }], '1.26');
  const found = new Map<string, Declared>();
  for (const file of files) {
    for (const declaration of file.decls) {
      if (declaration.kind === 'TypeDecl') {
        const name = declaration.name.value;
        found.set(name, { line: sources.position(declaration.name.pos).line, signature: `type ${name}` });
      }
      if (declaration.kind !== 'FuncDecl') continue;
      const { line } = sources.position(declaration.name.pos);
      const end = file.source.offset(declaration.body?.pos ?? declaration.end);
      const text = file.source.text;
      const start = text.lastIndexOf('func', file.source.offset(declaration.name.pos));
      found.set(declaration.name.value, { line, signature: text.slice(start, end).trim() });
    }
  }
  return found;
}

/** Why the learner's file does not compile: by itself, or together with the checks. */
export function explainCompile(lab: Lab, code: string, built: Built): CompileExplanation {
  const own = check([{ name: learnerFile, text: code }], '1.26');
  const ownFirst = own.diagnostics[0];
  const first = ownFirst ?? built.diagnostics[0];
  if (first === undefined) return { kind: 'compile', message: 'does not compile', place: null, notes: [] };
  const { sources } = ownFirst === undefined ? built : own;
  const message = formatDiagnostic(first, sources);
  const { file, line } = sources.position(first.pos);
  if (file !== checkFile) return { kind: 'compile', message, place: { file, line }, notes: [] };
  return explainTogether(lab, code, first.message, message, line);
}

/** An error in check_test.go is one about the learner's declarations. */
function explainTogether(lab: Lab, code: string, text: string, message: string, line: number): CompileExplanation {
  const yours = declared(code);
  const place = (name: string) => {
    const at = yours.get(name)?.line ?? lineOfName(code, name);
    return at === undefined ? null : { file: learnerFile, line: at };
  };
  const otherPackage = packageOf(learnerFile, text);
  if (otherPackage !== undefined) {
    return {
      kind: 'compile',
      message: `${learnerFile}:1: package ${otherPackage}; expected package main`,
      place: { file: learnerFile, line: 1 },
      notes: [],
    };
  }
  const twice = /^(\w+) redeclared in this block/.exec(text)?.[1];
  if (twice !== undefined) {
    const note = {
      en: `The lab's ${checkFile} declares ${twice} as well; give yours another name.`,
      'zh-cn': `这个实验的 ${checkFile} 也声明了 ${twice}，请给你的换个名字。`,
    };
    return { kind: 'compile', message, place: place(twice), notes: [{ place: place(twice), text: note }] };
  }
  const wanted = [...declared(lab.starter)];
  const checkLine = lab.checkTest.split('\n')[line - 1] ?? '';
  const named = [text, checkLine]
    .map((words) => wanted.filter(([name]) => new RegExp(`\\b${name}\\b`).test(words)))
    .find((list) => list.length > 0);
  const notes = (named ?? []).map(
    ([name, { signature }]): Note => ({
      place: place(name),
      text: {
        en: `The checks of this lab use \`${signature}\`: keep it as it is.`,
        'zh-cn': `这个实验的检查要用到 \`${signature}\`，请保持原样。`,
      },
    }),
  );
  return { kind: 'compile', message, place: notes[0]?.place ?? { file: checkFile, line }, notes };
}

/** The package a file is of, by the message that a folder holds files of two packages. */
function packageOf(file: string, text: string): string | undefined {
  if (!text.startsWith('found packages ')) return undefined;
  for (const [, name, at] of text.matchAll(/(\w+) \(([^)]+)\)/g)) if (at === file) return name;
  return undefined;
}

/** Where a package-level type, variable or constant is declared, as far as its line begins with the name. */
function lineOfName(code: string, name: string): number | undefined {
  const index = code.split('\n').findIndex((text) => new RegExp(`^\\s*((type|var|const)\\s+)?${name}\\b`).test(text));
  return index < 0 ? undefined : index + 1;
}
