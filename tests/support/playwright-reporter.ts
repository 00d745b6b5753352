// Counts Playwright's results for the last line of `npm test`. A flaky test counts as passed, a timed-out one as failed.

import { mkdirSync, writeFileSync } from 'node:fs';
import type { FullConfig, FullResult, Reporter, Suite } from '@playwright/test/reporter';

export default class SummaryReporter implements Reporter {
  #suite: Suite | undefined;
  #errors = 0;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.#suite = suite;
  }

  onError(): void {
    this.#errors++;
  }

  onEnd(_result: FullResult): void {
    let passed = 0;
    let failed = this.#errors;
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === 'expected' || outcome === 'flaky') passed++;
      else if (outcome === 'unexpected') failed++;
    }
    mkdirSync('test-results', { recursive: true });
    writeFileSync('test-results/browser.json', JSON.stringify({ passed, failed }));
  }
}
