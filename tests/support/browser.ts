// Which browser the tests use: CHROME_PATH, else Playwright's own, else one on PATH, else (on Debian as root) one installed now.
// NO_BROWSER_INSTALL=1 forbids the last.

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

export const runsAsRoot = process.getuid?.() === 0;

export function resolveBrowser(): string {
  const given = process.env.CHROME_PATH;
  if (given !== undefined && given !== '') {
    if (!isExecutable(given)) throw new Error(`CHROME_PATH is ${given}, which is not an executable file`);
    return given;
  }
  const own = chromium.executablePath();
  if (existsSync(own)) return own;
  const found = onPath() ?? (mayInstall() && install() ? onPath() : undefined);
  if (found !== undefined) return found;
  throw new Error(
    'no browser for the tests: install Chromium, or set CHROME_PATH, or run `npx playwright install chromium`',
  );
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    for (const name of names) {
      if (isExecutable(join(folder, name))) return join(folder, name);
    }
  }
  return undefined;
}

function mayInstall(): boolean {
  return runsAsRoot && existsSync('/etc/debian_version') && process.env.NO_BROWSER_INSTALL !== '1';
}

function install(): boolean {
  console.log('No browser found: installing chromium with apt-get (NO_BROWSER_INSTALL=1 forbids this).');
  const apt = (...args: string[]): boolean => spawnSync('apt-get', args, { stdio: 'inherit' }).status === 0;
  return apt('update') && apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
}
