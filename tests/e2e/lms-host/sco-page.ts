import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import type { Locale } from '../../../src/domain/content/locale.ts';
import type { AnswerKey } from '../../../src/domain/quiz/answer-key.ts';
import type { Response, Sureness } from '../../../src/domain/quiz/response.ts';
import { translator } from '../../../src/i18n/translate.ts';
import type { QuizData, QuizItemData } from '../../../src/session/quiz-data.ts';

export type GradedItem = QuizItemData & { key: AnswerKey };

/** The course inside an LMS: the player shows the launch page, the launch page shows the course's pages. */
export class ScoPage {
  readonly page: Page;
  readonly t: ReturnType<typeof translator>;
  readonly shell: FrameLocator;
  readonly course: FrameLocator;
  readonly status: Locator;
  readonly quiz: Locator;
  readonly caseFile: Locator;
  /** The question on the screen. */
  readonly item: Locator;

  constructor(page: Page, locale: Locale) {
    this.page = page;
    this.t = translator(locale);
    this.shell = page.frameLocator('#sco');
    this.course = this.shell.frameLocator('iframe.course-frame');
    this.status = this.course.locator('course-status');
    this.quiz = this.course.locator('course-quiz');
    this.caseFile = this.course.locator('course-case');
    this.item = this.quiz.locator('.item:visible');
  }

  async launch(url: string): Promise<void> {
    await this.page.goto(url);
    await expect(this.course.locator('html')).toHaveClass(/has-script/);
  }

  /** The address of the page shown, below its locale. */
  async where(): Promise<string> {
    return (await this.course.locator('html').getAttribute('data-page')) ?? '';
  }

  /** Follows a link of the page shown. */
  async follow(link: Locator, page: string): Promise<void> {
    await link.click();
    await expect(this.course.locator('html')).toHaveAttribute('data-page', page);
    await expect(this.course.locator('html')).toHaveClass(/has-script/);
  }

  /** Goes to a page by way of the front page, as a learner would. */
  async goTo(page: string): Promise<void> {
    const { course } = this;
    if ((await this.where()) !== '') {
      await this.follow(course.locator('.site-header').getByRole('link', { name: this.t('site.home') }), '');
    }
    await this.follow(course.locator(`main a[href$="${page}/index.html"]`).first(), page);
  }

  async quizIsReady(): Promise<void> {
    await this.quiz.scrollIntoViewIfNeeded();
    await expect(this.quiz).toHaveAttribute('data-is-ready', 'true');
  }

  button(key: 'answer' | 'next' | 'finish' | 'back' | 'start'): Locator {
    return this.quiz.getByRole('button', { name: this.t(`quiz.${key}`), exact: true });
  }

  async current(): Promise<GradedItem> {
    const data = JSON.parse((await this.quiz.locator('.quiz-data').textContent()) ?? '') as QuizData;
    const id = await this.item.getAttribute('data-item');
    const found = data.items.find((item) => item.id === id);
    if (!found?.key) throw new Error(`No graded item "${id}" is shown`);
    return { ...found, key: found.key };
  }

  /** The ids of the parts of the question on the screen, in the order they are shown. */
  async shownOrder(): Promise<string[]> {
    return this.item
      .locator('[data-parts] [data-part]')
      .evaluateAll((parts) => parts.map((part) => part.getAttribute('data-part') ?? ''));
  }

  async answer(response: Response, sureness: Sureness = 2): Promise<void> {
    await this.put(response);
    await this.item.locator(`.sureness input[value="${sureness}"]`).check();
    await this.button('answer').click();
    await expect(this.item.locator('.saved-note')).toHaveText(this.t('quiz.saved'));
  }

  /** Answers each question that is left; `respond` says how. Sees the result. */
  async answerRest(respond: (item: GradedItem) => Response): Promise<GradedItem[]> {
    const asked: GradedItem[] = [];
    for (;;) {
      const item = await this.current();
      asked.push(item);
      await this.answer(respond(item));
      if ((await this.button('finish').count()) > 0) break;
      await this.button('next').click();
    }
    await this.button('finish').click();
    await expect(this.quiz.locator('.quiz-result')).toBeVisible();
    return asked;
  }

  async caseIsReady(): Promise<void> {
    await this.caseFile.scrollIntoViewIfNeeded();
    await expect(this.caseFile).toHaveAttribute('data-is-ready', 'true');
  }

  async openCase(): Promise<void> {
    await this.caseIsReady();
    await this.caseFile.getByRole('button', { name: this.t('case.open') }).click();
  }

  /** The decision or ending on the screen. */
  async caseNode(): Promise<string> {
    return (await this.caseFile.locator('.node:visible').getAttribute('data-node')) ?? '';
  }

  /** Takes the first choice that is offered and goes on. */
  async decide(): Promise<void> {
    const node = this.caseFile.locator('.node:visible');
    await node.locator('.option:visible input').first().check();
    await node.getByRole('button', { name: this.t('case.decide') }).click();
    await expect(node.locator('.saved-note')).toHaveText(this.t('quiz.saved'));
    await node.getByRole('button', { name: this.t('case.goOn') }).click();
  }

  /** Plays a case file to an ending. */
  async playCase(): Promise<void> {
    await this.openCase();
    const question = this.caseFile.locator('.node:visible fieldset.question');
    while ((await question.count()) > 0) await this.decide();
  }

  private async put(response: Response): Promise<void> {
    const { item } = this;
    switch (response.kind) {
      case 'choice':
        return item.locator(`.choices input[value="${response.choice}"]`).check();
      case 'choices':
        for (const choice of response.choices) await item.locator(`input[value="${choice}"]`).check();
        return;
      case 'order':
        for (const [place, id] of response.order.entries()) {
          const up = item.locator(`.step[data-part="${id}"] [data-move="up"]`);
          for (let from = (await this.shownOrder()).indexOf(id); from > place; from -= 1) await up.click();
        }
        return;
      case 'assignment':
        for (const [from, to] of Object.entries(response.assignment)) await this.assign(from, to);
        return;
      case 'text':
        return item.locator('.written input').fill(response.text);
    }
  }

  private async assign(from: string, to: string): Promise<void> {
    const select = this.item.locator(`select[data-left="${from}"]`);
    if ((await select.count()) > 0) await select.selectOption(to);
    else await this.item.locator(`.entry[data-part="${from}"] input[value="${to}"]`).check();
  }
}
