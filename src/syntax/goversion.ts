// The language version that a file asks for by a `//go:build` line above its package clause.
//
// A build constraint such as `linux && go1.21` implies a lowest version: of `&&` the higher, of `||` the lower, and
// nothing of other tags and of what stands under `!` (go/build/constraint.GoVersion).

import type { Comment } from './nodes.ts';

/** No version is implied; 0 is plain `go1`. */
const nothing = -1;

/** `go1.N`, `go1`, or '' when the comments hold no constraint on the version. The last `//go:build` line counts. */
export function goVersion(comments: readonly Comment[]): string {
  let version = '';
  for (const { text } of comments) {
    const match = /^\/\/go:build[ \t]+(.*)$/.exec(text);
    if (match === null) continue;
    const minor = new ConstraintParser(match[1] as string).minVersion();
    if (minor === null) continue;
    if (minor < 0) version = '';
    else version = minor === 0 ? 'go1' : `go1.${minor}`;
  }
  return version;
}

// expression = and { "||" and } .
// and        = not { "&&" not } .
// not        = [ "!" ] ( tag | "(" expression ")" ) .
class ConstraintParser {
  readonly #tokens: readonly string[];
  #next = 0;
  #nesting = 0;

  constructor(text: string) {
    this.#tokens = text.match(/\|\||&&|[!()]|[\p{L}\p{Nd}_.]+|\S/gu) ?? [];
  }

  /** The lowest minor version implied, `nothing`, or null for a malformed constraint. */
  minVersion(): number | null {
    const version = this.#or(1);
    return this.#next === this.#tokens.length ? version : null;
  }

  // sign is -1 under an odd number of negations, where && and || change places
  #or(sign: 1 | -1): number | null {
    let version = this.#and(sign);
    while (version !== null && this.#got('||')) {
      const other = this.#and(sign);
      version = other === null ? null : sign > 0 ? Math.min(version, other) : Math.max(version, other);
    }
    return version;
  }

  #and(sign: 1 | -1): number | null {
    let version = this.#not(sign);
    while (version !== null && this.#got('&&')) {
      const other = this.#not(sign);
      version = other === null ? null : sign > 0 ? Math.max(version, other) : Math.min(version, other);
    }
    return version;
  }

  #not(sign: 1 | -1): number | null {
    if (this.#got('!')) {
      if (this.#tokens[this.#next] === '!') return null; // double negation is not allowed
      return this.#not(sign > 0 ? -1 : 1);
    }
    if (this.#got('(')) {
      if (++this.#nesting > 100) return null;
      const version = this.#or(sign);
      this.#nesting--;
      return this.#got(')') ? version : null;
    }
    const tag = this.#tokens[this.#next];
    if (tag === undefined || !/^[\p{L}\p{Nd}_.]+$/u.test(tag)) return null;
    this.#next++;
    if (sign < 0) return nothing;
    if (tag === 'go1') return 0;
    const minor = /^go1\.(\d+)$/.exec(tag);
    return minor === null ? nothing : Number(minor[1]);
  }

  #got(token: string): boolean {
    if (this.#tokens[this.#next] !== token) return false;
    this.#next++;
    return true;
  }
}
