import type { Locator, Page } from '@playwright/test';

const MOST_TABS = 400;

/**
 * Presses Tab, or Shift+Tab where the target stands before the focus, until one of the elements has the focus.
 * @throws where the keyboard does not get there
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses <= MOST_TABS; presses += 1) {
    const where = await target.evaluateAll((elements) => {
      const focused = document.activeElement;
      if (!focused || elements.length === 0) return 'nowhere';
      if (elements.some((element) => element === focused)) return 'there';
      const place = focused.compareDocumentPosition(elements[0]!);
      return place & Node.DOCUMENT_POSITION_PRECEDING && !(place & Node.DOCUMENT_POSITION_CONTAINS)
        ? 'behind'
        : 'ahead';
    });
    if (where === 'there') return;
    await page.keyboard.press(where === 'behind' ? 'Shift+Tab' : 'Tab');
  }
  throw new Error(`The keyboard does not reach ${target.toString()}`);
}

/** Goes to a button or link by keyboard and presses Enter. */
export async function pressByKeyboard(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Marks one radio button of a group with Tab, arrows and Space. */
export async function pickByKeyboard(page: Page, group: Locator, value: string): Promise<void> {
  await tabTo(page, group);
  const count = await group.count();
  for (let presses = 0; presses <= count; presses += 1) {
    const [focused, isChecked] = await page.evaluate(() => {
      const input = document.activeElement as HTMLInputElement;
      return [input.value, input.checked] as const;
    });
    if (focused === value) {
      if (!isChecked) await page.keyboard.press('Space');
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`No "${value}" in ${group.toString()}`);
}
