// What a rule of the map-deletion checklist is, and what it reports.
//
// Tiers: F (finding: wrong or mechanically improvable, the evidence is in the file), R (review: a question with
// evidence), O (opt-in policy). Items C1 to C7 are the checklist's questions; a rule serves one of them.

import { type Diagnostic, type File, type Node, type Pos, type SourceSet, startPos } from '../syntax/index.ts';
import type { CheckedPackage, Info } from '../types/index.ts';

export type Tier = 'F' | 'R' | 'O';
export type Item = 'C1' | 'C2' | 'C3' | 'C4' | 'C5' | 'C6' | 'C7';
export type RuleSeverity = 'error' | 'warning' | 'info';

export interface Edit {
  readonly pos: Pos;
  readonly end: Pos;
  readonly text: string;
}

export interface Fix {
  readonly title: string;
  /** Safe fixes keep behaviour; suggested ones need a human's eye. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export interface Finding {
  readonly rule: string;
  readonly tier: Tier;
  readonly severity: RuleSeverity;
  readonly pos: Pos;
  readonly end: Pos;
  readonly message: string;
  readonly fix?: Fix;
}

/** What a rule sees: one checked file and the door for its findings. */
export interface RuleContext {
  readonly file: File;
  readonly info: Info;
  readonly sources: SourceSet;
  /** Source text of a node. */
  readonly text: (node: Node) => string;
  readonly report: (finding: {
    readonly node: Node;
    readonly message: string;
    /** Defaults to the rule's own tier. */
    readonly tier: Tier;
    readonly fix?: Fix;
  }) => void;
}

export interface Rule {
  /** Stable: never renumbered, never reused. */
  readonly id: string;
  readonly name: string;
  readonly tier: Tier;
  readonly severity: RuleSeverity;
  readonly item: Item;
  readonly check: (context: RuleContext) => void;
}

/** A finding as a diagnostic, for the editor. */
export function findingDiagnostic(finding: Finding): Diagnostic {
  return {
    pos: finding.pos,
    end: finding.end,
    severity: finding.severity,
    code: finding.rule,
    message: finding.message,
  };
}

/** Runs rules over the files of a package; findings sorted by position. Works on programs with errors, too. */
export function runRules(checked: CheckedPackage, sources: SourceSet, rules: readonly Rule[]): Finding[] {
  const findings: Finding[] = [];
  for (const file of checked.files) {
    for (const rule of rules) {
      rule.check({
        file,
        info: checked.info,
        sources,
        text: (node) => file.source.text.slice(file.source.offset(startPos(node)), file.source.offset(node.end)),
        report: ({ node, message, tier, fix }) =>
          findings.push({
            rule: rule.id,
            tier,
            severity: rule.severity,
            pos: startPos(node),
            end: node.end,
            message,
            ...(fix === undefined ? {} : { fix }),
          }),
      });
    }
  }
  return findings.sort((a, b) => a.pos - b.pos || (a.rule < b.rule ? -1 : 1));
}
