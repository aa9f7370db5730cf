import { expect, test, type Browser, type Page } from '@playwright/test';
import { parse } from 'node-html-parser';
import type { Locale } from '../../src/domain/content/locale.ts';
import type { Response } from '../../src/domain/quiz/response.ts';
import { translator } from '../../src/i18n/translate.ts';
import { CasePage } from './case-page.ts';
import { pressByKeyboard } from './keyboard.ts';
import { keptFacts } from './kept-facts.ts';
import { QuizPage } from './quiz-page.ts';
import { rightResponse } from './responses.ts';
import { htmlOf, LOCALE_PAGES } from './site-pages.ts';

/** How far, in pixels, a place on the screen may move with the language: lines of text break elsewhere. */
const MOVE_LIMIT = 60;

for (const [browserLanguage, address] of [
  ['es-MX', '/es/'],
  ['en-US', '/en/'],
  ['fr-FR', '/es/'],
] as const) {
  test(`a browser in ${browserLanguage} is led from / to ${address}`, async ({ browser, baseURL }) => {
    const page = await newPage(browser, { baseURL: baseURL!, locale: browserLanguage });
    await page.goto('/');
    await page.waitForURL(`**${address}`);
    await expect(page.locator('html')).toHaveAttribute('lang', address.slice(1, 3));
    await page.context().close();
  });
}

test('of several languages of a browser the first one the course has is taken', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'languages', { value: ['fr', 'en-GB', 'es'] }));
  await page.goto('/');
  await page.waitForURL('**/en/');
});

test('without JavaScript / shows both languages, each in its own', async ({ browser, baseURL }) => {
  const page = await newPage(browser, { baseURL: baseURL!, locale: 'en-GB', javaScriptEnabled: false });
  await page.goto('/');
  for (const locale of ['es', 'en'] as const) {
    const link = page.getByRole('link', { name: translator(locale)('language.name'), exact: true });
    await expect(link).toBeVisible();
    await expect(link).toHaveAttribute('href', `/${locale}/`);
    await expect(link).toHaveAttribute('lang', locale);
  }
  await page.context().close();
});

test('the language chosen on a page is the one / leads to from then on', async ({ browser, baseURL }) => {
  const page = await newPage(browser, { baseURL: baseURL!, locale: 'es-MX' });
  await page.goto('/es/intro/concepts/');
  await switchTo(page, 'en');
  await page.goto('/');
  await page.waitForURL('**/en/');
  await page.context().close();
});

test('every page has the same address in both languages, one press away', () => {
  const slugs = (locale: Locale) =>
    LOCALE_PAGES.filter((one) => one.startsWith(`/${locale}/`)).map((one) => one.slice(3));
  expect(slugs('en')).toEqual(slugs('es'));
  const links = LOCALE_PAGES.map((address) => {
    const link = parse(htmlOf(address)).querySelector('[data-switch-language]');
    return [address, link?.getAttribute('href')];
  });
  const swapped = (address: string) => `/${address.startsWith('/es') ? 'en' : 'es'}${address.slice(3)}`;
  expect(links).toEqual(LOCALE_PAGES.map((address) => [address, swapped(address)]));
});

/** The first part of each answer put in and not sent: what a learner may have done when she changes the language. */
const DRAFTS: { lesson: string; item: number; draft: (right: Response) => Response }[] = [
  { lesson: 'concepts', item: 0, draft: (right) => firstOf(right) },
  { lesson: 'concepts', item: 1, draft: (right) => firstOf(right) },
  { lesson: 'trends', item: 0, draft: () => ({ kind: 'text', text: '4,5' }) },
  { lesson: 'trends', item: 1, draft: (right) => right },
  { lesson: 'gender', item: 0, draft: (right) => firstOf(right) },
  { lesson: 'gender', item: 2, draft: (right) => right },
];

for (const { lesson, item, draft } of DRAFTS) {
  test(`changing the language keeps question ${item + 1} of ${lesson}: item, draft, order and place`, async ({
    page,
  }) => {
    const spanish = new QuizPage(page, 'es');
    await spanish.open(`intro/${lesson}/#check`);
    for (let place = 0; place < item; place += 1) {
      await spanish.answer(rightResponse(await spanish.current(), 'es'));
      await pressByKeyboard(page, spanish.button('next'));
    }
    await spanish.put(draft(rightResponse(await spanish.current(), 'es')));
    await spanish.say(2);
    const before = await standing(spanish);
    await switchTo(page, 'en');
    const english = new QuizPage(page, 'en');
    await english.ready();
    const after = await standing(english);
    expect({ ...after, top: 0 }).toEqual({ ...before, top: 0 });
    expect(Math.abs(after.top - before.top)).toBeLessThan(MOVE_LIMIT);
    await expect(english.item.locator('.item-number')).toHaveText(
      english.t('quiz.question', { number: item + 1, total: 4 }),
    );
  });
}

test('changing the language twice in a test keeps its draw and answers', async ({ page }) => {
  const spanish = new QuizPage(page, 'es');
  await spanish.open('intro/test/');
  await spanish.button('start').click();
  await spanish.answer(rightResponse(await spanish.current(), 'es'));
  await spanish.button('next').click();
  const before = await standing(spanish);
  await switchTo(page, 'en');
  const english = new QuizPage(page, 'en');
  await english.ready();
  expect({ ...(await standing(english)), top: 0 }).toEqual({ ...before, top: 0 });
  await english.answer(rightResponse(await english.current(), 'en'));
  await english.button('next').click();
  await switchTo(page, 'es');
  await spanish.ready();
  await expect(spanish.item.locator('.item-number')).toHaveText(spanish.t('quiz.question', { number: 3, total: 10 }));
  expect(await keptFacts(page, 'attempt.started')).toHaveLength(1);
});

for (const decisions of [0, 2]) {
  test(`changing the language in a case file after ${decisions} decisions keeps decision, mark and order`, async ({
    page,
  }) => {
    const spanish = new CasePage(page, 'es');
    await spanish.open('season-wages');
    await pressByKeyboard(page, spanish.button('open'));
    const road = await spanish.roadTo((ending) => ending.rank === 'best');
    await spanish.play(road.slice(0, decisions));
    const { node, choice } = road[decisions]!;
    const option = (play: CasePage) => play.node.locator(`.option[data-choice="${choice}"] input`);
    const order = (play: CasePage) =>
      play.node
        .locator('.option:visible')
        .evaluateAll((options) => options.map((one) => one.getAttribute('data-choice')));
    await option(spanish).check();
    const before = { order: await order(spanish), top: await topOf(page, `.option[data-choice="${choice}"]`) };
    await switchTo(page, 'en');
    const english = new CasePage(page, 'en');
    await english.ready();
    await expect(english.node).toHaveAttribute('data-node', node);
    await expect(option(english)).toBeChecked();
    expect(await order(english)).toEqual(before.order);
    expect(Math.abs((await topOf(page, `.option[data-choice="${choice}"]`)) - before.top)).toBeLessThan(3 * MOVE_LIMIT);
  });
}

test('changing the language in the middle of a lesson keeps the heading on the screen where it is', async ({
  page,
}) => {
  for (const heading of [2, 4]) {
    await page.goto('/es/intro/trends/');
    await page
      .locator('.prose h2')
      .nth(heading)
      .evaluate((one) => scrollBy(0, one.getBoundingClientRect().top - innerHeight / 2));
    const before = await topOf(page, '.prose h2', heading);
    await switchTo(page, 'en');
    await expect
      .poll(async () => Math.abs((await topOf(page, '.prose h2', heading)) - before))
      .toBeLessThan(MOVE_LIMIT);
  }
});

test('changing the language at the top of a page stays there', async ({ page }) => {
  await page.goto('/es/intro/gender/');
  await switchTo(page, 'en');
  expect(await page.evaluate(() => scrollY)).toBeLessThan(10);
});

async function newPage(browser: Browser, options: Parameters<Browser['newContext']>[0]): Promise<Page> {
  return (await browser.newContext(options)).newPage();
}

/** Presses the language link where it stands on the screen: it must be within reach without scrolling. */
async function switchTo(page: Page, locale: Locale): Promise<void> {
  const link = page.locator(`[data-switch-language="${locale}"]`);
  await expect(link).toBeInViewport({ ratio: 1 });
  await link.click();
  await page.waitForURL(`**/${locale}/**`);
  await page.waitForLoadState();
}

/** The question on the screen, what is put in, the order of its parts, and how far down the screen it begins. */
async function standing(quiz: QuizPage) {
  return {
    item: await quiz.item.getAttribute('data-item'),
    order: await quiz.shownOrder(),
    put: await quiz.item.locator('input, select').evaluateAll((controls) =>
      controls.map((control) => {
        const { id, name, type, value, checked } = control as HTMLInputElement;
        return type === 'radio' || type === 'checkbox' ? `${name}=${value}: ${checked}` : `${id}: ${value}`;
      }),
    ),
    top: await topOf(quiz.page, '.item:not([hidden]) .item-number'),
  };
}

async function topOf(page: Page, selector: string, index = 0): Promise<number> {
  return page
    .locator(selector)
    .nth(index)
    .evaluate((one) => one.getBoundingClientRect().top);
}

function firstOf(right: Response): Response {
  if (right.kind === 'choices') return { kind: 'choices', choices: right.choices.slice(0, 1) };
  if (right.kind !== 'assignment') return right;
  return { kind: 'assignment', assignment: Object.fromEntries(Object.entries(right.assignment).slice(0, 1)) };
}
