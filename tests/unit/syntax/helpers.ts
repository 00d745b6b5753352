// One-line helpers of the syntax tests, and a form of trees that can be compared.

import { expect } from 'vitest';
import type { SourceFile } from '../../../src/syntax/index.ts';
import { type Diagnostic, exprString, type File, type Node, parseFile, SourceSet } from '../../../src/syntax/index.ts';

export function parse(text: string): { file: File; source: SourceFile; diagnostics: readonly Diagnostic[] } {
  const source = new SourceSet().add('prog.go', text);
  return { source, ...parseFile(source) };
}

/** Diagnostics as `line:column: message`. */
export function messages(text: string): string[] {
  const { source, diagnostics } = parse(text);
  return diagnostics.map((d) => {
    const { line, column } = source.position(source.offset(d.pos));
    return `${line}:${column === 0 ? '' : `${column}:`} ${d.message}`;
  });
}

export function parseOk(text: string): File {
  const { file } = parse(text);
  expect(messages(text)).toEqual([]);
  return file;
}

export function expectError(text: string, ...expected: string[]): void {
  expect(messages(text)).toEqual(expected);
}

/** The expression of `var _ = x`. */
export function parseExpr(text: string): Node {
  const [decl] = parseOk(`package p; var _ = ${text}`).decls;
  if (decl?.kind !== 'VarDecl' || decl.values === null) throw new Error(`no expression: ${text}`);
  return decl.values;
}

/** A node as text: its kind, and its properties without positions. */
export function shape(node: Node): string {
  const groups = new Map<unknown, number>();
  const show = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(show).join(' ')}]`;
    if (typeof value !== 'object' || value === null) return String(value);
    if (!('kind' in value)) {
      if (!groups.has(value)) groups.set(value, groups.size);
      return `group${groups.get(value)}`;
    }
    const skip = new Set([
      'kind',
      'pos',
      'end',
      'source',
      'comments',
      'eof',
      'lbrace',
      'rbrace',
      'colon',
      'goVersion',
      'directives',
      'valid',
    ]);
    const fields = Object.entries(value).filter(([key]) => !skip.has(key));
    return `(${[String(value.kind), ...fields.map(([key, field]) => `${key}=${show(field)}`)].join(' ')})`;
  };
  return show(node);
}

/** Lisp-like form of an expression: operators before operands. */
export function lisp(node: Node): string {
  if (node.kind !== 'Operation')
    return node.kind === 'ParenExpr' ? `(paren ${lisp(node.x)})` : exprString(node as never);
  return node.y === null ? `(${node.op} ${lisp(node.x)})` : `(${node.op} ${lisp(node.x)} ${lisp(node.y)})`;
}
