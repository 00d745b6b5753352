// Error reporting: one door for everything the checker has to say (types2 errors.go).
//
// Messages are built by the caller, and only when there is an error; `text` in format.ts shows types, operands and
// expressions as gc does. Errors that merely follow from earlier ones speak of an invalid operand or type and are
// dropped. gc prints in the order of the source and never the same line twice: `sortDiagnostics`.

import {
  type Diagnostic,
  type Node,
  noPos,
  type Pos,
  type Related,
  type SourceSet,
  startPos,
} from '../syntax/index.ts';
import type { Checker } from './checker.ts';
import type { Code } from './codes.ts';
import type { Obj } from './object.ts';
import { Operand } from './operand.ts';
import { concernsUnknown } from './unknown.ts';
import { type GoVersion, versionString } from './version.ts';

/** What has a place in the source: a position, a node, an object or an operand. */
export type Poser = Pos | Node | Obj | Operand;

/** The position at which an error about x is reported: where x starts. */
export function atPos(at: Poser): Pos {
  if (typeof at === 'number') return at;
  if (at instanceof Operand) return at.expr === null ? noPos : startPos(at.expr);
  return isObject(at) ? at.pos : startPos(at);
}

function endOf(at: Poser): Pos {
  if (typeof at === 'number') return at;
  if (at instanceof Operand) return at.expr === null ? noPos : at.expr.end;
  return isObject(at) ? at.pos + at.name.length : at.end;
}

/** Objects have packages; nodes don't. (A switch statement has a tag, too.) */
function isObject(at: Node | Obj): at is Obj {
  return 'pkg' in at;
}

interface Part {
  readonly pos: Pos;
  readonly end: Pos;
  readonly message: string;
}

/** An error in the making: a first message and lines that explain it. */
export class ErrorReport {
  readonly #parts: Part[] = [];
  /** In tolerant mode: it is about something that is known only in part. */
  #concerned = false;
  /** gc goes on to compile a package with soft errors only in its tests; here the flag has no effect but to be kept. */
  soft = false;

  constructor(
    readonly check: Checker,
    readonly code: Code,
  ) {}

  /** The first call gives place and text of the error, further ones add a line each. */
  addf(at: Poser, message: string): void {
    if (this.check.conf.tolerant) this.#concerned ||= concernsUnknown(this.check, at);
    this.#parts.push({ pos: atPos(at), end: endOf(at), message });
  }

  addAltDecl(obj: Obj): void {
    // "Other", not "previous": objects of a package are met in any order.
    if (obj.pos !== noPos) this.addf(obj, `other declaration of ${obj.name}`);
  }

  get empty(): boolean {
    return this.#parts.length === 0;
  }

  /** Where the error is; 0 without a message. */
  get pos(): Pos {
    return this.#parts[0]?.pos ?? noPos;
  }

  /** The whole text, further lines included. */
  get msg(): string {
    return this.#parts
      .map(({ pos, message }, i) => {
        if (i === 0) return message;
        return `\n\t${pos === noPos ? '' : `${this.check.positionString(pos)}: `}${message}`;
      })
      .join('');
  }

  report(): void {
    const [first, ...more] = this.#parts;
    if (first === undefined) throw new Error('error without a message');
    let message = this.code === 'InvalidSyntaxTree' ? `invalid syntax tree: ${this.msg}` : this.msg;
    this.#parts.length = 0;
    const { check } = this;
    if (check.hasErrors && isFollowOn(first.message)) return;
    if (check.conf.tolerant && (isFollowOn(this.msg) || this.#concerned)) return;
    const related = more.filter((part) => part.pos !== noPos).map(({ pos, message }): Related => ({ pos, message }));
    // An inherited constant initialiser stands elsewhere; the constant being declared is to blame.
    const inherited = check.errpos !== noPos;
    const pos = inherited ? check.errpos : first.pos;
    if (needsVersion.test(message)) message += ` (${check.versionHint(pos)})`;
    if (check.repeats(pos, message)) return;
    check.diagnostics.push({
      pos,
      end: inherited ? pos : Math.max(pos, first.end),
      severity: 'error',
      code: this.code,
      message,
      ...(related.length > 0 ? { related } : {}),
    });
  }
}

/** Messages about features of a newer language; gc adds where the file's version comes from. */
const needsVersion = /requires go\d+\.\d+ or later/;

function isFollowOn(message: string): boolean {
  return /.(?:invalid operand|invalid type)/s.test(message);
}

export function newError(check: Checker, code: Code): ErrorReport {
  return new ErrorReport(check, code);
}

export function errorf(check: Checker, at: Poser, code: Code, message: string): void {
  const report = new ErrorReport(check, code);
  report.addf(at, message);
  report.report();
}

export function softErrorf(check: Checker, at: Poser, code: Code, message: string): void {
  const report = new ErrorReport(check, code);
  report.soft = true;
  report.addf(at, message);
  report.report();
}

/** `what` is a feature of a newer language than the file's. */
export function versionErrorf(check: Checker, at: Poser, v: GoVersion, what: string): void {
  errorf(check, at, 'UnsupportedFeature', `${what} requires ${versionString(v)} or later`);
}

/** As gc prints them: by position, without repetitions. */
export function sortDiagnostics(list: readonly Diagnostic[], sources: SourceSet): Diagnostic[] {
  const sorted = sources.sortByPos(list);
  return sorted.filter((d, i) => {
    const before = sorted[i - 1];
    return before === undefined || before.pos !== d.pos || before.message !== d.message;
  });
}

/** gc gives up at this many errors. */
const errorLimit = 10;

export interface FirstErrors {
  /** What gc prints, sorted by position. */
  readonly shown: readonly Diagnostic[];
  /** Where gc adds `too many errors`; noPos if it doesn't. */
  readonly tooMany: Pos;
}

/** What gc prints of errors in the order they were found: the first ten, and a last line at the tenth of them. */
export function firstErrors(found: readonly Diagnostic[], sources: SourceSet): FirstErrors {
  const tenth = found[errorLimit - 1];
  return { shown: sortDiagnostics(found.slice(0, errorLimit), sources), tooMany: tenth?.pos ?? noPos };
}
