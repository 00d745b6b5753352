// The main job, end to end: a reader's Go runs in the page and is judged. In both languages; the engine is the real one.

import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';

const right = `package main

import "fmt"

// Registry remembers which sessions are open, and for whom.
type Registry struct {
	open map[string]int
}

func (r *Registry) sessions() map[string]int {
	if r.open == nil {
		r.open = map[string]int{}
	}
	return r.open
}

func (r *Registry) Open(id string, user int) { r.sessions()[id] = user }
func (r *Registry) Close(id string)          { delete(r.open, id) }
func (r *Registry) Len() int                 { return len(r.open) }

func (r *Registry) User(id string) (int, bool) {
	user, ok := r.open[id]
	return user, ok
}

func main() {
	var r Registry
	r.Close("never-opened")
	r.Open("a", 1)
	r.Open("b", 2)
	r.Close("a")
	fmt.Println("open sessions:", r.Len())
}
`;
/** Behaves, but stores a zero instead of deleting. */
const wrong = right.replace('{ delete(r.open, id) }', '{ r.sessions()[id] = 0 }');

const words = {
  en: {
    open: 'Open the lab',
    skip: 'Run without predicting',
    run: 'Run',
    plain: 'Use the plain editor',
    all: 'All 5 checks pass.',
    saved: 'Saved in this browser',
    stop: 'Stop',
  },
  'zh-cn': {
    open: '打开实验',
    skip: '跳过预测，直接运行',
    run: '运行',
    plain: '改用简易编辑器',
    all: '5 项检查全部通过。',
    saved: '已保存在本浏览器',
    stop: '停止',
  },
} as const;
type Language = keyof typeof words;
const root = (language: Language): string => (language === 'en' ? '/' : '/zh-cn/');

async function usePlainEditor(page: Page, language: Language): Promise<void> {
  await page.getByRole('button', { name: words[language].plain }).click();
  await expect(page.locator('.editor textarea').first()).toBeVisible();
}

/** The Run button of the lab; its name changes after the first run. */
const runButton = (page: Page) => page.locator('.lab-app .left .bar .primary');

for (const language of ['en', 'zh-cn'] as const) {
  const say = words[language];

  test(`${language}: a wrong answer is told why, a right one passes, and edits are kept`, async ({ page }) => {
    await page.goto(`${root(language)}chapters/a-2-2/`);
    await page.getByRole('button', { name: say.open }).click();
    await page.getByRole('button', { name: say.skip }).click();
    await usePlainEditor(page, language);
    const editor = page.locator('.lab-app textarea');

    await editor.fill(wrong);
    await runButton(page).click();
    const failing = page.locator('[data-check="TestCloseRemovesOneEntry"]');
    await expect(failing).toHaveAttribute('data-state', 'fail');
    await expect(failing.locator('.reason')).toContainText('left the entry in the map');
    await expect(failing.locator('.facts')).toContainText('prog.go:');
    await expect(page.locator('[data-check="TestCloseOnZeroValue"]')).toHaveAttribute('data-state', 'fail');
    await expect(page.locator('[data-check="TestOpenOnZeroValue"]')).toHaveAttribute('data-state', 'pass');

    await editor.fill(right);
    await editor.press('Shift+Enter');
    await expect(page.getByText(say.all)).toBeVisible();
    await expect(page.locator('.lab-app .right .output')).toContainText('open sessions: 1');
    await expect(page.locator('.lab-app .right .output')).toContainText('Program exited.');
    await expect(page.getByText(say.saved)).toBeVisible();

    await page.reload();
    await page.getByRole('button', { name: say.open }).click();
    await usePlainEditor(page, language);
    await expect(page.locator('.lab-app textarea')).toHaveValue(right);
  });
}

test('the map changes as the run is stepped both ways, under both designs', async ({ page }) => {
  await page.goto('/labs/nil-map-delete/');
  await page.getByRole('button', { name: words.en.skip }).click();
  await usePlainEditor(page, 'en');
  await page.locator('.lab-app textarea').fill(right);
  for (const [design, block] of [
    ['1.23', 'bucket 0'],
    ['1.26', 'group 0'],
  ] as const) {
    await page.locator('.lab-app select').selectOption(design);
    await runButton(page).click();
    await expect(page.getByText(words.en.all)).toBeVisible();
    const slider = page.getByRole('slider', { name: 'Step' });
    const table = page.getByRole('table', { name: block }).first();
    await expect(table).toContainText('"b"');
    await expect(table.locator('[data-state="live"]')).toHaveCount(1);
    await slider.focus();
    // Back to before the delete: both entries are there.
    for (let i = 0; i < 12 && (await table.locator('[data-state="live"]').count()) !== 2; i++) {
      await page.keyboard.press('ArrowLeft');
      await page.waitForTimeout(150);
    }
    await expect(table.locator('[data-state="live"]')).toHaveCount(2);
    await expect(table).toContainText('"a"');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    await expect(table.locator('[data-state="live"]')).toHaveCount(1);
    await expect(page.locator('.lab-app .map details pre')).toContainText('"b": 2');
  }
});

test('a prediction is asked before the first run, answered by running, and explained', async ({ page }) => {
  await page.goto('/labs/nil-map-delete/');
  await expect(runButton(page)).toBeVisible();
  await runButton(page).click();
  await expect(page.getByRole('radio').first()).toBeFocused();
  await page.getByText('panic: delete on nil map', { exact: true }).click();
  await expect(page.getByText('Not what you predicted.')).toBeVisible();
  await expect(page.getByText('There is no such panic in Go.')).toBeVisible();
  await expect(page.locator('.prediction .output')).toContainText('0 true');
});

test('problems appear while typing', async ({ page }) => {
  await page.goto('/labs/nil-map-delete/');
  await expect(page.locator('[data-editor="monaco"]')).toBeVisible();
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText('already a no-op');
  await page.locator('.monaco-editor').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('x');
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText('prog.go:1:1');
  await page.getByRole('button', { name: 'Reset' }).click();
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText('already a no-op');
  await page.getByRole('button', { name: 'Undo reset' }).click();
  await expect(page.getByRole('list', { name: 'Problems' })).toContainText('prog.go:1:1');
});

test('an endless program stops within 250 ms', async ({ page }) => {
  await page.goto('/labs/nil-map-delete/');
  await page.getByRole('button', { name: words.en.skip }).click();
  await usePlainEditor(page, 'en');
  await page.locator('.lab-app textarea').fill('package main\n\nfunc main() {\n\tfor {\n\t}\n}\n');
  await runButton(page).click();
  await expect(page.locator('.lab-app .status').first()).toContainText('steps');
  const took = await page.evaluate(async () => {
    const begun = performance.now();
    document.querySelector<HTMLElement>('.lab-app .left .bar .primary')?.click();
    while (!document.querySelector('.lab-app .right .system')?.textContent?.includes('stopped')) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (performance.now() - begun > 5_000) break;
    }
    return performance.now() - begun;
  });
  expect(took).toBeLessThan(250);
});

test('the editor can be left with the keyboard', async ({ page }) => {
  await page.goto('/labs/nil-map-delete/');
  await expect(page.locator('[data-editor="monaco"]')).toBeVisible();
  await page.locator('.monaco-editor').first().click();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-editor="monaco"]')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: words.en.plain }).focus();
  await page.keyboard.press('Enter');
  await page.locator('.lab-app textarea').focus();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(page.locator('.lab-app textarea')).not.toBeFocused();
});

test('hints come one by one, the solution after an attempt', async ({ page }) => {
  await page.goto('/labs/nil-map-delete/');
  await page.getByRole('button', { name: 'Show hint 1' }).click();
  await page.getByRole('button', { name: 'Show hint 2' }).click();
  await expect(page.locator('.hints li')).toHaveCount(2);
  await expect(page.getByText('The solution can be shown after a first run of your own.')).toBeVisible();
  await page.getByRole('button', { name: words.en.skip }).click();
  await runButton(page).click();
  await page.getByRole('button', { name: 'Show the solution' }).click();
  await expect(page.locator('.diff .added').first()).toBeVisible();
  await page.getByRole('button', { name: 'Put it into the editor' }).click();
  await runButton(page).click();
  await expect(page.getByText(words.en.all)).toBeVisible();
});

test('with the network cut the lab still runs', async ({ page, context }) => {
  await page.goto('/labs/nil-map-delete/');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect(page.locator('[data-editor="monaco"]')).toBeVisible();
  await page.waitForTimeout(1_500);
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('[data-editor="monaco"]')).toBeVisible();
  await page.getByRole('button', { name: words.en.skip }).click();
  await runButton(page).click();
  await expect(page.locator('.lab-app .right .output')).toContainText('panic: delete on nil map');
  await expect(page.locator('[data-check="TestCloseOnZeroValue"]')).toHaveAttribute('data-state', 'fail');
  await context.setOffline(false);
});

test('on a phone one pane is shown at a time, with the plain editor', async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    ...(baseURL && { baseURL }),
  });
  const page = await context.newPage();
  await page.goto('/labs/nil-map-delete/');
  await page.getByRole('button', { name: words.en.skip }).tap();
  await expect(page.locator('.lab-app textarea')).toBeVisible();
  await expect(page.locator('.lab-app .right')).toBeHidden();
  await runButton(page).tap();
  await expect(page.locator('.lab-app .right')).toBeVisible();
  await expect(page.locator('.lab-app textarea')).toBeHidden();
  await context.close();
});

test('a claim’s program runs where it stands', async ({ page }) => {
  await page.goto('/chapters/a-2-2/');
  const claim = page.locator('#claim-a-2-2-01');
  await claim.getByRole('button', { name: 'Run it' }).click();
  await expect(claim.locator('.output')).toContainText('Program exited.');
});

test('the home page runs a program and shows its map', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Run it' }).click();
  await expect(page.locator('.output')).toContainText('2 users, "" false');
  await expect(page.getByRole('table', { name: 'group 0' })).toContainText('"ada"');
  // The key's bytes are what delete left behind.
  await expect(page.locator('tr.residual')).toContainText('8');
});

for (const language of ['en', 'zh-cn'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    test(`${language}, ${theme}: a lab that was run, with all it can show, is accessible`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
      await page.goto(`${root(language)}labs/nil-map-delete/`);
      await page.getByRole('radio').nth(2).click();
      await expect(page.locator('.prediction .output')).toContainText('0 true');
      await usePlainEditor(page, language);
      await page.locator('.lab-app textarea').fill(wrong);
      await runButton(page).click();
      await expect(page.locator('[data-check="MD101"]')).toHaveAttribute('data-state', 'pass');
      await page.locator('.hints button').click();
      await page.locator('.solution button').click();
      await page.locator('.map details summary').click();
      await page.locator('[data-check] details.code summary').first().click();
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))).toEqual(
        [],
      );
    });
  }
}
