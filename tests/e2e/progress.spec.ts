import { fileURLToPath } from 'node:url';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { outlineFrom } from '../../src/catalog/outline-from.ts';
import { readCatalog } from '../../src/catalog/read-catalog.ts';
import type { FactBody } from '../../src/domain/record/fact.ts';
import { translator } from '../../src/i18n/translate.ts';
import { HAS_RECORD_KEY } from '../../src/session/record-key.ts';
import { CasePage } from './case-page.ts';
import { keptFacts, plantRows } from './kept-facts.ts';
import { QuizPage } from './quiz-page.ts';
import { rightResponse } from './responses.ts';

const t = translator('en');
const { catalog } = readCatalog(fileURLToPath(new URL('../..', import.meta.url)));
const outline = outlineFrom(catalog, catalog.course!);
const [section] = outline.sections;
const { lessons, cases } = section!;
const testId = section!.test.id;
const steps = lessons.length * 2 + cases.length + 1;
const titleOf = (lesson: string) => catalog.lessons.get(lesson)?.byLocale.en?.frontMatter.title ?? '';
const caseTitle = (id: string) => catalog.scenarios.get(id)?.words.en?.title ?? '';

/** The learner's own page. */
class ProgressPage {
  readonly page: Page;
  readonly next: Locator;
  readonly left: Locator;
  readonly required: Locator;

  constructor(page: Page) {
    this.page = page;
    this.next = page.locator('.next-link');
    this.left = page.locator('[data-section="intro"] [data-left] li');
    this.required = page.locator('[data-section="intro"] [data-required]');
  }

  async open(): Promise<void> {
    await this.page.goto('/en/progress/');
    await expect(this.page.locator('course-progress')).toHaveAttribute('data-is-ready', 'true');
  }

  cell(row: string, name: string): Locator {
    return this.page.locator(`${row} [data-cell="${name}"]`);
  }
}

test('progress grows with each thing done, says why, and leads to the next', async ({ page }) => {
  const progress = new ProgressPage(page);
  const [first, second] = lessons;
  await progress.open();
  await expect(progress.required).toHaveText(t('progress.required', { done: 0, total: steps }));
  await expect(progress.left).toHaveText([
    ...lessons.map(({ id }) => t('progress.leftLesson', { title: titleOf(id) })),
    ...lessons.map(({ id }) => t('progress.leftCheck', { title: titleOf(id) })),
    ...cases.map((id) => t('progress.leftCase', { title: caseTitle(id) })),
    t('progress.leftTest'),
  ]);
  await expect(progress.next).toHaveText(t('progress.readLesson', { title: titleOf(first!.id) }));
  await progress.next.click();
  await expect(page).toHaveURL(new RegExp(`/en/intro/${first!.id}/$`));

  await page.locator('[data-mark-read]').scrollIntoViewIfNeeded();
  await expect(page.locator('course-status')).toHaveText(t('keeping.device'));
  await page.locator('[data-mark-read]').click();
  await progress.open();
  await expect(progress.cell(`[data-lesson="${first!.id}"]`, 'reading')).toHaveText(t('progress.done'));
  await expect(progress.required).toHaveText(t('progress.required', { done: 1, total: steps }));
  await expect(progress.next).toHaveText(t('progress.answerCheck', { title: titleOf(first!.id) }));
  await progress.next.click();
  await expect(page).toHaveURL(new RegExp(`/en/intro/${first!.id}/#check$`));

  const quiz = new QuizPage(page, 'en');
  await quiz.ready();
  await quiz.answer(rightResponse(await quiz.current(), 'en'));
  await progress.open();
  await expect(progress.next).toHaveText(t('progress.resumeCheck', { title: titleOf(first!.id) }));
  await progress.next.click();
  await quiz.ready();
  await quiz.answerAll((item) => rightResponse(item, 'en'));
  await expect.poll(() => keptFacts(page, 'attempt.finished')).toHaveLength(1);
  await progress.open();
  await expect(progress.cell(`[data-lesson="${first!.id}"]`, 'check')).toHaveText(
    t('progress.percent', { percent: 100 }),
  );
  await expect(progress.required).toHaveText(t('progress.required', { done: 2, total: steps }));
  await expect(progress.next).toHaveText(t('progress.readLesson', { title: titleOf(second!.id) }));

  const play = new CasePage(page, 'en');
  await play.open(cases[0]!);
  await play.button('open').click();
  await play.play(await play.roadTo((ending) => ending.rank === 'best'));
  await expect.poll(() => keptFacts(page, 'case.ended')).toHaveLength(1);
  await progress.open();
  await expect(progress.cell(`[data-case="${cases[0]!}"]`, 'state')).toHaveText(
    t('progress.endingsSeen', { count: 1, percent: 100 }),
  );
  await expect(progress.required).toHaveText(t('progress.required', { done: 3, total: steps }));
  await expect(progress.left.filter({ hasText: caseTitle(cases[0]!) })).toHaveCount(0);
});

test('a lesson is read when its check is answered', async ({ page }) => {
  const quiz = new QuizPage(page, 'en');
  await quiz.open('intro/gender/#check');
  await quiz.answerAll((item) => rightResponse(item, 'en'));
  await expect.poll(async () => (await keptFacts(page, 'lesson.read')).map((fact) => fact.lesson)).toEqual(['gender']);
  const progress = new ProgressPage(page);
  await progress.open();
  await expect(progress.cell('[data-lesson="gender"]', 'reading')).toHaveText(t('progress.done'));
});

test('mastery by objective counts the last answers and names what was wrong and certain', async ({ page }) => {
  const progress = new ProgressPage(page);
  const objective = outline.objectives[0]!.id;
  const items = outline.sections.flatMap(({ lessons, test: { banks } }) =>
    [...lessons, ...banks].flatMap((one) => one.items).filter((item) => item.objective === objective),
  );
  await plant(progress, [answered(items[0]!.id, 0, 3), answered(items[1]!.id, 1, 2)]);
  const row = page.locator(`[data-objective="${objective}"]`);
  await expect(row.locator('[data-cell="state"]')).toHaveText(
    `${t('progress.answered', { right: 1, answered: 2, items: items.length })}. ${t('progress.surelyWrong', { count: 1 })}`,
  );
  expect(await row.locator('meter').evaluate((meter: HTMLMeterElement) => meter.value)).toBe(0.5);
  await expect(page.locator(`[data-objective="${outline.objectives.at(-1)!.id}"] [data-cell="state"]`)).toHaveText(
    t('progress.notAnswered'),
  );
});

test('with all but a passed test done, the test is what is left, with both percentages', async ({ page }) => {
  const progress = new ProgressPage(page);
  await plant(progress, [...allButTheTest(), ...finished(testId, 60)]);
  await expect(progress.left).toHaveText([t('progress.leftTestPass', { percent: 60, passMark: 70 })]);
  await expect(progress.next).toHaveText(t('progress.retakeTest', { percent: 60 }));
  await progress.next.click();
  await expect(page).toHaveURL(/\/en\/intro\/test\/$/);
});

test('with everything done the page says so and asks for nothing more', async ({ page }) => {
  const progress = new ProgressPage(page);
  await plant(progress, [...allButTheTest(), ...finished(testId, 90)]);
  await expect(progress.required).toHaveText(
    `${t('progress.required', { done: steps, total: steps })} · ${t('progress.completed')}`,
  );
  await expect(progress.left).toHaveCount(0);
  await expect(progress.next).toHaveText(t('progress.nothingLeft'));
  await expect(progress.next).not.toHaveAttribute('href');
  await page.goto('/en/');
  const resume = page.locator('course-resume a');
  await expect(resume).toHaveText(t('progress.nothingLeft'));
  await expect(resume).not.toHaveAttribute('href', /concepts/);
});

test('the front page begins with the first lesson, then goes on where the learner is, with one key', async ({
  page,
}) => {
  await page.goto('/en/');
  const resume = page.locator('course-resume a');
  await expect(resume).toHaveText(t('home.start'));
  await expect(resume).toHaveAttribute('href', `/en/intro/${lessons[0]!.id}/`);
  const quiz = new QuizPage(page, 'en');
  await quiz.open(`intro/${lessons[1]!.id}/#check`);
  await quiz.answer(rightResponse(await quiz.current(), 'en'));
  await page.goto(`/en/intro/${lessons[0]!.id}/`);
  await expect(page.locator('course-status')).toHaveText(t('keeping.device'));
  await page.goto('/en/');
  await expect(resume).toHaveText(t('progress.resumeLesson', { title: titleOf(lessons[0]!.id) }));
  await expect(resume).toBeFocused();
  await expect(page.locator(`li:has([data-lesson="${lessons[1]!.id}"]) .step-state`)).toHaveText(t('progress.begun'));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/en/intro/${lessons[0]!.id}/$`));
});

test('the front page tells in one screen what, how long, how it counts, where to begin and what is to come', async ({
  page,
}) => {
  await page.goto('/es/');
  const es = translator('es');
  for (const key of ['canDo', 'howLong', 'howCounts']) {
    await expect(page.getByRole('heading', { name: es(`home.${key}`) })).toBeInViewport();
  }
  await expect(page.getByRole('link', { name: es('home.start') })).toBeInViewport();
  const planned = catalog.course!.sections.filter((one) => one.status !== 'ready');
  expect(planned.length).toBeGreaterThan(0);
  await expect(page.locator('.planned dt')).toHaveText(planned.map((one) => one.title.es));
  await expect(page.locator('.planned a')).toHaveCount(0);
});

/** Adds facts to the record and opens the page on them. */
async function plant(progress: ProgressPage, bodies: readonly FactBody[]): Promise<void> {
  await progress.open();
  const rows = bodies.map((body, index) => ({ ...body, id: `planted.${index}`, at: 1000 + index, device: 'planted' }));
  await plantRows(progress.page, rows);
  await progress.page.evaluate((key) => localStorage.setItem(key, '1'), HAS_RECORD_KEY);
  await progress.open();
}

function allButTheTest(): FactBody[] {
  return [
    ...lessons.flatMap(({ id, check }): FactBody[] => [{ kind: 'lesson.read', lesson: id }, ...finished(check, 50)]),
    ...cases.flatMap((activity): FactBody[] => [
      { kind: 'case.started', activity, attempt },
      { kind: 'case.ended', activity, attempt, ending: 'any', scorePercent: 40 },
    ]),
  ];
}

const attempt = { ordinal: 1, seed: 5 };

function finished(activity: string, scorePercent: number): FactBody[] {
  return [
    { kind: 'attempt.started', activity, attempt, items: [], isRetry: false },
    { kind: 'attempt.finished', activity, attempt, isRetry: false, scorePercent },
  ];
}

function answered(item: string, credit: number, sureness: 1 | 2 | 3): FactBody {
  const response = { kind: 'text', text: '…' } as const;
  return { kind: 'item.answered', activity: 'any', attempt, item, response, credit, sureness, latencyMs: 5 };
}
