// Trees as Go source.
//
// What is printed parses to the same tree. Layout is plain: a statement a line, tabs for indentation, expressions on
// one line but for function bodies. Comments are not printed.

import { ExprPrinter } from './exprstring.ts';
import type {
  BlockStmt,
  CaseClause,
  CommClause,
  CompositeLit,
  Decl,
  Expr,
  File,
  ForStmt,
  FuncDecl,
  Group,
  SimpleStmt,
  Stmt,
} from './nodes.ts';

export function printFile(file: File): string {
  const printer = new Printer();
  printer.file(file);
  return printer.text();
}

export class Printer extends ExprPrinter {
  #indent = 0;
  #lineStart = true;
  /** The text written last. */
  #last = '';
  /** In the header of if, for or switch. */
  #inHeader = false;

  protected override write(text: string): void {
    if (text === '') return;
    if (this.#lineStart) super.write('\t'.repeat(this.#indent));
    else if (text.startsWith('.') && /^\.?[0-9]/.test(this.#last)) super.write(' '); // 0 ... must not become 0. ..
    this.#lineStart = false;
    this.#last = text;
    super.write(text);
  }

  private newline(): void {
    super.write('\n');
    this.#lineStart = true;
  }

  /** `{`, indented lines, `}`. */
  private indented(content: () => void): void {
    this.write('{');
    this.newline();
    this.#indent++;
    content();
    this.#indent--;
    this.newlineUnlessAtStart();
    this.write('}');
  }

  private newlineUnlessAtStart(): void {
    if (!this.#lineStart) this.newline();
  }

  protected override lineBreak(): void {
    this.newline();
  }

  protected override braced(count: number, spaced: boolean, content: () => void): void {
    if (count === 0 || !spaced) {
      super.braced(count, spaced, content);
      return;
    }
    this.write(' ');
    this.indented(content);
  }

  protected override funcBody(body: BlockStmt): void {
    this.block(body);
  }

  protected override elements(literal: CompositeLit): void {
    this.write('{');
    this.exprList(literal.elemList);
    this.write('}');
  }

  protected override unary(op: string, operand: Expr): void {
    // the parser drops the parentheses of &(T{}), which are needed where a `{` would begin the block, and of &(a < b)
    const isBinary = operand.kind === 'Operation' && operand.y !== null;
    if (op === '&' && (isBinary || (operand.kind === 'CompositeLit' && this.#inHeader))) {
      this.write('&(');
      this.expr(operand);
      this.write(')');
      return;
    }
    this.write(op);
    // - -x, & ^x and the like must not become other operators
    if (operand.kind === 'Operation' && operand.y === null && '+-&^'.includes(op)) this.write(' ');
    this.expr(operand);
  }

  private header(content: () => void): void {
    const outer = this.#inHeader;
    this.#inHeader = true;
    content();
    this.#inHeader = outer;
  }

  // -------------------------------------------------------------------------------------------------- declarations

  file(file: File): void {
    this.write(`package ${file.pkgName.value}`);
    this.newline();
    for (const list of grouped(file.decls)) {
      this.newline();
      this.decls(list);
      this.newline();
    }
  }

  /** The declarations of one group, or a single one. */
  private decls(list: readonly Decl[]): void {
    const [first] = list;
    if (first === undefined) {
      this.write('var ()'); // an empty group: its keyword is not in the tree
      return;
    }
    if (first.kind === 'FuncDecl') {
      this.funcDecl(first);
      return;
    }
    this.write(`${declKeywords[first.kind]} `);
    if (groupOf(first) === null) {
      this.spec(first);
      return;
    }
    this.write('(');
    this.newline();
    this.#indent++;
    for (const decl of list) {
      this.spec(decl);
      this.newline();
    }
    this.#indent--;
    this.write(')');
  }

  private spec(decl: Decl): void {
    switch (decl.kind) {
      case 'ImportDecl':
        if (decl.localPkgName !== null) this.write(`${decl.localPkgName.value} `);
        this.write(decl.path.value);
        return;
      case 'ConstDecl':
      case 'VarDecl':
        this.names(decl.nameList);
        if (decl.type !== null) {
          this.write(' ');
          this.expr(decl.type);
        }
        if (decl.values !== null) {
          this.write(' = ');
          this.expr(decl.values);
        }
        return;
      case 'TypeDecl':
        this.write(decl.name.value);
        if (decl.tparamList.length > 0) this.typeParams(decl.tparamList, true);
        this.write(decl.alias ? ' = ' : ' ');
        this.expr(decl.type);
        return;
      case 'FuncDecl':
        this.funcDecl(decl);
        return;
      default:
        decl satisfies never;
    }
  }

  private funcDecl(decl: FuncDecl): void {
    this.write('func ');
    if (decl.recv !== null) {
      this.write('(');
      if (decl.recv.name !== null) this.write(`${decl.recv.name.value} `);
      this.expr(decl.recv.type);
      this.write(') ');
    }
    this.write(decl.name.value);
    if (decl.tparamList.length > 0) this.typeParams(decl.tparamList, false);
    this.signature(decl.type);
    if (decl.body !== null) {
      this.write(' ');
      this.block(decl.body);
    }
  }

  // ----------------------------------------------------------------------------------------------------- statements

  private block(block: BlockStmt): void {
    const outer = this.#inHeader;
    this.#inHeader = false;
    if (block.list.length === 0) this.write('{}');
    else this.indented(() => this.stmtList(block.list));
    this.#inHeader = outer;
  }

  private stmtList(list: readonly Stmt[]): void {
    for (const stmt of list) {
      this.newlineUnlessAtStart();
      this.stmt(stmt);
    }
  }

  stmt(stmt: Stmt): void {
    switch (stmt.kind) {
      case 'EmptyStmt':
        this.write(';');
        return;
      case 'ExprStmt':
      case 'SendStmt':
      case 'AssignStmt':
        this.simpleStmt(stmt);
        return;
      case 'LabeledStmt':
        this.#indent--;
        this.write(`${stmt.label.value}:`);
        this.#indent++;
        this.newline();
        this.stmt(stmt.stmt);
        return;
      case 'BlockStmt':
        this.block(stmt);
        return;
      case 'DeclStmt':
        this.decls(stmt.declList);
        return;
      case 'BranchStmt':
        this.write(stmt.label === null ? stmt.tok : `${stmt.tok} ${stmt.label.value}`);
        return;
      case 'CallStmt':
        this.write(`${stmt.tok} `);
        this.expr(stmt.call);
        return;
      case 'ReturnStmt':
        this.write('return');
        if (stmt.results !== null) {
          this.write(' ');
          this.expr(stmt.results);
        }
        return;

      case 'IfStmt':
        this.write('if ');
        this.header(() => {
          this.init(stmt.init);
          this.expr(stmt.cond);
        });
        this.write(' ');
        this.block(stmt.then);
        if (stmt.else !== null) {
          this.write(' else ');
          this.stmt(stmt.else);
        }
        return;

      case 'ForStmt':
        this.write('for ');
        this.header(() => this.forHeader(stmt));
        this.block(stmt.body);
        return;

      case 'SwitchStmt':
        this.write('switch ');
        this.header(() => {
          this.init(stmt.init);
          if (stmt.tag === null) return;
          this.expr(stmt.tag);
          this.write(' ');
        });
        this.clauses(stmt.body);
        return;

      case 'SelectStmt':
        this.write('select ');
        this.clauses(stmt.body);
        return;

      default:
        stmt satisfies never;
    }
  }

  private init(init: SimpleStmt | null): void {
    if (init === null) return;
    this.simpleStmt(init);
    this.write('; ');
  }

  private forHeader({ init, cond, post }: ForStmt): void {
    const clause = init?.kind !== 'RangeClause' && (init !== null || post !== null);
    if (init !== null) this.simpleStmt(init);
    if (clause) this.write('; ');
    if (cond !== null) this.expr(cond);
    if (clause) this.write('; ');
    if (post !== null) this.simpleStmt(post);
    if (init !== null || cond !== null || post !== null) this.write(' ');
  }

  private clauses(list: readonly (CaseClause | CommClause)[]): void {
    this.write('{');
    this.newline();
    for (const clause of list) {
      if (clause.kind === 'CaseClause' && clause.cases !== null) {
        this.write('case ');
        this.expr(clause.cases);
      } else if (clause.kind === 'CommClause' && clause.comm !== null) {
        this.write('case ');
        this.simpleStmt(clause.comm);
      } else this.write('default');
      this.write(':');
      this.newline();
      this.#indent++;
      this.stmtList(clause.body);
      this.#indent--;
      this.newlineUnlessAtStart();
    }
    this.write('}');
  }
}

const declKeywords = { ImportDecl: 'import', ConstDecl: 'const', TypeDecl: 'type', VarDecl: 'var' } as const;

function groupOf(decl: Decl): Group | null {
  return decl.kind === 'FuncDecl' ? null : decl.group;
}

/** Splits a list of declarations into groups and single declarations. */
function grouped(decls: readonly Decl[]): Decl[][] {
  const lists: Decl[][] = [];
  let last: Group | null = null;
  for (const decl of decls) {
    const group = groupOf(decl);
    if (group !== null && group === last) lists.at(-1)?.push(decl);
    else lists.push([decl]);
    last = group;
  }
  return lists;
}
