// Compiler directives as gc's noder judges them once types are known: whether they stand before what they are for, what
// //go:linkname and //go:embed ask for, and functions without bodies, which a //go:linkname may excuse.

import { type Decl, type File, type FuncDecl, flagBelongsTo, type Pragma, type VarDecl } from '../syntax/index.ts';
import type { Checker } from './checker.ts';
import { errorf } from './errors.ts';
import type { Obj } from './object.ts';
import { go1_16, go1_18, versionString } from './version.ts';

const runtimeOnly = new Set(['go:systemstack', 'go:nowritebarrier', 'go:nowritebarrierrec', 'go:yeswritebarrierrec']);

/** Directives only the standard library may use. gc reports them while parsing. */
export function restrictedDirectives(check: Checker, files: readonly File[]): void {
  for (const { directives } of files) {
    for (const { pos, text } of directives.all) {
      const verb = text.split(' ', 1)[0] as string;
      if (runtimeOnly.has(verb)) errorf(check, pos, 'MisplacedDirective', `//${verb} only allowed in runtime`);
      else if (verb === 'go:uintptrkeepalive') {
        errorf(check, pos, 'MisplacedDirective', `//${verb} is only allowed in the standard library`);
      } else if (verb.startsWith('go:cgo_') && !importsDynamically(text)) {
        errorf(check, pos, 'MisplacedDirective', `//${text} only allowed in cgo-generated code`);
      }
    }
  }
}

/** `//go:cgo_import_dynamic local remote "library"` is for everybody. */
function importsDynamically(text: string): boolean {
  return /^go:cgo_import_dynamic\s+[^\s"]+\s+[^\s"]+\s*"[^"]*"/.test(text);
}

export function checkDirectives(check: Checker): void {
  for (const file of check.files) {
    const imports = { embed: false, unsafe: false };
    placement(check, file.directives.pragmas.get(file), 'file');
    for (const decl of file.decls) {
      if (decl.kind === 'ImportDecl') {
        if (decl.path.value === '"embed"' || decl.path.value === '`embed`') imports.embed = true;
        if (decl.path.value === '"unsafe"' || decl.path.value === '`unsafe`') imports.unsafe = true;
      }
    }
    const topLevel = new Set<Decl | File>(file.decls);
    for (const [decl, pragma] of file.directives.pragmas) {
      if (decl.kind === 'File') continue;
      placement(check, pragma, decl.kind === 'FuncDecl' ? 'func' : decl.kind === 'VarDecl' ? 'var' : 'other');
      if (decl.kind === 'VarDecl') embeds(check, decl, pragma, imports.embed, !topLevel.has(decl));
    }
    linknames(check, file, imports.unsafe);
  }
  for (const { fdecl } of check.objMap.values()) if (fdecl !== null) functionDirectives(check, fdecl);
}

function placement(check: Checker, pragma: Pragma | undefined, before: 'file' | 'func' | 'var' | 'other'): void {
  if (pragma === undefined) return;
  for (const { pos, verb } of pragma.flags) {
    if (flagBelongsTo(verb) !== before) errorf(check, pos, 'MisplacedDirective', 'misplaced compiler directive');
  }
  if (before === 'var') return;
  for (const pos of pragma.embeds) errorf(check, pos, 'MisplacedDirective', 'misplaced go:embed directive');
}

function embeds(check: Checker, decl: VarDecl, pragma: Pragma, imported: boolean, withinFunc: boolean): void {
  const [pos] = pragma.embeds;
  const problem = pos === undefined ? null : embedProblem(check, decl, imported, withinFunc);
  if (pos !== undefined && problem !== null) errorf(check, pos, 'InvalidEmbed', `go:embed ${problem}`);
}

function embedProblem(check: Checker, decl: VarDecl, imported: boolean, withinFunc: boolean): string | null {
  if (!imported) return 'requires import "embed" (or import _ "embed", if package is not used)';
  if (decl.nameList.length > 1) return 'cannot apply to multiple vars';
  if (decl.values !== null) return 'cannot apply to var with initializer';
  if (withinFunc) return 'cannot apply to var inside func';
  if (check.packageVersion >= go1_16) return null;
  return `requires go1.16 or later (-lang was set to ${versionString(check.packageVersion)}; check go.mod)`;
}

function linknames(check: Checker, file: File, importsUnsafe: boolean): void {
  for (const { pos, local, remote } of file.directives.linknames) {
    const obj = check.pkg.scope.lookup(local);
    const problem = linknameProblem(check, obj, local, remote, importsUnsafe);
    if (problem !== '') errorf(check, pos, 'InvalidLinkname', problem);
    else if (obj !== undefined) check.linknamed.add(obj);
  }
}

function linknameProblem(
  check: Checker,
  obj: Obj | undefined,
  local: string,
  remote: string,
  importsUnsafe: boolean,
): string {
  if (!importsUnsafe) return '//go:linkname only allowed in Go files that import "unsafe"';
  if (remote.includes('[') && remote.includes(']')) return '//go:linkname reference of an instantiation is not allowed';
  if (obj === undefined || (obj.tag !== 'Func' && obj.tag !== 'Var')) {
    return check.packageVersion >= go1_18 ? '//go:linkname must refer to declared function or variable' : '';
  }
  return check.linknamed.has(obj) ? `duplicate //go:linkname for ${local}` : '';
}

function functionDirectives(check: Checker, decl: FuncDecl): void {
  if (decl.name.value === '_') return;
  const obj = check.info.defs.get(decl.name);
  const file = check.files.find(({ source }) => source === check.sources.file(decl.pos));
  const verbs = new Set(file?.directives.pragmas.get(decl)?.flags.map(({ verb }) => verb));
  if (verbs.has('go:systemstack') && verbs.has('go:nosplit')) {
    errorf(check, decl, 'MisplacedDirective', 'go:nosplit and go:systemstack cannot be combined');
  }
  if (decl.body !== null) {
    if (verbs.has('go:noescape')) {
      errorf(check, decl, 'MisplacedDirective', 'can only use //go:noescape with external func implementations');
    }
    return;
  }
  // Without assembly there is nothing that could stand for a missing body, but for what is linked to another name.
  const linked = obj !== null && obj !== undefined && check.linknamed.has(obj);
  if (!linked && (!check.conf.allowNoBody || decl.name.value === 'init')) {
    errorf(check, decl, 'BadDecl', 'missing function body');
  }
}
