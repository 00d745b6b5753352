// Browser tests against the built site: `npm run build` first, `npx playwright test` then.

import { defineConfig } from '@playwright/test';
import { resolveBrowser, runsAsRoot } from './tests/support/browser.ts';

const port = 4399;
const origin = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/playwright',
  fullyParallel: true,
  workers: 2,
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['./tests/support/playwright-reporter.ts']],
  use: {
    baseURL: origin,
    viewport: { width: 1280, height: 900 },
    launchOptions: { executablePath: resolveBrowser(), args: runsAsRoot ? ['--no-sandbox'] : [] },
  },
  webServer: {
    command: `node tests/support/serve.mjs dist ${port}`,
    url: origin,
    reuseExistingServer: !process.env.CI,
  },
});
