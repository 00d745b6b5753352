// The claims ledger: what an article says, whether it holds, and the evidence. One YAML file a section in
// content/claims; its programs, and what real Go did with each, in content/claims/programs (one YAML file a chapter).

import { parse } from 'yaml';
import { z } from 'zod';

const text = z.object({ en: z.string().min(1), 'zh-cn': z.string().min(1) });

/** unverifiable: a matter of taste, or of a program the article does not show. */
export const verdicts = ['true', 'misleading', 'false', 'version-dependent', 'unverifiable'] as const;

const source = z.object({
  go: z.enum(['1.23', '1.24', '1.26']),
  file: z.string(),
  function: z.string(),
});

const recording = z.object({
  made: z.iso.date(),
  go: z.array(z.string()),
  how: text,
  output: z.partialRecord(z.enum(['1.23', '1.24', '1.26']), z.string()),
});

const evidence = z.union([
  z.strictObject({ program: z.string().describe('File in content/claims/programs') }),
  z.strictObject({ source: source.describe("A function of Go's runtime or library") }),
  z.strictObject({ recording: recording.describe('What the machine cannot show; run on real Go') }),
]);

const claim = z.strictObject({
  id: z.string().regex(/^[AB]-\d(\.\d)?-\d\d$/),
  verdict: z.enum(verdicts),
  severity: z.enum(['low', 'medium', 'high']).describe('How much harm believing it does'),
  claim: text.describe('What the article says, in our words'),
  truth: z.strictObject({
    buckets: text.describe('What is true on Go 1.23; also on 1.26 when `swiss` is absent'),
    swiss: text.optional(),
  }),
  evidence: z.array(evidence).min(1, 'a verdict without evidence is a defect'),
});

const sectionSchema = z.strictObject({
  schema: z.literal(1),
  section: z.string().regex(/^[AB]-\d(\.\d)?$/),
  claims: z.array(claim).min(1),
});

const outcome = z.strictObject({
  stdout: z.string().optional(),
  /** First line. */
  stderr: z.string().optional(),
  exit: z.number().int().optional(),
  compileError: z.string().optional(),
});

const racyOutcome = z.strictObject({ died: z.number().int(), runs: z.number().int(), stderr: z.string() });

const versioned = <T extends z.ZodType>(value: T) => z.strictObject({ '1.23': value, '1.26': value });

const programsSchema = z.strictObject({
  schema: z.literal(1),
  recorded: z.object({ date: z.iso.date(), go: z.array(z.string()) }),
  programs: z.array(
    z.union([
      z.strictObject({ file: z.string(), expect: versioned(outcome) }),
      z.strictObject({ file: z.string(), racy: versioned(racyOutcome) }),
    ]),
  ),
});

export type Claim = z.infer<typeof claim>;
export type ClaimSection = z.infer<typeof sectionSchema>;
export type ProgramRecords = z.infer<typeof programsSchema>;

/** Reads a section's file; throws an Error naming file and field. */
export function parseClaims(name: string, yaml: string): ClaimSection {
  return read(sectionSchema, name, yaml);
}

export function parseProgramRecords(name: string, yaml: string): ProgramRecords {
  return read(programsSchema, name, yaml);
}

function read<T>(schema: z.ZodType<T>, name: string, yaml: string): T {
  const result = schema.safeParse(parse(yaml));
  if (result.success) return result.data;
  const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`${name}:\n${problems.join('\n')}`);
}
