import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '../../src/domain/content/locale.ts';
import type { AnswerKey } from '../../src/domain/quiz/answer-key.ts';
import type { Response, Sureness } from '../../src/domain/quiz/response.ts';
import { translator } from '../../src/i18n/translate.ts';
import type { QuizData, QuizItemData } from '../../src/session/quiz-data.ts';
import { pickByKeyboard, pressByKeyboard, tabTo } from './keyboard.ts';

/** A check or test as a person with a keyboard alone uses it. */
export class QuizPage {
  readonly page: Page;
  readonly locale: Locale;
  readonly t: ReturnType<typeof translator>;
  readonly root: Locator;
  /** The question on the screen. */
  readonly item: Locator;
  readonly problem: Locator;
  readonly verdict: Locator;
  readonly result: Locator;
  readonly saved: Locator;

  constructor(page: Page, locale: Locale) {
    this.page = page;
    this.locale = locale;
    this.t = translator(locale);
    this.root = page.locator('course-quiz');
    this.item = this.root.locator('.item:visible');
    this.problem = this.item.getByRole('alert');
    this.verdict = this.item.locator('.verdict');
    this.result = this.root.locator('.quiz-result');
    this.saved = this.item.locator('.saved-note[data-is-kept="true"]');
  }

  /** Opens the check of a lesson, or a section's test: `intro/concepts/#check`, `intro/test/`. */
  async open(address: string): Promise<void> {
    await this.page.goto(`/${this.locale}/${address}`);
    await this.ready();
  }

  async ready(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-is-ready', 'true');
  }

  button(key: 'answer' | 'next' | 'finish' | 'back' | 'start' | 'again' | 'againTest' | 'review'): Locator {
    return this.root.getByRole('button', { name: this.t(`quiz.${key}`), exact: true });
  }

  retryButton(count: number): Locator {
    return this.root.getByRole('button', { name: this.t('quiz.retryWrong', { count }), exact: true });
  }

  async data(): Promise<QuizData> {
    return JSON.parse((await this.root.locator('.quiz-data').textContent()) ?? '') as QuizData;
  }

  /** What the page's data block says of the question on the screen. */
  async current(): Promise<QuizItemData & { key: AnswerKey }> {
    const id = await this.item.getAttribute('data-item');
    const found = (await this.data()).items.find((item) => item.id === id);
    if (!found?.key) throw new Error(`No graded item "${id}" is shown`);
    return { ...found, key: found.key };
  }

  /** Puts a response into the controls. */
  async put(response: Response): Promise<void> {
    switch (response.kind) {
      case 'choice':
        return pickByKeyboard(this.page, this.item.locator('.choices input'), response.choice);
      case 'choices':
        return this.check(response.choices);
      case 'order':
        return this.order(response.order);
      case 'assignment':
        for (const [from, to] of Object.entries(response.assignment)) await this.assign(from, to);
        return;
      case 'text': {
        await tabTo(this.page, this.item.locator('.written input'));
        await this.page.keyboard.press('Control+a');
        await this.page.keyboard.type(response.text);
      }
    }
  }

  async say(sureness: Sureness): Promise<void> {
    await pickByKeyboard(this.page, this.item.locator('.sureness input'), String(sureness));
  }

  /** Answers the question on the screen and waits until the answer is stored. */
  async answer(response: Response, sureness: Sureness = 2): Promise<void> {
    await this.put(response);
    await this.say(sureness);
    await pressByKeyboard(this.page, this.button('answer'));
    await expect(this.verdict).toBeFocused();
    await expect(this.saved).toHaveText(this.t('quiz.saved'));
  }

  /** Answers each question to come and sees the result; `respond` says how, by the place of the question from 0. */
  async answerAll(respond: (item: QuizItemData & { key: AnswerKey }, place: number) => Response): Promise<void> {
    for (let place = 0; ; place += 1) {
      await this.answer(respond(await this.current(), place));
      if ((await this.button('finish').count()) > 0) break;
      await pressByKeyboard(this.page, this.button('next'));
    }
    await pressByKeyboard(this.page, this.button('finish'));
    await expect(this.result).toBeFocused();
  }

  /** The ids of the parts of the question on the screen, in the order they are shown. */
  async shownOrder(): Promise<string[]> {
    return this.item
      .locator('[data-parts] [data-part]')
      .evaluateAll((parts) => parts.map((part) => part.getAttribute('data-part')!));
  }

  private async check(choices: readonly string[]): Promise<void> {
    for (const box of await this.item.locator('input[type="checkbox"]').all()) {
      if ((await box.isChecked()) === choices.includes(await box.inputValue())) continue;
      await tabTo(this.page, box);
      await this.page.keyboard.press('Space');
    }
  }

  private async order(wanted: readonly string[]): Promise<void> {
    for (const [place, id] of wanted.entries()) {
      const up = this.item.locator(`.step[data-part="${id}"] [data-move="up"]`);
      const from = (await this.shownOrder()).indexOf(id);
      if (from > place) await tabTo(this.page, up);
      // The focus stays with the step: one press after the other moves it all the way.
      for (let step = from; step > place; step -= 1) await this.page.keyboard.press('Enter');
    }
  }

  private async assign(from: string, to: string): Promise<void> {
    const select = this.item.locator(`select[data-left="${from}"]`);
    if ((await select.count()) === 0) {
      return pickByKeyboard(this.page, this.item.locator(`.entry[data-part="${from}"] input`), to);
    }
    await tabTo(this.page, select);
    await this.page.keyboard.press('Home');
    for (let presses = await select.locator('option').count(); presses > 0; presses -= 1) {
      if ((await select.inputValue()) === to) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`No "${to}" to choose for "${from}"`);
  }
}
