// tombstone lab: the labs in a terminal.

import folders from '../../course/build/labs.json';
import { type Failure, judge, type Lab, neverStop, parseLab, type Verdict } from '../../course/index.ts';
import { machineModule } from '../engine.ts';
import { writeAll } from '../output.ts';
import { readSources } from '../sources.ts';
import { UsageError } from '../usage.ts';

export async function labCommand(args: string[]): Promise<number> {
  const [action, slug, path, ...rest] = args;
  if (action === 'list' && slug === undefined) return listLabs();
  if (action === 'check' && slug !== undefined && rest.length === 0) return checkLab(slug, path);
  throw new UsageError('usage: tombstone lab list | lab check SLUG [FILE|-]');
}

function labs(): Lab[] {
  return Object.entries(folders as Record<string, Record<string, string>>).map(([slug, files]) =>
    parseLab(slug, files),
  );
}

function listLabs(): number {
  for (const { slug, meta } of labs()) {
    writeAll(
      1,
      `${slug.padEnd(24)} ${meta.section.padEnd(6)} ${String(meta.minutes).padStart(3)} min  ${meta.title.en}\n`,
    );
  }
  return 0;
}

async function checkLab(slug: string, path: string | undefined): Promise<number> {
  const lab = labs().find((known) => known.slug === slug);
  if (lab === undefined) throw new UsageError(`no lab is called ${slug}; tombstone lab list shows them`);
  const code = path === undefined ? lab.starter : (readSources([path])[0]?.text ?? '');
  let failed = 0;
  for await (const verdict of judge(lab, code, machineModule(), neverStop)) {
    if (verdict.status !== 'pass') failed++;
    writeAll(1, report(lab, verdict));
  }
  writeAll(1, failed === 0 ? 'ok\n' : `FAIL: ${failed} of the checks\n`);
  return failed === 0 ? 0 : 1;
}

function report(lab: Lab, { check, status, failure, runs }: Verdict): string {
  const meta = lab.meta.checks.find(({ test }) => test === check);
  const title = meta === undefined ? check : `${check}  ${meta.title.en}`;
  const head = `${status === 'pass' ? 'pass' : 'FAIL'}  ${title}${runs > 0 ? ` (${runs} runs)` : ''}\n`;
  if (failure === null) return head;
  const why = meta === undefined ? '' : `      ${meta.why.en}\n`;
  const notes = failure.notes.map(({ text }) => `      ${text.en}\n`).join('');
  return `${head}      ${failure.message.replace(/\n/g, '\n      ')}\n${where(failure)}${notes}${why}`;
}

function where({ place, run }: Failure): string {
  const parts: string[] = [];
  if (place !== null) parts.push(`at ${place.file}:${place.line}`);
  if (run !== null) parts.push(`Go ${run.goVersion}, seed ${run.seed}`);
  return parts.length === 0 ? '' : `      ${parts.join(', ')}\n`;
}
