// Interface types (types2 interface.go).

import type { InterfaceType as InterfaceNode } from '../syntax/index.ts';
import { asNamed } from './alias.ts';
import type { Checker } from './checker.ts';
import { atPos, errorf } from './errors.ts';
import { text } from './format.ts';
import { Func, newVar, type TypeName } from './object.ts';
import { isValid } from './predicates.ts';
import { recordDef } from './recording.ts';
import { InterfaceType, type Type } from './type.ts';
import { computeInterfaceTypeSet, sortMethods } from './typeset.ts';
import { topTypeSet } from './typeset-data.ts';
import { typ } from './typexpr.ts';
import { parseUnion } from './union.ts';

/** An interface without methods yet, and not complete. */
export function newInterface(check: Checker | null): InterfaceType {
  const t = new InterfaceType([], [], false);
  t.complete = false;
  t.check = check;
  check?.needsCleanup(t);
  return t;
}

/** Sets up ityp; def is the name being declared as this interface, if any. */
export function interfaceType(check: Checker, ityp: InterfaceType, e: InterfaceNode, def: TypeName | null): void {
  for (const f of e.methodList) {
    if (f.name === null) {
      ityp.embeddeds.push(parseUnion(check, f.type));
      ityp.embedPos ??= [];
      ityp.embedPos.push(atPos(f.type));
      continue;
    }
    if (f.name.value === '_') {
      errorf(check, f.name, 'BlankIfaceMethod', 'methods must have a unique non-blank name');
      continue;
    }
    const sig = typ(check, f.type);
    if (sig.tag !== 'Signature') {
      if (isValid(sig)) errorf(check, f.type, 'InvalidSyntaxTree', text(check)`${sig} is not a method signature`);
      continue;
    }
    // The declared name makes for better messages than the interface written out.
    const recv: Type = asNamed(def?.type ?? null) ?? ityp;
    sig.recv = newVar('recv', f.name.pos, check.pkg, '', recv);
    const m = new Func(f.name.pos, check.pkg, f.name.value, sig);
    recordDef(check, f.name, m);
    ityp.methods.push(m);
  }
  ityp.complete = true;
  if (ityp.methods.length === 0 && ityp.embeddeds.length === 0) {
    ityp.typeSet = topTypeSet;
    return;
  }
  sortMethods(ityp.methods);
  check.later(() => computeInterfaceTypeSet(check, ityp));
}
