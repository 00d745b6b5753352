// The last visit to types when their package was checked: what is computed on demand and may report errors is computed,
// and the checker is let go.

import { unalias } from './alias.ts';
import type { Cleaner } from './checker.ts';
import { iface } from './typeparam.ts';
import { typeSetOf } from './typeset.ts';
import { under } from './under.ts';

export function cleanup(t: Cleaner): void {
  switch (t.tag) {
    case 'Alias':
      unalias(t);
      return;
    case 'Interface':
      typeSetOf(t);
      t.check = null;
      t.embedPos = null;
      return;
    case 'Named':
      if (t.origin === null) under(t); // instances may wait
      t.check = null;
      return;
    case 'TypeParam':
      iface(t);
      t.check = null;
      return;
  }
}
