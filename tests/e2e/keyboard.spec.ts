import { expect, test } from '@playwright/test';
import { translator } from '../../src/i18n/translate.ts';
import { tabTo } from './keyboard.ts';

test('the first Tab offers to skip to the content, and the next focus is in it', async ({ page }) => {
  await page.goto('/en/intro/concepts/');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: translator('en')('site.skip') });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

for (const [name, viewport] of [
  ['a desk', { width: 1280, height: 720 }],
  ['a phone', { width: 360, height: 640 }],
] as const) {
  test(`on ${name} no focus is off the screen or wholly under something else, forwards or back`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.goto('/es/intro/gender/');
    await page.locator('course-quiz').scrollIntoViewIfNeeded();
    await expect(page.locator('course-quiz')).toHaveAttribute('data-is-ready', 'true');
    await page.evaluate(() => scrollTo(0, 0));
    for (const key of ['Tab', 'Shift+Tab']) {
      const hidden: string[] = [];
      for (let presses = 0; presses < 60; presses += 1) {
        await page.keyboard.press(key);
        const lost = await page.evaluate(() => {
          const focused = document.activeElement!;
          // A word may run over two lines: each has a box of its own.
          const points = [...focused.getClientRects()].flatMap(({ left, top, width, height }) =>
            [0.1, 0.5, 0.9].map((part) => [left + width * part, top + height * part]),
          );
          const isSeen = points.some(([x, y]) => {
            const top = document.elementFromPoint(x!, y!);
            return top !== null && (focused.contains(top) || top.contains(focused));
          });
          return isSeen || focused === document.body
            ? null
            : `${focused.tagName} ${focused.textContent.trim().slice(0, 40)}`;
        });
        if (lost) hidden.push(lost);
      }
      expect(hidden).toEqual([]);
    }
  });
}

test('a term opens its definition by keyboard and Escape closes it', async ({ page }) => {
  await page.goto('/es/intro/concepts/');
  const term = page.locator('button.term').first();
  const definition = page.locator(`#${(await term.getAttribute('popovertarget'))!}`);
  await expect(definition).toBeHidden();
  await tabTo(page, term);
  await page.keyboard.press('Enter');
  await expect(definition).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(definition).toBeHidden();
  await expect(term).toBeFocused();
});

test('every control has a focus that is seen', async ({ page }) => {
  await page.goto('/en/intro/gender/');
  await page.locator('course-quiz').scrollIntoViewIfNeeded();
  await expect(page.locator('course-quiz')).toHaveAttribute('data-is-ready', 'true');
  for (const control of [
    '.site-header a',
    '.prose a',
    '.choice input, .passage input',
    '.sureness input',
    'course-quiz button.primary',
    '.pager a',
    'summary',
  ]) {
    const one = page.locator(control).filter({ visible: true }).first();
    await tabTo(page, one);
    const outline = await one.evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    });
    expect(outline, control).toBe(true);
  }
});
