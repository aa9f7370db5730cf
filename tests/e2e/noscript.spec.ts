import { expect, test } from '@playwright/test';
import { translator } from '../../src/i18n/translate.ts';
import { CasePage } from './case-page.ts';
import { LOCALE_PAGES } from './site-pages.ts';

test.use({ javaScriptEnabled: false });

for (const locale of ['es', 'en'] as const) {
  const t = translator(locale);

  test(`without JavaScript a lesson in ${locale} reads whole, from its title to its sources`, async ({ page }) => {
    await page.goto(`/${locale}/intro/trends/`);
    for (const part of [
      'h1',
      '.objectives',
      '.prose > p >> nth=0',
      'figure >> nth=0',
      '.tool',
      '.take-away',
      '.lesson-sources',
      '.pager',
    ]) {
      await expect(page.locator(part)).toBeVisible();
    }
  });

  test(`without JavaScript a check in ${locale} shows every question with a folded answer that opens`, async ({
    page,
  }) => {
    await page.goto(`/${locale}/intro/gender/`);
    await expect(page.getByText(t('quiz.noScript'), { exact: true })).toBeVisible();
    const items = page.locator('course-quiz .item');
    await expect(items).toHaveCount(5);
    for (const item of await items.all()) {
      await expect(item).toBeVisible();
      await expect(item.locator('legend').first()).toBeVisible();
      const feedback = item.locator('details.feedback');
      await expect(feedback.locator('.why').first()).toBeHidden();
      await feedback.locator('summary').click();
      for (const why of await feedback.locator('.why').all()) await expect(why).toBeVisible();
      if ((await item.getAttribute('data-type')) !== 'reflection') {
        await expect(feedback.locator('.why.is-key').first()).toBeVisible();
        await expect(feedback.locator('.cite-line a').first()).toBeVisible();
      }
    }
  });

  test(`without JavaScript the test in ${locale} shows the whole bank`, async ({ page }) => {
    await page.goto(`/${locale}/intro/test/`);
    await expect(page.getByText(t('quiz.noScript'), { exact: true })).toBeVisible();
    const items = page.locator('course-quiz .item');
    expect(await items.count()).toBeGreaterThanOrEqual(25);
    expect(await items.filter({ visible: true }).count()).toBe(await items.count());
    expect(await items.locator('details.feedback > summary').filter({ visible: true }).count()).toBe(
      await items.count(),
    );
  });

  test(`without JavaScript a case file in ${locale} reads as a book whose links lead on`, async ({ page }) => {
    await page.goto(`/${locale}/intro/cases/season-wages/`);
    await expect(page.getByText(t('case.noScript'), { exact: true })).toBeVisible();
    const nodes = page.locator('.node');
    expect(await nodes.filter({ visible: true }).count()).toBe(await nodes.count());
    for (const sheet of await page.locator('.document').all()) {
      await sheet.locator('summary').click();
      await expect(sheet.locator('.document-page')).toBeVisible();
    }
    const road = await new CasePage(page, locale).roadTo((ending) => ending.rank === 'best');
    const nextNodes = [...road.slice(1).map((decision) => decision.node), null];
    let node = page.locator('.node').first();
    for (const [place, { choice }] of road.entries()) {
      const outcome = node.locator(`.option[data-choice="${choice}"] .outcome`);
      await outcome.locator('summary').click();
      await expect(outcome.locator('.consequence')).toBeVisible();
      const next = nextNodes[place] ? `#node-${nextNodes[place]}` : null;
      const link = next ? outcome.locator(`.go-to a[href="${next}"]`) : outcome.locator('.go-to a').first();
      const href = (await link.getAttribute('href')) ?? '';
      await link.click();
      await expect(page).toHaveURL(new RegExp(`${href}$`));
      node = page.locator(href);
      await expect(node).toBeInViewport();
    }
    await expect(node.locator('.debrief')).toBeVisible();
  });

  test(`without JavaScript the progress page in ${locale} says that it needs it`, async ({ page }) => {
    await page.goto(`/${locale}/progress/`);
    await expect(page.getByText(t('progress.noScript'), { exact: true })).toBeVisible();
  });
}

test('without JavaScript no page shows a button, or an empty place that only a script would fill', async ({ page }) => {
  const useless: string[] = [];
  for (const address of LOCALE_PAGES) {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    // A word's button opens its definition without a script.
    for (const selector of [
      'button:not([popovertarget])',
      '.item-actions',
      '.sureness',
      '.step-buttons',
      'course-status',
      '.next-step',
      'ul[data-left]',
      '.tool-print',
    ]) {
      const count = await page.locator(selector).filter({ visible: true }).count();
      if (count > 0) useless.push(`${address} shows ${count} × ${selector}`);
    }
  }
  expect(useless).toEqual([]);
});
