// npm test: everything, and one closing line `N passed, N failed`.
//
//   npm test                    lint, types, boundaries, unit, golden, conformance, content, browser
//   npm test -- PATTERN...      only the unit-side test files whose path matches (vitest's filter)
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import './require-node.mjs';

const patterns = process.argv.slice(2);
const total = { passed: 0, failed: 0 };

function run(command, args) {
  return spawnSync(command, args, { stdio: 'inherit', shell: false }).status === 0;
}

/** A step that is one test: it passes or fails as a whole. */
function gate(name, command, args) {
  console.log(`\n── ${name}`);
  if (run(command, args)) total.passed++;
  else {
    total.failed++;
    console.log(`FAILED: ${name}`);
  }
}

/** A runner that leaves its counts in a file; no file means that it broke down. */
function suite(name, command, args, result) {
  console.log(`\n── ${name}`);
  rmSync(result, { force: true });
  const ok = run(command, args);
  const counts = existsSync(result) ? JSON.parse(readFileSync(result, 'utf8')) : { passed: 0, failed: 1 };
  total.passed += counts.passed;
  total.failed += counts.failed + (!ok && counts.failed === 0 ? 1 : 0);
}

const unit = ['vitest', 'run', ...patterns];
if (patterns.length > 0) {
  suite('tests', 'npx', unit, 'test-results/unit.json');
} else {
  gate('format and lint', 'npx', ['biome', 'check', '.']);
  gate('types', 'npx', ['tsc', '--noEmit']);
  gate('types of pages', 'npx', ['astro', 'check', '--minimumFailingSeverity', 'error']);
  gate('boundaries', 'npx', ['depcruise', '--config', '.dependency-cruiser.mjs', 'src']);
  // The site first: its build empties dist, where the command's bundle goes, which unit tests run.
  gate('build the site', 'npm', ['run', '--silent', 'build:site']);
  gate('build the command', 'npm', ['run', '--silent', 'build:cli']);
  suite('unit, golden, conformance, content', 'npx', unit, 'test-results/unit.json');
  suite('browser', 'npx', ['playwright', 'test'], 'test-results/browser.json');
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
