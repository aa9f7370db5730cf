import { expect, test } from '@playwright/test';
import { QuizPage } from './quiz-page.ts';
import { rightResponse } from './responses.ts';

test('a printed lesson has its text, figures and sources, and nothing to press', async ({ page }) => {
  await page.goto('/es/intro/trends/');
  await page.emulateMedia({ media: 'print' });
  for (const part of ['h1', '.prose > p >> nth=0', 'figure >> nth=0', '.tool', '.take-away', '.lesson-sources']) {
    await expect(page.locator(part)).toBeVisible();
  }
  for (const part of [
    '.site-header',
    '.site-footer nav',
    '.skip-link',
    '.pager',
    '.languages',
    '.tool-print',
    '.item-actions',
    '.sureness',
    '.status',
  ]) {
    await expect(page.locator(part).filter({ visible: true })).toHaveCount(0);
  }
  const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)']).toContain(background);
});

test('a printed source gives its address in words', async ({ page }) => {
  await page.goto('/en/sources/');
  await page.emulateMedia({ media: 'print' });
  const link = page.locator('.source-list a').first();
  const href = await link.getAttribute('href');
  const printed = await link.evaluate((one) => getComputedStyle(one, '::after').content);
  expect(printed).toContain(href);
});

test('a printed page is black on white in the dark too', async ({ page }) => {
  await page.goto('/en/intro/concepts/');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const colours = await page
    .locator('.prose p')
    .first()
    .evaluate((one) => {
      const { color } = getComputedStyle(one);
      return [color, getComputedStyle(document.documentElement).backgroundColor];
    });
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgb(255, 255, 255)']);
});

test('the tool of a lesson prints alone when its button is pressed', async ({ page }) => {
  await page.addInitScript(() => {
    // Printing waits for a person: what would be on the paper is written down instead.
    window.print = () => {
      const shown = [...document.querySelectorAll('.lesson > *, .prose > *')].filter((one) => one.checkVisibility());
      document.body.dataset['printed'] = shown.map((one) => one.className || one.tagName).join(' ');
    };
  });
  await page.goto('/es/intro/concepts/');
  await page.emulateMedia({ media: 'screen' });
  const button = page.locator('[data-print="tool"]');
  await expect(button).toBeVisible();
  // The rules for paper must hold while the button's handler runs.
  await page.emulateMedia({ media: 'print' });
  await button.evaluate((one: HTMLButtonElement) => one.click());
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'prose tool');
  await expect(page.locator('html')).not.toHaveAttribute('data-printing');
  await expect(page.locator('.lesson-header')).toBeVisible();
});

test('a printed check shows the question and what was answered, with its explanation', async ({ page }) => {
  const quiz = new QuizPage(page, 'en');
  await quiz.open('intro/concepts/#check');
  await quiz.answer(rightResponse(await quiz.current(), 'en'));
  await page.emulateMedia({ media: 'print' });
  await expect(quiz.item.locator('legend').first()).toBeVisible();
  await expect(quiz.verdict).toBeVisible();
  await expect(quiz.item.locator('.why').first()).toBeVisible();
  await expect(quiz.root.getByRole('button').filter({ visible: true })).toHaveCount(0);
});
