// A lab: Go and YAML in one folder, so that a Go engineer can add one without TypeScript.
//
//   lab.yaml         what this schema says
//   starter.go       what the learner begins with
//   solution.go      one right answer
//   check_test.go    ordinary testing code; each Test function is a check
//   wrong/*.go       plausible mistakes, each with the check it must fail

import { parse } from 'yaml';
import { z } from 'zod';

const text = z.object({ en: z.string().min(1), 'zh-cn': z.string().min(1) }).describe('A text in both languages');
export type Text = z.infer<typeof text>;
export type Language = keyof Text;

const option = z.object({
  text,
  why: text.describe('Why this answer is right or wrong, shown when it is chosen'),
  output: z.string().optional().describe('Marks the right answer: what the program prints'),
  stderr: z.string().optional().describe('Marks the right answer: first line of standard error'),
});

const labSchema = z.strictObject({
  schema: z.literal(1),
  section: z
    .string()
    .regex(/^[AB]-\d(\.\d)?$/)
    .describe('Article and section, such as A-2.1'),
  minutes: z.number().int().positive(),
  title: text,
  goal: text,
  rules: z.array(z.string().regex(/^MD\d{3}$/)).describe('Checklist rules that must report nothing'),
  prediction: z.object({
    question: text,
    program: z.string().describe('A complete Go program; the content test runs it and compares the right option'),
    options: z
      .array(option)
      .min(2)
      .refine((all) => all.filter(isRight).length === 1, 'exactly one option has output or stderr'),
  }),
  hints: z.array(text).length(3).describe('From a nudge to the line itself'),
  checks: z
    .array(
      z.object({
        test: z.string().regex(/^Test[A-Z0-9_]\w*$/),
        title: text,
        why: text.describe('What a failure of this check means'),
        claim: z.string().optional(),
      }),
    )
    .min(1),
  wrong: z
    .array(
      z.object({
        file: z.string().regex(/^[\w-]+\.go$/),
        fails: z.string().describe('The check (test name or rule id) that this mistake fails'),
        why: text,
      }),
    )
    .min(3),
  seeds: z.number().int().min(1).default(20),
});

export type LabMeta = z.infer<typeof labSchema>;

export interface Lab {
  readonly slug: string;
  readonly meta: LabMeta;
  readonly starter: string;
  readonly solution: string;
  readonly checkTest: string;
  /** Code of wrong/*.go by file name. */
  readonly wrong: ReadonlyMap<string, string>;
}

export function isRight(answer: { output?: string | undefined; stderr?: string | undefined }): boolean {
  return answer.output !== undefined || answer.stderr !== undefined;
}

/**
 * Makes a lab from the texts of its folder, by path relative to it. Throws an Error that says which file is wrong and
 * how, for whoever writes the lab.
 */
export function parseLab(slug: string, files: Readonly<Record<string, string>>): Lab {
  const read = (name: string): string => {
    const content = files[name];
    if (content === undefined) throw new Error(`labs/${slug}: ${name} is missing; a lab needs it`);
    return content;
  };
  const result = labSchema.safeParse(parse(read('lab.yaml')));
  if (!result.success) {
    const problems = result.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`labs/${slug}/lab.yaml:\n${problems.join('\n')}`);
  }
  const meta = result.data;
  const checkTest = read('check_test.go');
  for (const check of meta.checks) {
    if (!checkTest.includes(`func ${check.test}(`)) {
      throw new Error(`labs/${slug}: lab.yaml lists ${check.test}, but check_test.go has no such function`);
    }
  }
  const wrong = new Map(meta.wrong.map(({ file }) => [file, read(`wrong/${file}`)]));
  return { slug, meta, starter: read('starter.go'), solution: read('solution.go'), checkTest, wrong };
}

/** The JSON schema of lab.yaml, for editors. */
export function labJsonSchema(): unknown {
  return z.toJSONSchema(labSchema);
}
