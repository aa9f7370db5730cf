import { expect, test, type Page } from '@playwright/test';
import { pressByKeyboard } from './keyboard.ts';
import { keptFacts, keptRows, plantRows } from './kept-facts.ts';
import { QuizPage } from './quiz-page.ts';
import { rightResponse } from './responses.ts';

/** Ways a browser can refuse to store, and what the course says of each. */
const REFUSALS: { name: string; key: string; refuse: () => void }[] = [
  {
    name: 'has no IndexedDB',
    key: 'keeping.missing',
    refuse: () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
  },
  {
    name: 'throws when IndexedDB is asked for',
    key: 'keeping.blocked',
    refuse: () => {
      const refused = () => new DOMException('The operation is insecure.', 'SecurityError');
      Object.defineProperty(globalThis, 'indexedDB', {
        get: () => {
          throw refused();
        },
      });
      Object.defineProperty(globalThis, 'localStorage', {
        get: () => {
          throw refused();
        },
      });
    },
  },
  {
    name: 'refuses to open a database',
    key: 'keeping.blocked',
    refuse: () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
    },
  },
];

for (const { name, key, refuse } of REFUSALS) {
  for (const locale of ['es', 'en'] as const) {
    test(`where the browser ${name}, the course in ${locale} says so and goes on in memory`, async ({ page }) => {
      const errors = watchErrors(page);
      await page.addInitScript(refuse);
      const quiz = new QuizPage(page, locale);
      await quiz.open('intro/trends/#check');
      await expect(page.locator('course-status')).toHaveText(quiz.t(key));
      await expect(page.locator('course-status')).toHaveClass(/is-warning/);
      const total = (await quiz.data()).items.filter((item) => item.key !== null).length;
      for (let place = 1; place <= total; place += 1) {
        await quiz.put(rightResponse(await quiz.current(), locale));
        await quiz.say(2);
        await quiz.button('answer').click();
        await expect(quiz.item.locator('.saved-note')).toHaveText(quiz.t('quiz.unsaved'));
        await quiz.button(place < total ? 'next' : 'finish').click();
      }
      await expect(quiz.result.locator('.quiz-score')).toHaveText(
        quiz.t('quiz.score', { percent: 100, right: total, total }),
      );
      await page.goto(`/${locale}/intro/cases/season-wages/`);
      await expect(page.locator('course-case')).toHaveAttribute('data-is-ready', 'true');
      await page.goto(`/${locale}/progress/`);
      await expect(page.locator('course-progress')).toHaveAttribute('data-is-ready', 'true');
      expect(errors).toEqual([]);
    });
  }
}

test('on a full disk nothing is lost: what was answered is stored as soon as there is room', async ({ page }) => {
  await page.addInitScript(() => {
    const put = Reflect.get(IDBObjectStore.prototype, 'put') as (...args: unknown[]) => IDBRequest<IDBValidKey>;
    IDBObjectStore.prototype.put = function (...args: unknown[]) {
      if (this.name === 'facts' && sessionStorage.getItem('isFull')) {
        throw new DOMException('Encountered full disk', 'QuotaExceededError');
      }
      return put.apply(this, args);
    };
  });
  const quiz = new QuizPage(page, 'en');
  await quiz.open('intro/gender/#check');
  await quiz.answer(rightResponse(await quiz.current(), 'en'));
  await page.evaluate(() => sessionStorage.setItem('isFull', 'yes'));
  for (let answers = 0; answers < 2; answers += 1) {
    await pressByKeyboard(page, quiz.button('next'));
    await quiz.put(rightResponse(await quiz.current(), 'en'));
    await quiz.say(2);
    await pressByKeyboard(page, quiz.button('answer'));
    await expect(quiz.item.locator('.saved-note')).toHaveText(quiz.t('quiz.unsaved'));
  }
  await expect(page.locator('course-status')).toHaveText(quiz.t('keeping.full'));
  expect(await keptFacts(page, 'item.answered')).toHaveLength(1);

  await page.evaluate(() => sessionStorage.removeItem('isFull'));
  await pressByKeyboard(page, quiz.button('next'));
  await quiz.answer(rightResponse(await quiz.current(), 'en'));
  await expect(page.locator('course-status')).toHaveText(quiz.t('keeping.device'));
  const items = (await quiz.data()).items.filter((item) => item.key !== null).map((item) => item.id);
  expect((await keptFacts(page, 'item.answered')).map((fact) => fact.item)).toEqual(items);
  await page.reload();
  await quiz.ready();
  await expect(quiz.result.locator('.quiz-score')).toHaveText(
    quiz.t('quiz.score', { percent: 100, right: 4, total: 4 }),
  );
});

test('a damaged row is named, counted and left as it is, and the rest of the record is used', async ({ page }) => {
  const quiz = new QuizPage(page, 'es');
  await quiz.open('intro/concepts/#check');
  await quiz.answer(rightResponse(await quiz.current(), 'es'));
  const damaged = [
    { id: 'zz.1', kind: 'item.answered', at: 'ayer', item: { deep: [1, 2, null] }, note: '«intacta»' },
    { id: 'zz.2', kind: 'from-another-world', at: 5, device: 'zz' },
  ];
  await plantRows(page, damaged);
  await page.reload();
  await quiz.ready();
  await expect(page.locator('course-status')).toHaveText(quiz.t('keeping.damaged', { count: 2 }));
  await expect(quiz.item.locator('.item-number')).toHaveText(quiz.t('quiz.question', { number: 2, total: 4 }));
  await quiz.answerAll((item) => rightResponse(item, 'es'));
  await expect(quiz.result.locator('.quiz-score')).toHaveText(
    quiz.t('quiz.score', { percent: 100, right: 4, total: 4 }),
  );
  const rows = await keptRows(page);
  expect(rows.filter((row) => (row as { id: string }).id.startsWith('zz.'))).toEqual(damaged);
});

test('one damaged row is named in the singular, in English too', async ({ page }) => {
  const quiz = new QuizPage(page, 'en');
  await quiz.open('intro/concepts/#check');
  await quiz.answer(rightResponse(await quiz.current(), 'en'));
  await plantRows(page, [{ id: 'zz.1' }]);
  await page.reload();
  await expect(page.locator('course-status')).toHaveText(quiz.t('keeping.damaged', { count: 1 }));
});

function watchErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}
