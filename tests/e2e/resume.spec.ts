import { expect, test } from '@playwright/test';
import { CasePage } from './case-page.ts';
import { keptFacts } from './kept-facts.ts';
import { openBrowser } from './killable-browser.ts';
import { QuizPage } from './quiz-page.ts';
import { rightResponse, wrongResponse } from './responses.ts';

test.skip(process.platform !== 'linux', 'Finds the browser to kill under /proc.');

test('a browser killed in the middle of the test resumes at the same item, draw and order', async ({
  baseURL,
}, info) => {
  const profile = info.outputPath('profile');
  const before = await openBrowser(profile, baseURL!, 'es-MX');
  const quiz = new QuizPage(await before.context.newPage(), 'es');
  await quiz.open('intro/test/');
  await quiz.button('start').click();
  await quiz.answer(rightResponse(await quiz.current(), 'es'));
  await quiz.button('next').click();
  await quiz.answer(wrongResponse(await quiz.current(), 'es'), 3);
  await quiz.button('next').click();
  const third = (await quiz.current()).id;
  const shown = {
    third,
    order: await quiz.shownOrder(),
    number: await quiz.item.locator('.item-number').textContent(),
  };
  const facts = await keptFacts(quiz.page, 'item.answered');
  const [draw] = await keptFacts(quiz.page, 'attempt.started');
  await before.kill();

  const after = await openBrowser(profile, baseURL!, 'es-MX');
  const again = new QuizPage(await after.context.newPage(), 'es');
  await again.open('intro/test/');
  expect({
    third: (await again.current()).id,
    order: await again.shownOrder(),
    number: await again.item.locator('.item-number').textContent(),
  }).toEqual(shown);
  expect(await keptFacts(again.page, 'item.answered')).toEqual(facts);
  expect(await keptFacts(again.page, 'attempt.started')).toEqual([draw]);
  await again.button('back').click();
  await expect(again.verdict.locator('.verdict-line')).toHaveText(again.t('quiz.wrong'));
  await expect(again.item.locator('.sureness input[value="3"]')).toBeChecked();
  await again.button('next').click();
  await again.answerAll((item) => rightResponse(item, 'es'));
  await expect(again.result.locator('.quiz-score')).toHaveText(
    again.t('quiz.score', { percent: 90, right: 9, total: 10 }),
  );
  await after.context.close();
});

test('a browser killed the moment an answer is called saved has kept it', async ({ baseURL }, info) => {
  const profile = info.outputPath('profile');
  const before = await openBrowser(profile, baseURL!, 'en-GB');
  const quiz = new QuizPage(await before.context.newPage(), 'en');
  await quiz.open('intro/gender/#check');
  const first = await quiz.current();
  await quiz.answer(rightResponse(first, 'en'));
  await before.kill();

  const after = await openBrowser(profile, baseURL!, 'en-GB');
  const again = new QuizPage(await after.context.newPage(), 'en');
  await again.open('intro/gender/#check');
  const [answered] = await keptFacts(again.page, 'item.answered');
  expect(answered).toMatchObject({ item: first.id, credit: 1, response: rightResponse(first, 'en') });
  await expect(again.item.locator('.item-number')).toHaveText(again.t('quiz.question', { number: 2, total: 4 }));
  await after.context.close();
});

test('a browser killed in the middle of a case file resumes at the same decision', async ({ baseURL }, info) => {
  const profile = info.outputPath('profile');
  const before = await openBrowser(profile, baseURL!, 'es-MX');
  const play = new CasePage(await before.context.newPage(), 'es');
  await play.open('season-wages');
  await play.button('open').click();
  const road = await play.roadTo((ending) => ending.rank === 'best');
  await play.play(road.slice(0, 2));
  await play.decide(road[2]!.choice);
  await before.kill();

  const after = await openBrowser(profile, baseURL!, 'es-MX');
  const again = new CasePage(await after.context.newPage(), 'es');
  await again.open('season-wages');
  await expect(again.root.locator('.case-resumed')).toHaveText(again.t('case.resume'));
  await expect(again.node).toHaveAttribute('data-node', road[3]!.node);
  expect(
    (await keptFacts(again.page, 'case.decided')).map(({ step, node, choice }) => ({ step, node, choice })),
  ).toEqual(road.slice(0, 3).map((decision, step) => ({ step, ...decision })));
  await again.play(road.slice(3));
  await expect(again.node).toHaveAttribute('data-rank', 'best');
  await expect(again.node.locator('.case-score')).toHaveText(again.t('case.score', { percent: 100 }));
  await after.context.close();
});

test('two tabs that answer the same attempt lose nothing, and the earlier answer to an item stands', async ({
  context,
  page,
}) => {
  const one = new QuizPage(page, 'en');
  await one.open('intro/concepts/#check');
  const items = (await one.data()).items.filter((item) => item.key !== null).map((item) => item.id);
  await one.answer(rightResponse(await one.current(), 'en'));
  const two = new QuizPage(await context.newPage(), 'en');
  await two.open('intro/concepts/#check');
  expect((await two.current()).id).toBe(items[1]);
  await one.page.bringToFront();
  await one.button('next').click();
  await one.answer(rightResponse(await one.current(), 'en'));
  await two.page.bringToFront();
  await two.answer(wrongResponse(await two.current(), 'en'));
  await two.button('next').click();
  await two.answer(rightResponse(await two.current(), 'en'));

  const started = await keptFacts(page, 'attempt.started');
  const answered = await keptFacts(page, 'item.answered');
  expect(started).toHaveLength(1);
  expect(answered.map(({ item, credit, attempt }) => ({ item, isRight: credit === 1, attempt }))).toEqual([
    { item: items[0], isRight: true, attempt: started[0]!.attempt },
    { item: items[1], isRight: true, attempt: started[0]!.attempt },
    { item: items[1], isRight: false, attempt: started[0]!.attempt },
    { item: items[2], isRight: true, attempt: started[0]!.attempt },
  ]);
  await one.page.reload();
  await one.ready();
  expect((await one.current()).id).toBe(items[3]);
  await one.answerAll((item) => rightResponse(item, 'en'));
  await expect(one.result.locator('.quiz-score')).toHaveText(one.t('quiz.score', { percent: 100, right: 4, total: 4 }));
});

test('two tabs that begin the same check go on with one attempt', async ({ context, page }) => {
  const one = new QuizPage(page, 'en');
  const two = new QuizPage(await context.newPage(), 'en');
  await one.open('intro/concepts/#check');
  await two.open('intro/concepts/#check');
  const items = (await one.data()).items.filter((item) => item.key !== null).map((item) => item.id);
  await one.page.bringToFront();
  await one.answer(rightResponse(await one.current(), 'en'));
  await one.button('next').click();
  await one.answer(rightResponse(await one.current(), 'en'));
  await two.page.bringToFront();
  await two.answer(rightResponse(await two.current(), 'en'));
  expect(await keptFacts(page, 'attempt.started')).toHaveLength(1);
  await two.page.reload();
  await two.ready();
  expect((await two.current()).id).toBe(items[2]);
});
