// Which files of a folder belong to a build: by their names (x_linux_amd64.go) and by a `//go:build` line in their head
// (go/build matchFile, go/build/constraint). The build is always linux/amd64, without cgo.

const systems = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows zos'.split(
    ' ',
  ),
);
const machines = new Set(
  (
    '386 amd64 amd64p32 arm arm64 arm64be armbe loong64 mips mips64 mips64le mips64p32 mips64p32le mipsle ppc ppc64 ' +
    'ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm'
  ).split(' '),
);
const plainTags = new Set(['linux', 'amd64', 'unix', 'gc', 'amd64.v1']);

/** Nesting of parentheses beyond which a constraint counts as malformed. */
const deepest = 100;

/** A folder's file is Go source that the go command looks at: not hidden, not put aside by an underscore. */
export function isGoFileName(name: string): boolean {
  return name.endsWith('.go') && !/^[._]/.test(name);
}

export function isTestFileName(name: string): boolean {
  return name.endsWith('_test.go');
}

/** x_windows.go, x_arm64.go and x_linux_386_test.go are for others; linux.go, without anything before it, is for all. */
export function fileNameMatches(name: string): boolean {
  const parts = (name.split('.', 1)[0] as string).split('_').slice(1);
  if (parts.at(-1) === 'test') parts.pop();
  const last = parts.at(-1) ?? '';
  const before = parts.at(-2) ?? '';
  if (systems.has(before) && machines.has(last)) return before === 'linux' && last === 'amd64';
  return !(systems.has(last) || machines.has(last)) || last === 'linux' || last === 'amd64';
}

/** Whether the build constraint in a file's head, if there is one, holds for Go 1.`minor`. */
export function buildConstraintHolds(text: string, minor: number): boolean {
  const line = constraintLine(text);
  return line === null || new Evaluator(line, minor).holds();
}

/** The expression of the `//go:build` line above the package clause; among comments and empty lines only. */
function constraintLine(text: string): string | null {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  for (;;) {
    while (at < text.length && ' \t\r\n'.includes(text[at] as string)) at++;
    if (text.startsWith('//', at)) {
      const newline = text.indexOf('\n', at);
      const end = newline < 0 ? text.length : newline;
      const expression = /^\/\/go:build[ \t]+(.*?)[ \t\r]*$/.exec(text.slice(at, end))?.[1];
      if (expression !== undefined) return expression;
      at = end;
    } else if (text.startsWith('/*', at)) {
      const end = text.indexOf('*/', at + 2);
      if (end < 0) return null;
      at = end + 2;
    } else return null;
  }
}

// expression = and { "||" and } .
// and        = not { "&&" not } .
// not        = [ "!" ] ( tag | "(" expression ")" ) .
class Evaluator {
  readonly #tokens: readonly string[];
  #next = 0;
  #nesting = 0;
  #malformed = false;

  constructor(
    text: string,
    readonly minor: number,
  ) {
    this.#tokens = text.match(/\|\||&&|[!()]|[\p{L}\p{Nd}_.]+|\S/gu) ?? [];
  }

  /** A malformed constraint excludes its file. */
  holds(): boolean {
    const value = this.#or();
    return value && !this.#malformed && this.#next === this.#tokens.length;
  }

  #or(): boolean {
    let value = this.#and();
    while (this.#got('||')) value = this.#and() || value;
    return value;
  }

  #and(): boolean {
    let value = this.#not();
    while (this.#got('&&')) value = this.#not() && value;
    return value;
  }

  #not(): boolean {
    if (this.#got('!')) {
      if (this.#tokens[this.#next] === '!')
        this.#malformed = true; // double negation is not allowed
      else return !this.#not();
      return false;
    }
    if (this.#got('(')) {
      if (++this.#nesting > deepest) {
        this.#malformed = true;
        return false;
      }
      const value = this.#or();
      this.#nesting--;
      if (!this.#got(')')) this.#malformed = true;
      return value;
    }
    const tag = this.#tokens[this.#next] ?? '';
    if (!/^[\p{L}\p{Nd}_.]+$/u.test(tag)) {
      this.#malformed = true;
      return false;
    }
    this.#next++;
    return this.#satisfied(tag);
  }

  #satisfied(tag: string): boolean {
    const version = /^go1\.(\d+)$/.exec(tag)?.[1];
    return plainTags.has(tag) || (version !== undefined && Number(version) >= 1 && Number(version) <= this.minor);
  }

  #got(token: string): boolean {
    if (this.#tokens[this.#next] !== token) return false;
    this.#next++;
    return true;
  }
}
