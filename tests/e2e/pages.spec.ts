import { expect, test, type Page } from '@playwright/test';
import type { ItemType } from '../../src/domain/content/quiz-schema.ts';
import { translator } from '../../src/i18n/translate.ts';
import { CasePage } from './case-page.ts';
import { awaken, expectAccessible, unfoldAll } from './expect-accessible.ts';
import { QuizPage } from './quiz-page.ts';
import { rightResponse, wrongResponse } from './responses.ts';
import { LOCALE_PAGES } from './site-pages.ts';

for (const address of [...LOCALE_PAGES, '/404.html']) {
  test(`${address} has nothing for axe to find, asks no other host and breaks no policy`, async ({ page, baseURL }) => {
    const faults = await watchFaults(page, baseURL!);
    await page.goto(address);
    await expect(page.locator('html')).toHaveAttribute('lang', address.startsWith('/en/') ? 'en' : 'es');
    await awaken(page);
    await unfoldAll(page);
    await expectAccessible(page);
    expect(await faults()).toEqual([]);
  });
}

test('/ has nothing for axe to find where its script does not lead on', async ({ page }) => {
  await page.route(/\.js$/, (route) => route.abort());
  await page.goto('/');
  await expect(page.getByRole('link')).toHaveCount(2);
  await expectAccessible(page);
});

/** One item of each type, by the check that has it. */
const TYPES: Record<string, ItemType[]> = {
  concepts: ['sorting', 'matching', 'single-choice', 'multiple-response'],
  gender: ['evidence', 'ordering'],
  'international-framework': ['fill-in'],
  trends: ['numeric'],
};

for (const [lesson, types] of Object.entries(TYPES)) {
  test(`items of type ${types.join(', ')} have nothing for axe to find, refused and answered`, async ({
    page,
    baseURL,
  }) => {
    const faults = await watchFaults(page, baseURL!);
    const quiz = new QuizPage(page, 'en');
    await quiz.open(`intro/${lesson}/#check`);
    await quiz.button('answer').click();
    await expect(quiz.problem).not.toBeEmpty();
    const left = new Set(types);
    while (left.size > 0) {
      const item = await quiz.current();
      if (left.has(item.type)) await expectAccessible(page, 'course-quiz');
      await quiz.answer(wrongResponse(item, 'en'), 3);
      if (left.delete(item.type)) {
        await unfoldAll(page);
        await expectAccessible(page, 'course-quiz');
      }
      if (left.size > 0) await quiz.button('next').click();
    }
    expect(await faults()).toEqual([]);
  });
}

for (const caseFile of ['season-wages', 'night-call']) {
  test(`the case file ${caseFile} has nothing for axe to find, from its first decision to its end`, async ({
    page,
    baseURL,
  }) => {
    const faults = await watchFaults(page, baseURL!);
    const play = new CasePage(page, 'es');
    await play.open(caseFile);
    await play.button('open').click();
    await unfoldAll(page);
    await expectAccessible(page, 'course-case');
    const road = await play.roadTo((ending) => ending.rank === 'best');
    await play.decide(road[0]!.choice);
    await unfoldAll(page);
    await expectAccessible(page, 'course-case');
    await play.goOn();
    await play.play(road.slice(1));
    await expect(play.node.locator('.case-debrief')).toBeVisible();
    await unfoldAll(page);
    await expectAccessible(page, 'course-case');
    expect(await faults()).toEqual([]);
  });
}

test('the finished test and the pages that tell of it have nothing for axe to find', async ({ page, baseURL }) => {
  const faults = await watchFaults(page, baseURL!);
  const quiz = new QuizPage(page, 'es');
  await quiz.open('intro/test/');
  await expectAccessible(page);
  await quiz.button('start').click();
  await quiz.answerAll((item, place) => (place < 4 ? rightResponse(item, 'es') : wrongResponse(item, 'es')));
  await expectAccessible(page);
  for (const address of ['/es/progress/', '/es/']) {
    await page.goto(address);
    await awaken(page);
    await expect(
      page.getByText(translator('es')('progress.begun')).or(page.locator('[data-state]')).first(),
    ).toBeAttached();
    await expectAccessible(page);
  }
  expect(await faults()).toEqual([]);
});

/** Collects what must not happen: errors, requests to other hosts, breaches of the page's own policy. */
async function watchFaults(page: Page, baseURL: string): Promise<() => Promise<string[]>> {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(`${baseURL}/`)) faults.push(`request: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const kept = sessionStorage.getItem('violations') ?? '';
      sessionStorage.setItem(
        'violations',
        `${kept}${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}\n`,
      );
    });
  });
  return async () => {
    const violations = await page.evaluate(() => sessionStorage.getItem('violations') ?? '');
    return [...faults, ...violations.split('\n').filter(Boolean)];
  };
}
