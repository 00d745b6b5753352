// node scripts/record-claims.mjs content/claims/programs/CHAPTER.yaml PROGRAM.go... [--racy]: runs claim programs (files beside
// the YAML file) on real Go 1.23 and 1.26 (commands go1.23 and go1.26) and writes what they did into the file, in place of what
// it said of them before. A program must do the same in each of five runs; with --racy it is run a hundred times and the deaths
// are counted.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parse, stringify } from 'yaml';

const versions = ['1.23', '1.26'];
const racy = process.argv.includes('--racy');
const [file, ...programs] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
if (file === undefined || programs.length === 0) {
  console.error('usage: node scripts/record-claims.mjs CHAPTER.yaml PROGRAM.go... [--racy]');
  process.exit(2);
}
const folder = resolve(dirname(file));
const scratch = mkdtempSync(join(tmpdir(), 'tombstone-claims-'));
const environment = { ...process.env, GO111MODULE: 'off', GOFLAGS: '' };

function go(version, args) {
  return spawnSync(`go${version}`, args, { cwd: folder, env: environment, encoding: 'utf8' });
}

function fail(message) {
  rmSync(scratch, { recursive: true });
  console.error(message);
  process.exit(1);
}

function once(binary) {
  const { status, stdout, stderr } = spawnSync(binary, [], { encoding: 'utf8', timeout: 60_000 });
  const outcome = {};
  if (stdout !== '') outcome.stdout = stdout;
  if (status !== 0) outcome.stderr = stderr.split('\n')[0];
  return { ...outcome, exit: status };
}

function record(version, program) {
  const binary = join(scratch, `${program}.${version}`);
  const built = go(version, ['build', '-o', binary, program]);
  if (built.status !== 0) {
    const first = built.stderr.split('\n').find((line) => !line.startsWith('#')) ?? '';
    return { compileError: first.replace(/^\.\//, '') };
  }
  const runs = Array.from({ length: racy ? 100 : 5 }, () => once(binary));
  if (!racy) {
    const [first] = runs;
    if (runs.some((run) => JSON.stringify(run) !== JSON.stringify(first))) {
      fail(`${program} on Go ${version} does not do the same in each run: make it deterministic or use --racy`);
    }
    return first;
  }
  const died = runs.filter((run) => run.exit !== 0);
  const texts = new Set(died.map((run) => run.stderr));
  if (texts.size > 1) fail(`${program} on Go ${version} dies in more than one way: ${[...texts].join(' | ')}`);
  return { died: died.length, runs: runs.length, stderr: [...texts][0] ?? '' };
}

const full = versions.map((version) => go(version, ['version']).stdout.split(' ')[2]?.slice(2) ?? version);
const date = new Date().toISOString().slice(0, 10);
const before = existsSync(file) ? parse(readFileSync(file, 'utf8')) : { schema: 1, recorded: {}, programs: [] };
const records = new Map(before.programs.map((entry) => [entry.file, entry]));
for (const program of programs) {
  const outcome = Object.fromEntries(versions.map((version) => [version, record(version, program)]));
  records.set(program, { file: program, [racy ? 'racy' : 'expect']: outcome });
  console.log(`${program}: ${JSON.stringify(outcome['1.26']).slice(0, 160)}`);
}
rmSync(scratch, { recursive: true });
const head = `# What real Go did with the claim programs of this chapter (linux/amd64); written by scripts/record-claims.mjs. \`expect\`: the same
# every time. \`racy\`: depends on the schedule; how many of the runs died, and with which first line of standard error.
`;
const sorted = [...records.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
writeFileSync(file, head + stringify({ schema: 1, recorded: { date, go: full }, programs: sorted }, { lineWidth: 0 }));
