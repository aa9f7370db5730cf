import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails with what axe finds on the page, or one part of it, as it stands, in the light and in the dark. */
export async function expectAccessible(page: Page, part = 'html'): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    // Pages here have no frames but the package's: the mode without a second window is enough.
    const { violations } = await new AxeBuilder({ page }).include(part).withTags(TAGS).setLegacyMode(true).analyze();
    const found = violations.flatMap(({ id, nodes }) =>
      nodes.map(
        (node) =>
          `${colorScheme} ${id} ${node.target.join(' ')}: ${node.any[0]?.message ?? node.all[0]?.message ?? ''}`,
      ),
    );
    expect(found).toEqual([]);
  }
}

/** Unfolds all that is folded, so that nothing of the page goes unseen. */
export async function unfoldAll(page: Page): Promise<void> {
  await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
}

/** Starts what waits on the page until it comes into sight, and waits for it. */
export async function awaken(page: Page): Promise<void> {
  for (const element of await page.locator('course-quiz, course-case, course-progress').all()) {
    await element.scrollIntoViewIfNeeded();
    await expect(element).toHaveAttribute('data-is-ready', 'true');
  }
}
