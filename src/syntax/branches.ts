// Labels and branch statements of a function body: break, continue, fallthrough, goto.
//
// gc checks them right after it has parsed a body, so these errors come with the syntax errors and before any type
// error. It finds
//   - break, continue and fallthrough out of place,
//   - break and continue labels that don't label what they should,
//   - labels that are unused, declared twice or missing,
//   - gotos over variable declarations and into blocks.
// Functions within the body are bodies of their own.

import type { SyntaxCode } from './codes.ts';
import { exprString } from './exprstring.ts';
import type { BlockStmt, BranchStmt, Expr, LabeledStmt, Name, Stmt, SwitchStmt } from './nodes.ts';
import { noPos, type Pos, type SourceFile } from './source.ts';

type Report = (pos: Pos, end: Pos, code: SyntaxCode, message: string) => void;

interface Label {
  /** The block that declares the label. */
  readonly parent: Block;
  readonly stmt: LabeledStmt;
  used: boolean;
}

interface Block {
  readonly parent: Block | null;
  readonly start: Pos;
  /** The labeled statement that the block belongs to. */
  readonly labeled: LabeledStmt | null;
}

/** Where unlabeled branch statements would go. */
interface Context {
  readonly breakable: 'loop' | 'switch' | 'select' | null;
  readonly inLoop: boolean;
  /** The switch whose clause this is a statement list of, and the clause's index. */
  readonly clause: { readonly of: SwitchStmt; readonly index: number } | null;
  /** The innermost thing to break from is this type switch. */
  readonly typeSwitch: boolean;
}

export function checkBranches(body: BlockStmt, source: SourceFile, report: Report): void {
  new BranchChecker(source, report).body(body);
}

class BranchChecker {
  /** All labels of the body, by name. */
  readonly #labels = new Map<string, Label>();
  readonly #source: SourceFile;
  readonly #report: Report;

  constructor(source: SourceFile, report: Report) {
    this.#source = source;
    this.#report = report;
  }

  body(body: BlockStmt): void {
    const context: Context = { breakable: null, inLoop: false, clause: null, typeSwitch: false };
    // What is left has no label, or one in a block that is not around the goto.
    for (const fwd of this.#block(null, context, null, body.pos, body.list)) {
      const label = fwd.label as Name;
      const target = this.#labels.get(label.value);
      if (target === undefined) this.#error(label, 'UndeclaredLabel', `label ${label.value} not defined`);
      else {
        target.used = true; // no "defined and not used" on top
        const at = this.#place(target.parent.start);
        this.#error(label, 'JumpIntoBlock', `goto ${label.value} jumps into block starting at ${at}`);
      }
    }
    for (const { stmt, used } of this.#labels.values()) {
      if (!used) this.#error(stmt.label, 'UnusedLabel', `label ${stmt.label.value} defined and not used`);
    }
  }

  /** Checks a statement list; gives the gotos whose labels have not been seen. */
  #block(
    parent: Block | null,
    context: Context,
    labeled: LabeledStmt | null,
    start: Pos,
    body: readonly Stmt[],
  ): BranchStmt[] {
    const block: Block = { parent, start, labeled };
    let varPos = noPos;
    let varName: Expr | null = null;
    let fwdGotos: BranchStmt[] = [];
    /** Forward gotos that jump over the last variable declaration if they stay in this block. */
    let badGotos: BranchStmt[] = [];

    const declareVar = (pos: Pos, name: Expr): void => {
      varPos = pos;
      varName = name;
      badGotos = [...fwdGotos];
    };

    const list = trimEmptyStmts(body);
    for (const [i, item] of list.entries()) {
      let stmt: Stmt = item;
      let label: LabeledStmt | null = null;
      for (; stmt.kind === 'LabeledStmt'; stmt = stmt.stmt) {
        const target = stmt;
        const name = target.label.value;
        if (name === '_') continue;
        const declared = this.#declare(block, target);
        // resolve forward gotos
        fwdGotos = fwdGotos.filter((fwd) => {
          if (fwd.label?.value !== name) return true;
          declared.used = true;
          if (varName !== null && badGotos.includes(fwd)) {
            const what = `${exprString(varName)} at ${this.#place(varPos)}`;
            this.#error(fwd.label, 'JumpOverDecl', `goto ${name} jumps over declaration of ${what}`);
          }
          return false;
        });
        label = target;
      }

      const inner = (innerContext: Context, innerStart: Pos, innerBody: readonly Stmt[]): void => {
        fwdGotos.push(...this.#block(block, innerContext, label, innerStart, innerBody));
      };
      const nested: Context = { ...context, clause: null };

      switch (stmt.kind) {
        case 'DeclStmt': {
          const decl = stmt.declList.find((decl) => decl.kind === 'VarDecl');
          if (decl?.kind === 'VarDecl') declareVar(decl.pos, decl.nameList[0] as Name);
          break;
        }
        case 'AssignStmt':
          if (stmt.op === ':=') declareVar(stmt.pos, stmt.lhs);
          break;
        case 'BranchStmt':
          if (stmt.label === null) this.#unlabeled(stmt, context, i + 1 === list.length);
          else if (this.#labeledBranch(stmt, stmt.label, block)) fwdGotos.push(stmt);
          break;
        case 'BlockStmt':
          inner(nested, stmt.pos, stmt.list);
          break;
        case 'IfStmt':
          inner(nested, stmt.then.pos, stmt.then.list);
          if (stmt.else !== null) inner(nested, stmt.else.pos, [stmt.else]);
          break;
        case 'ForStmt': {
          const loop: Context = { breakable: 'loop', inLoop: true, clause: null, typeSwitch: false };
          inner(loop, stmt.body.pos, stmt.body.list);
          break;
        }
        case 'SwitchStmt': {
          const typeSwitch = stmt.tag?.kind === 'TypeSwitchGuard';
          for (const [index, clause] of stmt.body.entries()) {
            const { inLoop } = context;
            inner({ breakable: 'switch', inLoop, clause: { of: stmt, index }, typeSwitch }, clause.pos, clause.body);
          }
          break;
        }
        case 'SelectStmt': {
          const select: Context = { breakable: 'select', inLoop: context.inLoop, clause: null, typeSwitch: false };
          for (const clause of stmt.body) inner(select, clause.pos, clause.body);
          break;
        }
        case 'EmptyStmt':
        case 'ExprStmt':
        case 'SendStmt':
        case 'CallStmt':
        case 'ReturnStmt':
          break;
        default:
          stmt satisfies never;
      }
    }
    return fwdGotos;
  }

  #unlabeled(stmt: BranchStmt, context: Context, last: boolean): void {
    switch (stmt.tok) {
      case 'break':
        if (context.breakable === null) {
          this.#error(stmt, 'MisplacedBreak', 'break is not in a loop, switch, or select');
        }
        return;
      case 'continue':
        if (!context.inLoop) this.#error(stmt, 'MisplacedContinue', 'continue is not in a loop');
        return;
      case 'fallthrough': {
        const { clause } = context;
        if (context.typeSwitch) this.#error(stmt, 'MisplacedFallthrough', 'cannot fallthrough in type switch');
        else if (clause === null || !last) {
          this.#error(stmt, 'MisplacedFallthrough', 'fallthrough statement out of place');
        } else if (clause.index + 1 === clause.of.body.length) {
          this.#error(stmt, 'MisplacedFallthrough', 'cannot fallthrough final case in switch');
        }
        return;
      }
      case 'goto': // always has a label
        return;
    }
  }

  /** Whether the statement is a goto whose label may yet come. */
  #labeledBranch(stmt: BranchStmt, label: Name, block: Block): boolean {
    const name = label.value;
    const target = this.#labels.get(name);
    if (target !== undefined) target.used = true; // even if it is no valid target

    if (stmt.tok === 'goto') return target === undefined || !isWithin(block, target.parent);
    if (stmt.tok === 'fallthrough') return false; // never has a label

    if (target === undefined) this.#error(label, 'UndeclaredLabel', `${stmt.tok} label not defined: ${name}`);
    else if (!isTarget(stmt.tok, target.stmt, block)) {
      this.#error(label, 'MisplacedLabel', `invalid ${stmt.tok} label ${name}`);
    }
    return false;
  }

  /** Declares a label; the label of that name which exists already wins. */
  #declare(block: Block, stmt: LabeledStmt): Label {
    const name = stmt.label.value;
    const other = this.#labels.get(name);
    if (other !== undefined) {
      const at = this.#place(other.stmt.label.pos);
      this.#error(stmt.label, 'DuplicateLabel', `label ${name} already defined at ${at}`);
      return other;
    }
    const label: Label = { parent: block, stmt, used: false };
    this.#labels.set(name, label);
    return label;
  }

  #error(node: { readonly pos: Pos; readonly end: Pos }, code: SyntaxCode, message: string): void {
    this.#report(node.pos, node.end, code, message);
  }

  #place(pos: Pos): string {
    return this.#source.placeString(this.#source.offset(pos));
  }
}

/** Whether block is outer or lies in it. */
function isWithin(block: Block, outer: Block): boolean {
  for (let b: Block | null = block; b !== null; b = b.parent) if (b === outer) return true;
  return false;
}

/** Whether the labeled statement encloses block and is one that the branch statement may name. */
function isTarget(tok: 'break' | 'continue', labeled: LabeledStmt, block: Block): boolean {
  const { kind } = labeled.stmt;
  if (kind !== 'ForStmt' && (tok === 'continue' || (kind !== 'SwitchStmt' && kind !== 'SelectStmt'))) return false;
  for (let b: Block | null = block; b !== null; b = b.parent) if (b.labeled === labeled) return true;
  return false;
}

/** Without the empty statements at its end: a fallthrough before them is still the last statement. */
function trimEmptyStmts(list: readonly Stmt[]): readonly Stmt[] {
  let length = list.length;
  while (length > 0 && list[length - 1]?.kind === 'EmptyStmt') length--;
  return length === list.length ? list : list.slice(0, length);
}
