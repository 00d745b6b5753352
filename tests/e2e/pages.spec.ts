// Every page in both languages: accessible in both themes and on a phone, quiet (no errors, no blocked script, nothing from
// elsewhere), light before a lab is opened.

import { gzipSync } from 'node:zlib';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const pages = [
  '',
  'chapters/a-2-1/',
  'chapters/a-2-2/',
  'labs/',
  'labs/nil-map-delete/',
  'labs/unlocked-delete/',
  'rules/md101/',
];
const paths = pages.flatMap((page) => [`/${page}`, `/zh-cn/${page}`]);
const isLab = (path: string): boolean => /labs\/[a-z]/.test(path);

/** Waits until a lab's page has loaded its interface. */
async function settled(page: Page, path: string): Promise<void> {
  await page.goto(path);
  if (isLab(path)) await expect(page.locator('.lab-app')).toBeVisible();
}

/** Axe on the page as it stands. Monaco's own hidden helpers are not ours to mend. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .exclude('.monaco-editor')
    .analyze();
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

for (const path of paths) {
  test.describe(path, () => {
    test('is quiet', async ({ page, baseURL }) => {
      const problems: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('request', (request) => {
        const url = request.url();
        if (!url.startsWith(baseURL ?? '') && !/^(data|blob):/.test(url)) problems.push(`request to ${url}`);
      });
      await settled(page, path);
      await page.waitForLoadState('networkidle');
      expect(problems).toEqual([]);
      expect(await page.locator('meta[http-equiv="content-security-policy"]').getAttribute('content')).toContain(
        "default-src 'none'",
      );
      expect(await page.locator('meta[name="description"]').getAttribute('content')).toBeTruthy();
    });

    for (const theme of ['light', 'dark'] as const) {
      for (const [device, width] of [
        ['desktop', 1280],
        ['phone', 390],
      ] as const) {
        test(`axe, ${theme}, ${device}`, async ({ page }) => {
          await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
          await page.setViewportSize({ width, height: 844 });
          await settled(page, path);
          expect(await violations(page)).toEqual([]);
          const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          expect(overflow, 'nothing scrolls sideways').toBeLessThanOrEqual(0);
        });
      }
    }
  });
}

test('a chapter needs at most 35 KB of scripts before a lab is opened', async ({ page }) => {
  const sizes: Record<string, number> = {};
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script' || response.url().endsWith('/sw.js')) return;
    sizes[new URL(response.url()).pathname] = gzipSync(await response.body()).length;
  });
  await page.goto('/chapters/a-2-2/');
  await page.waitForLoadState('networkidle');
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(35 * 1024);
});

test('languages lead to each other', async ({ page }) => {
  await page.goto('/chapters/a-2-2/');
  await page.getByLabel('Select language').first().selectOption({ label: '简体中文' });
  await expect(page).toHaveURL('/zh-cn/chapters/a-2-2/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
});

test('the search finds Chinese', async ({ page }) => {
  await page.goto('/zh-cn/');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').locator('input').fill('并发');
  await expect(page.getByRole('dialog').locator('.pagefind-ui__result, [class*=result]').first()).toBeVisible();
});
