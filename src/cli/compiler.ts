// What `run` and `check` load when a program has to be compiled. The bundle keeps it as code of its own, compiled with the
// help of V8's cache (start.ts): a program that was built before runs without it.

import { relative } from 'node:path';
import {
  type Built,
  buildProgram,
  formatDiagnostics,
  formatProblems,
  type GoVersion,
  type PackageErrors,
  type ProgramSource,
  useObjectFiles,
} from '../host/index.ts';
import objects from '../std/build/std.bin';
import debug from '../std/build/std.debug';
import { shownPath } from './sources.ts';

export { checkCommand } from './commands/check.ts';

useObjectFiles({ objects, debug });

/** The image, or what the command prints instead of running. */
export function compileProgram(
  source: ProgramSource,
  goVersion: GoVersion,
): { readonly image: NonNullable<Built['image']> } | { readonly report: string } {
  const built = buildProgram(source, goVersion, { kind: 'main' });
  const problem = notRunnable(built);
  if (problem !== '') return { report: problem };
  if (built.image !== undefined) return { image: built.image };
  const report = built.errors.map((one) => formatPackage(one, built)).join('');
  return { report: shorten(report, built) };
}

/** What the go command finds wrong before it compiles; '' when nothing is. */
function notRunnable({ problems, files, path, sources }: Built): string {
  const problem = formatProblems(problems, sources, (file) => relative(process.cwd(), file));
  const name = files[0]?.pkgName.value ?? '';
  if (problem !== '' || ['main', '', '_'].includes(name)) return problem;
  return `package ${path} is not a main package\n`;
}

function formatPackage({ path, diagnostics }: PackageErrors, { sources }: Built): string {
  return `# ${path}\n${formatDiagnostics(diagnostics, sources)}`;
}

/** Names the program's files in messages as the go command does. */
function shorten(message: string, { files, imported }: Built): string {
  let short = message;
  for (const { source } of [...files, ...imported.flatMap((checked) => checked.files)]) {
    short = short.replaceAll(`${source.name}:`, `${shownPath(source.name)}:`);
  }
  return short;
}
