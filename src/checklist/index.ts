// The face of the checklist room: the rules and how to run them.

export {
  type Edit,
  type Finding,
  type Fix,
  findingDiagnostic,
  type Item,
  type Rule,
  runRules,
  type Tier,
} from './rule.ts';

import type { Rule } from './rule.ts';
import { md101 } from './rules/md101/rule.ts';

/** All rules, by id. */
export const rules: readonly Rule[] = [md101];
