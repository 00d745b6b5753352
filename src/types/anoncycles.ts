// Interfaces that refer to themselves without a name in between (cmd/compile noder, go.dev/issue/56103).
//
// `type I = interface{ m() interface{ I } }` has no finite text. gc refuses such types although the language allows them.

import type { InterfaceType as InterfaceNode } from '../syntax/index.ts';
import { unalias } from './alias.ts';
import type { Checker } from './checker.ts';
import { errorf } from './errors.ts';
import type { InterfaceType, Type } from './type.ts';
import { typeSetOf } from './typeset.ts';

const message = 'invalid recursive type: anonymous interface refers to itself (see https://go.dev/issue/56103)';

/** Complains about cycles through the interface types written in the package. */
export function anonymousCycles(check: Checker, written: readonly (readonly [InterfaceNode, InterfaceType])[]): void {
  const finder = new CycleFinder();
  let end = 0;
  for (const [node, type] of [...written].sort(([a], [b]) => a.pos - b.pos)) {
    if (node.pos < end) continue; // part of the one before
    end = node.end;
    if (!finder.hasCycle(type)) continue;
    errorf(check, node, 'InvalidTypeCycle', message);
    finder.forget(); // once is enough
  }
}

class CycleFinder {
  /** Interfaces met on the way: still being looked into, or on a cycle. */
  readonly #cyclic = new Map<InterfaceType, boolean>();

  hasCycle(t: InterfaceType): boolean {
    return typeSetOf(t).methods.some((m) => this.#visit(m.type as Type));
  }

  forget(): void {
    for (const t of this.#cyclic.keys()) this.#cyclic.set(t, false);
  }

  #visit(type: Type): boolean {
    const t = unalias(type);
    switch (t.tag) {
      case 'Basic':
      case 'Named':
      case 'TypeParam':
      case 'Union':
        return false; // names end the cycle
      case 'Pointer':
        return this.#visit(t.base);
      case 'Array':
      case 'Slice':
      case 'Chan':
        return this.#visit(t.elem);
      case 'Map':
        return this.#visit(t.key) || this.#visit(t.elem);
      case 'Struct':
        return t.fields.some((f) => this.#visit(f.type as Type));
      case 'Signature':
        return this.#visit(t.params) || this.#visit(t.results);
      case 'Tuple':
        return t.vars.some((v) => this.#visit(v.type as Type));
      case 'Interface': {
        if (t.methods.length === 0 && t.embeddeds.length === 0) return false;
        const known = this.#cyclic.get(t);
        if (known !== undefined) return known;
        this.#cyclic.set(t, true);
        if (this.hasCycle(t)) return true;
        this.#cyclic.set(t, false);
        return false;
      }
    }
  }
}
