// The core of the parser: errors, recovery, lists and names.
//
// The parser is one object built up by area, each a class over the one before, because Go's grammar is recursive
// through all of them: parser -> types -> expressions -> statements -> declarations. Each knows the productions above
// it by the abstract methods it declares.
//
// Its method structure follows gc's (cmd/compile/internal/syntax), since messages and positions follow from who
// notices an error first. A grammar line stands above each method. Methods named xOrNull give null when the production
// is not there; all others report and give a node in any case.
//
// Errors go through one door, `syntaxErrorAt`; recovery through another, `advance`. `pos` of a node is gc's; `end` is
// taken from the last token consumed.

import type { SyntaxCode } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';
import { DirectiveCollector } from './directives.ts';
import { parseLineDirective } from './linedirective.ts';
import type { BadExpr, Name } from './nodes.ts';
import { Scanner } from './scanner.ts';
import type { Pos, SourceFile } from './source.ts';
import { isKeyword, Token, tokenName } from './tokens.ts';

/** A node under construction. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** How deep productions may nest before the parser gives up: later passes recurse over the tree, too. */
const maxNesting = 1000;

/** How long a chain such as a + b + c … may be: it is parsed in a loop but makes a tree as deep. */
const maxChain = 10_000;

/** After so many errors nobody reads on, and pasted binaries shall not cost memory. */
const maxDiagnostics = 1000;

/** Keywords that begin a statement: good places to go on after an error within a function. */
const statementKeywords: ReadonlySet<Token> = new Set([
  Token.Break,
  Token.Const,
  Token.Continue,
  Token.Defer,
  Token.Fallthrough,
  Token.For,
  Token.Go,
  Token.Goto,
  Token.If,
  Token.Return,
  Token.Select,
  Token.Switch,
  Token.Type,
  Token.Var,
]);

export abstract class ParserCore extends Scanner {
  readonly diagnostics: Diagnostic[] = [];
  /** The rest of the file has not been looked at. */
  stopped = false;
  protected errorCount = 0;
  /** Function nesting: within functions, recovery stops at statement keywords. */
  protected fnest = 0;
  /** Expression nesting; negative in the header of if, for, switch, where `{` begins the block. */
  protected xnest = 0;
  protected readonly directives = new DirectiveCollector((pos, message) => {
    this.errorAt(pos, message, 'SyntaxDirective');
  });
  #nesting = 0;
  #lastSyntaxErrorLine = 0;

  constructor(protected readonly source: SourceFile) {
    super(source.text, source.base);
  }

  // ----------------------------------------------------------------------------------------------------- positions

  /** Position of the current token. */
  protected pos(): Pos {
    return this.base + this.start;
  }

  /** Position behind the last token consumed; where nothing was consumed since `from`, that. */
  protected endPos(from: Pos): Pos {
    return Math.max(from, this.base + this.prevEnd);
  }

  // -------------------------------------------------------------------------------------------------------- errors

  protected override lexicalError(offset: number, end: number, code: SyntaxCode, message: string): void {
    this.report({ pos: this.base + offset, end: this.base + end, severity: 'error', code, message });
  }

  /** Reports a message as it stands. */
  protected errorAt(pos: Pos, message: string, code: SyntaxCode): void {
    this.report({ pos, end: this.tokenEnd(pos), severity: 'error', code, message });
  }

  /**
   * Reports a syntax error. A message that begins with `in`, `at`, `after` or `expected` continues "unexpected TOKEN",
   * and so does an empty one; others stand for themselves.
   */
  protected syntaxErrorAt(pos: Pos, message: string, code: SyntaxCode = 'SyntaxUnexpected'): void {
    if (this.tok === Token.EOF && this.errorCount > 0) return; // avoid meaningless errors that follow from others
    if (/^(?:in|at|after) /.test(message)) message = `unexpected ${this.tokenDescription()} ${message}`;
    else if (message.startsWith('expected ')) message = `unexpected ${this.tokenDescription()}, ${message}`;
    this.errorAt(pos, `syntax error: ${message}`, code);
  }

  protected syntaxError(message: string, code: SyntaxCode = 'SyntaxUnexpected'): void {
    this.syntaxErrorAt(this.pos(), message, code);
  }

  private tokenDescription(): string {
    switch (this.tok) {
      case Token.Name:
        return `name ${this.lit}`;
      case Token.Semi:
        return this.lit;
      case Token.Literal:
        return `literal ${this.lit}`;
      case Token.Operator:
        return this.op;
      case Token.AssignOp:
        return `${this.op}=`;
      case Token.IncOp:
        return this.op + this.op;
      default:
        return tokenName(this.tok);
    }
  }

  private tokenEnd(pos: Pos): Pos {
    if (pos !== this.pos() || this.tok === Token.EOF) return pos;
    if (this.tok === Token.Semi && this.lit !== 'semicolon') return pos;
    return this.base + this.r;
  }

  /** Keeps a diagnostic unless its line has a syntax error already, as gc does. */
  protected report(diagnostic: Diagnostic): void {
    this.errorCount++;
    if (this.diagnostics.length === maxDiagnostics) return;
    if (diagnostic.message.startsWith('syntax error')) {
      const line = this.source.lineAt(this.source.offset(diagnostic.pos));
      if (line === this.#lastSyntaxErrorLine) return;
      this.#lastSyntaxErrorLine = line;
    }
    this.diagnostics.push(diagnostic);
    if (this.diagnostics.length === maxDiagnostics) this.skipToEnd();
  }

  protected override skipToEnd(): void {
    super.skipToEnd();
    this.stopped = true;
  }

  // ---------------------------------------------------------------------------------------------------- directives

  protected override directive(start: number, end: number): void {
    const { text } = this;
    const block = text.charCodeAt(start + 1) === 0x2a;
    if (block && !text.endsWith('*/', end)) return;
    const content = text.slice(start + 2, block ? end - 2 : end);
    if (content.startsWith('line ')) {
      if (block || start === 0 || text.charCodeAt(start - 1) === 0x0a) {
        this.lineDirective(start + 7, content.slice(5), block ? end : text.indexOf('\n', end) + 1);
      }
    } else if (!block && content.startsWith('go:')) {
      this.directives.add(
        this.base + start + 2,
        content,
        /(?:^|\n)[ \t\r\n]*$/.test(text.slice(this.lineBefore(start), start)),
      );
    }
  }

  /** Where the line of an offset starts, its newline included. */
  private lineBefore(offset: number): number {
    return Math.max(0, this.text.lastIndexOf('\n', offset - 1));
  }

  private lineDirective(offset: number, content: string, next: number): void {
    const found = parseLineDirective(content);
    switch (found.kind) {
      case 'none':
        return;
      case 'invalid':
        this.errorAt(this.base + offset + found.at, found.message, 'SyntaxDirective');
        return;
      case 'line':
        if (next > 0) this.source.addLineBase(next, found.file, found.line, found.column);
        return;
      default:
        found satisfies never;
    }
  }

  // ------------------------------------------------------------------------------------------------------- nesting

  /** Enters a production that may contain itself; `leave` must follow. */
  protected enter(): void {
    if (++this.#nesting === maxNesting) this.tooDeep();
  }

  protected leave(): void {
    this.#nesting--;
  }

  /** Counts a link of a chain; the parser gives up when it has become too long. */
  protected link(count: number): void {
    if (count === maxChain) this.tooDeep();
  }

  protected tooDeep(): void {
    this.errorAt(this.pos(), 'exceeded max nesting depth', 'SyntaxNesting');
    this.skipToEnd();
  }

  // ---------------------------------------------------------------------------------------------- tokens, recovery

  /** Whether the current token is this one; unlike a comparison of tok it doesn't narrow tok's type. */
  protected on(token: Token): boolean {
    return this.tok === token;
  }

  protected atOperator(op: '~' | '|'): boolean {
    return this.tok === Token.Operator && this.op === op;
  }

  protected got(token: Token): boolean {
    if (this.tok !== token) return false;
    this.next();
    return true;
  }

  protected want(token: Token): void {
    if (this.got(token)) return;
    this.syntaxError(`expected ${tokenName(token)}`);
    this.advance();
  }

  /** Like got(Assign), but takes `:=` too, with a complaint. */
  protected gotAssign(): boolean {
    if (this.tok === Token.Define) this.syntaxError('expected =');
    else if (this.tok !== Token.Assign) return false;
    this.next();
    return true;
  }

  /**
   * Skips tokens up to one of the follow list or, within functions, one that begins a statement. Without a follow list
   * it skips exactly one token, so that parsing makes progress.
   */
  protected advance(...followlist: readonly Token[]): void {
    if (followlist.length === 0) {
      if (this.tok !== Token.EOF) this.next();
      return;
    }
    while (this.tok !== Token.EOF && !followlist.includes(this.tok)) {
      if (this.fnest > 0 && isKeyword(this.tok) && statementKeywords.has(this.tok)) return;
      this.next();
    }
  }

  // ------------------------------------------------------------------------------------------- common productions

  // list = [ f { sep f } [sep] ] close .
  // f gives true when no more elements may follow. The result is the position of the closing token.
  protected list(context: string, sep: Token, close: Token, f: () => boolean): Pos {
    this.enter();
    const pos = this.listElements(context, sep, close, f);
    this.leave();
    return pos;
  }

  private listElements(context: string, sep: Token, close: Token, f: () => boolean): Pos {
    let done = false;
    while (this.tok !== Token.EOF && this.tok !== close && !done) {
      done = f();
      if (!this.got(sep) && this.tok !== close) {
        const missing = `${tokenName(sep)} or ${tokenName(close)}`;
        this.syntaxError(`in ${context}; possibly missing ${missing}`, 'SyntaxMissingSeparator');
        this.advance(Token.Rparen, Token.Rbrack, Token.Rbrace);
        if (this.tok !== close) return this.pos();
      }
    }
    const pos = this.pos();
    this.want(close);
    return pos;
  }

  // identifier .
  protected name(): Name {
    if (this.tok === Token.Name) {
      const name: Name = { kind: 'Name', pos: this.pos(), end: this.base + this.r, value: this.lit };
      this.next();
      return name;
    }
    const name = this.blankName(this.pos());
    this.syntaxError('expected name');
    this.advance();
    return name;
  }

  /** `_` in the place of a name that is missing. */
  protected blankName(pos: Pos): Name {
    return { kind: 'Name', pos, end: pos, value: '_' };
  }

  // IdentifierList = identifier { "," identifier } .
  protected nameList(first: Name): Name[] {
    const list = [first];
    while (this.got(Token.Comma)) list.push(this.name());
    return list;
  }

  protected badExpr(pos: Pos = this.pos()): BadExpr {
    return { kind: 'BadExpr', pos, end: pos };
  }
}
