import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '../../src/domain/content/locale.ts';
import { offeredChoices, startOf, step, type ScenarioState } from '../../src/domain/scenario/step.ts';
import { translator } from '../../src/i18n/translate.ts';
import type { CaseData } from '../../src/session/case-data.ts';
import { pickByKeyboard, pressByKeyboard } from './keyboard.ts';

/** A case file as a person with a keyboard alone plays it. */
export class CasePage {
  readonly page: Page;
  readonly locale: Locale;
  readonly t: ReturnType<typeof translator>;
  readonly root: Locator;
  /** The decision or ending on the screen. */
  readonly node: Locator;
  readonly outcome: Locator;
  readonly saved: Locator;

  constructor(page: Page, locale: Locale) {
    this.page = page;
    this.locale = locale;
    this.t = translator(locale);
    this.root = page.locator('course-case');
    this.node = this.root.locator('.node:visible');
    this.outcome = this.node.locator('.outcome:visible');
    this.saved = this.node.locator('.saved-note', { hasText: this.t('quiz.saved') });
  }

  async open(caseFile: string): Promise<void> {
    await this.page.goto(`/${this.locale}/intro/cases/${caseFile}/`);
    await this.ready();
  }

  async ready(): Promise<void> {
    await expect(this.root).toHaveAttribute('data-is-ready', 'true');
  }

  button(key: 'open' | 'again' | 'decide' | 'goOn'): Locator {
    return this.root.getByRole('button', { name: this.t(`case.${key}`), exact: true });
  }

  async data(): Promise<CaseData> {
    return JSON.parse((await this.root.locator('.case-data').textContent()) ?? '') as CaseData;
  }

  /** Marks a choice, decides, and waits until it is stored and what follows is on the screen. */
  async decide(choice: string): Promise<void> {
    await pickByKeyboard(this.page, this.node.locator('.option:visible input'), choice);
    await pressByKeyboard(this.page, this.button('decide'));
    await expect(this.outcome).toHaveCount(1);
    await expect(this.saved).toBeVisible();
  }

  async goOn(): Promise<void> {
    await pressByKeyboard(this.page, this.button('goOn'));
    await expect(this.node.locator('.node-title')).toBeFocused();
  }

  /** The shortest road from the start to an ending: `[{ node, choice }, …]`. */
  async roadTo(isWanted: (ending: CaseData['scenario']['endings'][number]) => boolean): Promise<ScenarioState['path']> {
    const { scenario } = await this.data();
    const wanted = scenario.endings.filter(isWanted).map((ending) => ending.id);
    const seen = new Set<string>();
    let states = [startOf(scenario)];
    while (states.length > 0) {
      const found = states.find((state) => wanted.includes(state.nodeId));
      if (found) return found.path;
      states = states
        .flatMap((state) => offeredChoices(scenario, state).map((choice) => step(scenario, state, choice.id)))
        .filter((state) => state !== null)
        .filter(({ path: _, ...situation }) => {
          const key = JSON.stringify(situation);
          return seen.has(key) ? false : seen.add(key);
        });
    }
    throw new Error('No road leads there');
  }

  /** Plays a road from where the case stands, to its end. */
  async play(road: ScenarioState['path']): Promise<void> {
    for (const { node, choice } of road) {
      await expect(this.node).toHaveAttribute('data-node', node);
      await this.decide(choice);
      await this.goOn();
    }
  }
}
