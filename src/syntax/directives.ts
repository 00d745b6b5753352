// Compiler directives: what `//go:` comments say of the declaration they stand before (gc's noder and lex.go).
//
// A directive stands on a line of its own. The parser collects directives in a Pragma, which the next declaration
// takes; where none takes it, the directives are misplaced. What a declaration may do with those it took is judged with
// its types, in types/directives.ts.

import type { Decl, File } from './nodes.ts';
import type { Pos } from './source.ts';

/** A `//go:` comment: its text without the slashes, which pos is behind. */
export interface Directive {
  readonly pos: Pos;
  readonly text: string;
}

/** Directives before one declaration, or before the package clause. */
export interface Pragma {
  /** Those that set a flag. */
  readonly flags: { readonly pos: Pos; readonly verb: FlagVerb }[];
  /** Each `//go:embed` with patterns. */
  readonly embeds: Pos[];
}

export interface Directives {
  readonly pragmas: ReadonlyMap<Decl | File, Pragma>;
  readonly linknames: readonly { readonly pos: Pos; readonly local: string; readonly remote: string }[];
  /** All directives on lines of their own, in source order. */
  readonly all: readonly Directive[];
}

/** What a flag may stand before. */
const flagVerbs = {
  'go:build': 'file',
  'go:noescape': 'func',
  'go:norace': 'func',
  'go:nosplit': 'func',
  'go:noinline': 'func',
  'go:nocheckptr': 'func',
  'go:systemstack': 'func',
  'go:nowritebarrier': 'func',
  'go:nowritebarrierrec': 'func',
  'go:yeswritebarrierrec': 'func',
  'go:cgo_unsafe_args': 'func',
  'go:uintptrkeepalive': 'func',
  'go:uintptrescapes': 'func',
  'go:registerparams': 'func',
} as const;

export type FlagVerb = keyof typeof flagVerbs;

export function flagVerb(verb: string): FlagVerb | null {
  return Object.hasOwn(flagVerbs, verb) ? (verb as FlagVerb) : null;
}

export function flagBelongsTo(verb: FlagVerb): 'file' | 'func' {
  return flagVerbs[verb];
}

/** Collects the directives of one file as the parser comes to them. */
export class DirectiveCollector {
  readonly pragmas = new Map<Decl | File, Pragma>();
  readonly linknames: { pos: Pos; local: string; remote: string }[] = [];
  readonly all: Directive[] = [];
  /** Waits for a declaration that takes it. */
  pending: Pragma | null = null;

  constructor(readonly error: (pos: Pos, message: string) => void) {}

  /** Takes in a directive; `alone` tells whether nothing stands before it on its line. */
  add(pos: Pos, text: string, alone: boolean): void {
    this.pending ??= { flags: [], embeds: [] };
    if (!alone) {
      this.error(pos, 'misplaced compiler directive');
      return;
    }
    this.all.push({ pos, text });
    const space = text.indexOf(' ');
    const verb = space < 0 ? text : text.slice(0, space);
    const fields = text.split(/\s+/).filter((field) => field !== '');
    switch (verb) {
      case 'go:wasmimport':
        if (space > 0 && fields.length !== 3) this.error(pos, 'usage: //go:wasmimport importmodule importname');
        break;
      case 'go:wasmexport':
        if (space > 0 && fields.length !== 2) this.error(pos, 'usage: //go:wasmexport exportname');
        break;
      case 'go:linkname':
        if (space < 0) break;
        if (fields.length < 2 || fields.length > 3) this.error(pos, 'usage: //go:linkname localname [linkname]');
        else this.linknames.push({ pos, local: fields[1] as string, remote: fields[2] ?? '' });
        break;
      case 'go:embed': {
        const { count, problem } = embedPatterns(text.slice('go:embed'.length));
        if (problem !== null) this.error(pos, `invalid quoted string in //go:embed: ${problem}`);
        if (count === 0) this.error(pos, 'usage: //go:embed pattern...');
        else this.pending.embeds.push(pos);
        break;
      }
      default: {
        const flag = flagVerb(verb);
        if (flag !== null) this.pending.flags.push({ pos, verb: flag });
      }
    }
  }

  take(): Pragma | null {
    const pragma = this.pending;
    this.pending = null;
    return pragma;
  }

  attach(node: Decl | File, pragma: Pragma | null): void {
    if (pragma !== null) this.pragmas.set(node, pragma);
  }

  /** Reports the directives nobody took. */
  clear(): void {
    const pragma = this.take();
    if (pragma === null) return;
    for (const { pos } of pragma.flags) this.error(pos, 'misplaced compiler directive');
    for (const pos of pragma.embeds) this.error(pos, 'misplaced go:embed directive');
  }
}

/** Counts the patterns behind `//go:embed`, bare words and quoted strings; `problem` is the text from a bad one on. */
function embedPatterns(text: string): { count: number; problem: string | null } {
  let count = 0;
  let rest = text.trim();
  while (rest !== '') {
    const quoted = rest[0] === '`' || rest[0] === '"';
    const pattern = quoted ? /^(?:`[^`]*`|"(?:\\.|[^"\\])*")/.exec(rest)?.[0] : (rest.split(/\s/, 1)[0] as string);
    if (pattern === undefined) return { count: 0, problem: rest };
    rest = rest.slice(pattern.length);
    if (rest !== '' && !/^\s/.test(rest)) return { count: 0, problem: rest };
    rest = rest.trim();
    count++;
  }
  return { count, problem: null };
}
