import { expect, test, type Locator } from '@playwright/test';
import { foldSpelling } from '../../src/domain/quiz/fold-spelling.ts';
import type { Response } from '../../src/domain/quiz/response.ts';
import { pressByKeyboard, tabTo } from './keyboard.ts';
import { keptFacts } from './kept-facts.ts';
import { QuizPage } from './quiz-page.ts';
import { rightResponse, wrongResponse } from './responses.ts';

/** Four checks that have every type of item between them, in the language each is taken in. */
const CHECKS = [
  { locale: 'es', lesson: 'concepts', types: ['matching', 'multiple-response', 'single-choice', 'sorting'] },
  { locale: 'en', lesson: 'gender', types: ['evidence', 'multiple-response', 'ordering', 'single-choice'] },
  {
    locale: 'en',
    lesson: 'international-framework',
    types: ['fill-in', 'matching', 'multiple-response', 'single-choice'],
  },
  { locale: 'es', lesson: 'trends', types: ['multiple-response', 'numeric', 'ordering', 'single-choice'] },
] as const;

for (const { locale, lesson, types } of CHECKS) {
  test(`the check of ${lesson} in ${locale} earns 100 % by keyboard alone when all is answered rightly`, async ({
    page,
  }) => {
    const quiz = new QuizPage(page, locale);
    await quiz.open(`intro/${lesson}/#check`);
    const graded = (await quiz.data()).items.filter((item) => item.key !== null);
    expect(graded.map((item) => item.type).sort()).toEqual(types);
    const asked: string[] = [];
    await quiz.answerAll((item) => {
      asked.push(item.id);
      return rightResponse(item, locale);
    });
    expect(asked).toEqual(graded.map((item) => item.id));
    const [percent, total] = [100, graded.length];
    await expect(quiz.result.locator('.quiz-score')).toHaveText(quiz.t('quiz.score', { percent, right: total, total }));
    const finished = await keptFacts(page, 'attempt.finished');
    expect(finished.map(({ activity, isRetry, scorePercent }) => ({ activity, isRetry, scorePercent }))).toEqual([
      { activity: await quiz.root.getAttribute('activity'), isRetry: false, scorePercent: 100 },
    ]);
  });

  test(`the check of ${lesson} in ${locale} explains each wrong answer first, with its source`, async ({ page }) => {
    const quiz = new QuizPage(page, locale);
    await quiz.open(`intro/${lesson}/#check`);
    for (const _ of types) {
      const item = await quiz.current();
      const given = wrongResponse(item, locale);
      await quiz.answer(given, 3);
      await expect(quiz.verdict.locator('.verdict-line')).toHaveText(quiz.t('quiz.wrong'));
      await expect(quiz.verdict.locator('.verdict-aside')).toHaveText(quiz.t('quiz.surelyWrong'));
      const shown = quiz.item.locator('.feedback > .whys > .why:not([hidden])');
      const ids = await shown.evaluateAll((whys) => whys.map((why) => why.getAttribute('data-why')));
      expect(ids).toEqual(expect.arrayContaining(explained(item.key, given)));
      for (const why of await shown.all()) {
        await expect(why).toBeVisible();
        await expect(why.locator('.cite-line a').first()).toHaveAttribute(
          'href',
          new RegExp(`^/${locale}/sources/#[a-z]`),
        );
      }
      await expectChips(quiz, given);
      await pressByKeyboard(
        page,
        (await quiz.button('next').count()) > 0 ? quiz.button('next') : quiz.button('finish'),
      );
    }
    await expect(quiz.result).toContainText(quiz.t('quiz.calibration', { sure: types.length, sureRight: 0 }));
  });
}

test('an answer is refused, in words, until every part of it and the sureness are there', async ({ page }) => {
  const quiz = new QuizPage(page, 'en');
  await quiz.open('intro/trends/#check');
  const refused = async (key: string) => {
    await pressByKeyboard(page, quiz.button('answer'));
    await expect(quiz.problem).toHaveText(quiz.t(key));
    await expect(quiz.button('answer')).toBeFocused();
  };
  // A number: nothing, words, then a number without sureness.
  expect((await quiz.current()).type).toBe('numeric');
  await refused('quiz.incompleteNumber');
  await quiz.put({ kind: 'text', text: 'many' });
  await refused('quiz.incompleteNumber');
  await quiz.put(rightResponse(await quiz.current(), 'en'));
  await refused('quiz.incompleteSure');
  expect(await keptFacts(page, 'item.answered')).toEqual([]);
  await quiz.answer(rightResponse(await quiz.current(), 'en'), 1);
  await expect(quiz.verdict.locator('.verdict-aside')).toHaveText(quiz.t('quiz.luckyRight'));
  await pressByKeyboard(page, quiz.button('next'));
  // A choice.
  expect((await quiz.current()).type).toBe('single-choice');
  await quiz.say(2);
  await refused('quiz.incomplete');
  expect((await keptFacts(page, 'item.answered')).length).toBe(1);

  await quiz.open('intro/international-framework/#check');
  // A matching with one line left open, then a multiple response, then a fill-in with blanks alone.
  const matching = await quiz.current();
  expect(matching.key.type).toBe('matching');
  const right = rightResponse(matching, 'en');
  const [first = '', ...others] = right.kind === 'assignment' ? Object.keys(right.assignment) : [];
  await quiz.put({ kind: 'assignment', assignment: Object.fromEntries(others.map((id) => [id, id])) });
  await quiz.say(2);
  await refused('quiz.incomplete');
  await quiz.put({ kind: 'assignment', assignment: { [first]: first } });
  await pressByKeyboard(page, quiz.button('answer'));
  await expect(quiz.verdict).toBeFocused();
  await pressByKeyboard(page, quiz.button('next'));
  while ((await quiz.current()).type !== 'fill-in') {
    if ((await quiz.current()).type === 'multiple-response') {
      await quiz.say(2);
      await refused('quiz.incomplete');
    }
    await quiz.answer(rightResponse(await quiz.current(), 'en'));
    await pressByKeyboard(page, quiz.button('next'));
  }
  await quiz.put({ kind: 'text', text: '   ' });
  await quiz.say(2);
  await refused('quiz.incompleteText');
});

test('a fill-in forgives case, accents and the other language', async ({ page }) => {
  const quiz = new QuizPage(page, 'en');
  await quiz.open('intro/international-framework/#check');
  while ((await quiz.current()).type !== 'fill-in') {
    await quiz.answer(rightResponse(await quiz.current(), 'en'));
    await pressByKeyboard(page, quiz.button('next'));
  }
  const { key } = await quiz.current();
  const spellings = key.type === 'fill-in' ? (key.answers.find((answer) => answer.isRight)?.spellings ?? []) : [];
  const spanish = spellings.at(-1) ?? '';
  await quiz.answer({ kind: 'text', text: `  ${foldSpelling(spanish).toUpperCase()} ` });
  await expect(quiz.verdict.locator('.verdict-line')).toHaveText(quiz.t('quiz.right'));
});

test('a step that is moved keeps the focus and says where it is now', async ({ page }) => {
  const quiz = new QuizPage(page, 'en');
  await quiz.open('intro/regional-framework/#check');
  expect((await quiz.current()).type).toBe('ordering');
  const [first = '', ...others] = await quiz.shownOrder();
  const step = quiz.item.locator(`[data-part="${first}"]`);
  const text = (await step.locator('.step-text').textContent())?.trim();
  const total = others.length + 1;
  const said = quiz.root.locator('p.visually-hidden[role="status"]');
  await expect(step.locator('[data-move="up"]')).toBeDisabled();
  await tabTo(page, step.locator('[data-move="down"]'));
  await page.keyboard.press('Space');
  await expect(said).toHaveText(quiz.t('quiz.moved', { step: text, position: 2, total }));
  await expect(step.locator('[data-move="down"]')).toBeFocused();
  for (let place = 2; place < total; place += 1) await page.keyboard.press('Enter');
  expect(await quiz.shownOrder()).toEqual([...others, first]);
  await expect(said).toHaveText(quiz.t('quiz.moved', { step: text, position: total, total }));
  // At the end the button pressed is off, and the other one of the same step takes over.
  await expect(step.locator('[data-move="down"]')).toBeDisabled();
  await expect(step.locator('[data-move="up"]')).toBeFocused();
});

test('going back shows the answer given, and a choice not yet sent is still marked on return', async ({ page }) => {
  const quiz = new QuizPage(page, 'es');
  await quiz.open('intro/concepts/#check');
  const first = await quiz.current();
  await quiz.answer(rightResponse(first, 'es'));
  await pressByKeyboard(page, quiz.button('next'));
  await expect(quiz.item.locator('.item-number')).toBeFocused();
  const second = await quiz.current();
  await quiz.put(rightResponse(second, 'es'));
  await pressByKeyboard(page, quiz.button('back'));
  expect((await quiz.current()).id).toBe(first.id);
  await expect(quiz.item.locator('.item-number')).toBeFocused();
  await expect(quiz.verdict.locator('.verdict-line')).toHaveText(quiz.t('quiz.right'));
  await expect(quiz.item.locator('fieldset.question')).toHaveAttribute('disabled');
  await pressByKeyboard(page, quiz.button('next'));
  expect((await quiz.current()).id).toBe(second.id);
  const given = rightResponse(second, 'es');
  if (given.kind !== 'assignment') throw new Error('The second item is a matching');
  for (const [from, to] of Object.entries(given.assignment)) {
    await expect(quiz.item.locator(`select[data-left="${from}"]`)).toHaveValue(to);
  }
});

test('trying the wrong questions again asks them alone and does not change the score', async ({ page }) => {
  const quiz = new QuizPage(page, 'en');
  await quiz.open('intro/gender/#check');
  const wrong: string[] = [];
  await quiz.answerAll((item, place) => {
    if (place % 2 === 0) return rightResponse(item, 'en');
    wrong.push(item.id);
    return wrongResponse(item, 'en');
  });
  const best = quiz.t('quiz.best', { percent: 50 });
  await expect(quiz.result.locator('.quiz-best')).toHaveText(best);
  await pressByKeyboard(page, quiz.retryButton(2));
  await expect(quiz.item.locator('.item-number')).toHaveText(quiz.t('quiz.question', { number: 1, total: 2 }));
  const retried: string[] = [];
  await quiz.answerAll((item) => {
    retried.push(item.id);
    return rightResponse(item, 'en');
  });
  expect(retried).toEqual(wrong);
  await expect(quiz.result).toContainText(quiz.t('quiz.retryDone'));
  await expect(quiz.result.locator('.quiz-best')).toHaveText(best);
  await expect(quiz.root.getByRole('button', { name: /again$/ })).toHaveCount(1);
  await page.reload();
  await quiz.ready();
  await expect(quiz.result.locator('.quiz-best')).toHaveText(best);
  await expect(quiz.retryButton(1)).toHaveCount(0);
});

test('the section test asks ten questions, two from each bank, one at a time, and passes at the pass mark', async ({
  page,
}) => {
  const quiz = new QuizPage(page, 'es');
  await quiz.open('intro/test/');
  await expect(page.getByText(quiz.t('quiz.passMark', { passMark: 70 }), { exact: true })).toBeVisible();
  await expect(quiz.item).toHaveCount(0);
  await pressByKeyboard(page, quiz.button('start'));
  await expect(quiz.item.locator('.item-number')).toBeFocused();
  const { draws, items } = await quiz.data();
  expect(items.length).toBeGreaterThanOrEqual(25);
  const asked: string[] = [];
  await quiz.answerAll((item, place) => {
    asked.push(item.id);
    return place < 7 ? rightResponse(item, 'es') : wrongResponse(item, 'es');
  });
  const perBank = draws?.map(({ items }) => asked.filter((id) => items.includes(id)).length);
  expect({ perBank, different: new Set(asked).size }).toEqual({ perBank: [2, 2, 2, 2, 2], different: 10 });
  await expect(quiz.result.locator('.quiz-score')).toHaveText(
    quiz.t('quiz.score', { percent: 70, right: 7, total: 10 }),
  );
  await expect(quiz.result.locator('.passed')).toHaveText(quiz.t('quiz.passed', { passMark: 70 }));

  await pressByKeyboard(page, quiz.button('againTest'));
  const [, again] = await keptFacts(page, 'attempt.started');
  expect(again?.items.filter((id) => asked.includes(id))).toEqual([]);
  await expect(quiz.item).toHaveCount(1);
});

test('the section test says below the pass mark that it is not passed yet', async ({ page }) => {
  const quiz = new QuizPage(page, 'en');
  await quiz.open('intro/test/');
  await quiz.button('start').click();
  await quiz.answerAll((item, place) => (place < 6 ? rightResponse(item, 'en') : wrongResponse(item, 'en')));
  await expect(quiz.result.locator('.quiz-score')).toHaveText(
    quiz.t('quiz.score', { percent: 60, right: 6, total: 10 }),
  );
  await expect(quiz.result.locator('.not-passed')).toHaveText(quiz.t('quiz.notPassed', { passMark: 70 }));
  await expect(quiz.retryButton(4)).toBeVisible();
});

test('a reflection stays through a reload, a retry and another attempt, and never leaves IndexedDB', async ({
  page,
}) => {
  const words = 'Zanzíbar 1964: pregunto primero por la noche.';
  const sent: string[] = [];
  page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
  const quiz = new QuizPage(page, 'es');
  await quiz.open('intro/concepts/#check');
  await quiz.answerAll((item, place) => (place === 0 ? wrongResponse(item, 'es') : rightResponse(item, 'es')));
  const field = quiz.root.locator('[data-type="reflection"] textarea');
  const guidance = quiz.root.locator('[data-type="reflection"] .feedback');
  await expect(guidance.locator('summary')).toHaveText(quiz.t('quiz.reflectGuidance'));
  await expect(guidance).toBeVisible();
  await tabTo(page, field);
  await page.keyboard.type(words);
  await page.keyboard.press('Tab');
  await expect(quiz.root.locator('[data-type="reflection"]').getByRole('status')).toHaveText(
    quiz.t('quiz.reflectSaved'),
  );

  await page.reload();
  await quiz.ready();
  await expect(field).toHaveValue(words);
  await quiz.retryButton(1).click();
  await expect(quiz.item).toHaveCount(1);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await quiz.answerAll((item) => rightResponse(item, 'es'));
  await expect(field).toHaveValue(words);
  await expect(guidance).toBeVisible();

  expect((await keptFacts(page, 'reflection.written')).map(({ item, text }) => ({ item, text }))).toEqual([
    { item: 'your-own-form', text: words },
  ]);
  const elsewhere = await page.evaluate(() =>
    JSON.stringify([localStorage, sessionStorage, document.cookie, location.href]),
  );
  expect([...sent, elsewhere].filter((text) => text.includes('1964'))).toEqual([]);
});

/** Parts whose explanation the learner needs first: what she chose wrongly, and what is right. */
function explained(key: Awaited<ReturnType<QuizPage['current']>>['key'], given: Response): string[] {
  switch (key.type) {
    case 'single-choice':
      return [key.right, ...(given.kind === 'choice' ? [given.choice] : [])];
    case 'multiple-response':
    case 'evidence':
      return [...key.right, ...(given.kind === 'choices' ? given.choices : [])];
    case 'ordering':
      return key.order;
    case 'matching':
    case 'sorting':
      return Object.keys(key.assignment);
    case 'fill-in':
      return key.answers.filter((answer) => answer.isRight).map((answer) => answer.id);
    case 'numeric':
      return ['value'];
  }
}

/** Says in words which explanation is of the learner's own answer and which right one she left out. */
async function expectChips(quiz: QuizPage, given: Response): Promise<void> {
  const chip = (id: string): Locator => quiz.item.locator(`.why[data-why="${id}"] .chip-yours`);
  if (given.kind === 'choice') await expect(chip(given.choice)).toHaveText(quiz.t('quiz.yourAnswer'));
  if (given.kind !== 'choices') return;
  for (const id of given.choices) await expect(chip(id)).toHaveText(quiz.t('quiz.yourAnswer'));
  await expect(quiz.item.locator('.why.is-key .chip-yours').first()).toHaveText(quiz.t('quiz.missed'));
}
