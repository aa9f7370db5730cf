import { expect, test, type Page } from '@playwright/test';
import { CasePage } from './case-page.ts';
import { awaken, unfoldAll } from './expect-accessible.ts';
import { QuizPage } from './quiz-page.ts';
import { wrongResponse } from './responses.ts';
import { LOCALE_PAGES } from './site-pages.ts';

/** A phone held upright, and a window of 1280 × 1024 at 400 %. */
const SCREENS = [
  { name: '320 px wide', viewport: { width: 320, height: 640 }, deviceScaleFactor: 1 },
  { name: '400 % zoom', viewport: { width: 320, height: 256 }, deviceScaleFactor: 4 },
];

for (const { name, ...screen } of SCREENS) {
  test.describe(`at ${name}`, () => {
    test.use(screen);

    for (const locale of ['es', 'en'] as const) {
      test(`no page in ${locale} scrolls sideways`, async ({ page }) => {
        test.slow();
        const wide: string[] = [];
        for (const address of [...LOCALE_PAGES.filter((one) => one.startsWith(`/${locale}/`)), '/404.html']) {
          await page.goto(address);
          await awaken(page);
          await unfoldAll(page);
          for (const culprit of await tooWide(page)) wide.push(`${address}: ${culprit}`);
        }
        expect(wide).toEqual([]);
      });
    }
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('no answered question scrolls sideways', async ({ page }) => {
    const wide: string[] = [];
    for (const lesson of ['concepts', 'international-framework', 'regional-framework']) {
      const quiz = new QuizPage(page, 'es');
      await quiz.open(`intro/${lesson}/#check`);
      for (let isLast = false; !isLast;) {
        await quiz.answer(wrongResponse(await quiz.current(), 'es'), 3);
        await unfoldAll(page);
        for (const culprit of await tooWide(page)) wide.push(`${(await quiz.current()).id}: ${culprit}`);
        isLast = (await quiz.button('finish').count()) > 0;
        await quiz.button(isLast ? 'finish' : 'next').click();
      }
      for (const culprit of await tooWide(page)) wide.push(`result of ${lesson}: ${culprit}`);
    }
    expect(wide).toEqual([]);
  });

  test('no case file scrolls sideways on its way to an end', async ({ page }) => {
    const wide: string[] = [];
    const play = new CasePage(page, 'es');
    await play.open('season-wages');
    await play.button('open').click();
    for (const { node, choice } of await play.roadTo((ending) => ending.rank === 'best')) {
      await unfoldAll(page);
      for (const culprit of await tooWide(page)) wide.push(`${node}: ${culprit}`);
      await play.decide(choice);
      for (const culprit of await tooWide(page)) wide.push(`after ${node}: ${culprit}`);
      await play.goOn();
    }
    await unfoldAll(page);
    for (const culprit of await tooWide(page)) wide.push(`end: ${culprit}`);
    expect(wide).toEqual([]);
  });
});

/** What makes the page scroll sideways; what scrolls in a frame of its own (a wide table) does not count. */
async function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    // Words that stick out of their box make the page wide where no box does.
    const reach = (element: Element) => element.getBoundingClientRect().left + element.scrollWidth;
    const culprits = [...document.body.querySelectorAll('*')].filter(
      (element) => Math.ceil(reach(element)) > clientWidth && element.checkVisibility(),
    );
    const name = (one: Element) => `${one.tagName}.${one.className} «${one.textContent.trim().slice(0, 40)}»`;
    return [`${scrollWidth} px: ${culprits.slice(-3).map(name).join(', ')}`];
  });
}
