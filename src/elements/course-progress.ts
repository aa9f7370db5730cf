import type { TFunction } from 'i18next';
import type { Outline } from '../domain/course/outline.ts';
import { masteryByObjective } from '../domain/progress/mastery.ts';
import { courseProgress, type CourseProgress, type SectionProgress } from '../domain/progress/progress.ts';
import { loadTranslator } from '../i18n/runtime.ts';
import { pageLocale } from '../session/page-locale.ts';
import type { LearnerRecord } from '../session/keep-record.ts';
import { pageOutline } from '../session/page-outline.ts';
import { openRecord } from '../session/open-record.ts';
import { element } from './dom.ts';
import { nextStepLink } from './next-step-link.ts';

/** A short list of what is left stands open; a long one would bury the page. */
const LEFT_SHOWN_OPEN = 6;

/** `<course-progress>`: fills the table of the course with what this record says, and why. */
class CourseProgressPage extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const [record, t] = await Promise.all([openRecord(), loadTranslator(pageLocale())]);
    const outline = pageOutline();
    const known = new Set(outline.sections.map((section) => section.id));
    for (const section of this.querySelectorAll<HTMLElement>('[data-section]')) {
      section.hidden = !known.has(section.dataset['section'] ?? '');
    }
    const show = () => this.show(record, outline, t);
    record.subscribe(show);
    show();
    this.dataset['isReady'] = 'true';
  }

  private show(record: LearnerRecord, outline: Outline, t: TFunction): void {
    const snapshot = record.snapshot();
    const progress = courseProgress(outline, snapshot);
    for (const section of progress.sections) this.showSection(section, outline.policy.passMarkPercent, t);
    this.showNext(progress, t);
    for (const mastery of masteryByObjective(outline, snapshot)) {
      const row = this.querySelector<HTMLElement>(`[data-objective="${CSS.escape(mastery.objective)}"]`);
      const state = row?.querySelector('[data-cell="state"]');
      const meter = row?.querySelector('meter');
      if (!row || !state || !meter || mastery.level === null) continue;
      meter.value = mastery.level;
      const parts = [
        t('progress.answered', { right: mastery.right, answered: mastery.answered, items: mastery.items }),
      ];
      if (mastery.surelyWrong.length > 0) parts.push(t('progress.surelyWrong', { count: mastery.surelyWrong.length }));
      state.textContent = parts.join('. ');
    }
  }

  private showSection(section: SectionProgress, passMark: number, t: TFunction): void {
    const root = this.querySelector<HTMLElement>(`[data-section="${CSS.escape(section.id)}"]`);
    if (!root) return;
    const set = (row: string, cell: string, words: string, state: string) => {
      const found = root.querySelector<HTMLElement>(`${row} [data-cell="${cell}"]`);
      if (!found) return;
      found.textContent = words;
      found.dataset['state'] = state;
    };
    for (const lesson of section.lessons) {
      const row = `[data-lesson="${CSS.escape(lesson.id)}"]`;
      set(row, 'reading', t(`progress.${lesson.reading}`), lesson.reading);
      const check =
        lesson.checkPercent === null
          ? t(`progress.${lesson.check}`)
          : t('progress.percent', { percent: lesson.checkPercent });
      set(row, 'check', check, lesson.check);
    }
    for (const one of section.cases) {
      const ended = t('progress.endingsSeen', { count: one.endingsSeen, percent: one.bestPercent });
      set(
        `[data-case="${CSS.escape(one.id)}"]`,
        'state',
        one.state === 'done' ? ended : t(`progress.${one.state}`),
        one.state,
      );
    }
    const { test } = section;
    const result =
      test.bestPercent === null
        ? t(`progress.${test.state}`)
        : `${t('progress.percent', { percent: test.bestPercent })} · ${t(test.hasPassed ? 'progress.passed' : 'progress.notPassed')}`;
    set(`[data-test="${CSS.escape(test.id)}"]`, 'state', result, test.hasPassed ? 'done' : test.state);
    const required = root.querySelector('[data-required]');
    if (required) {
      const count = t('progress.required', section.required);
      required.textContent = section.isCompleted ? `${count} · ${t('progress.completed')}` : count;
    }
    this.showLeft(root, section, passMark, t);
  }

  /** What is left, by name: progress without a reason teaches nothing. */
  private showLeft(root: HTMLElement, section: SectionProgress, passMark: number, t: TFunction): void {
    const folded = root.querySelector<HTMLDetailsElement>('[data-left]');
    const list = folded?.querySelector('ul');
    if (!folded || !list) return;
    const titleOf = (row: string) => root.querySelector(`${row} a`)?.textContent ?? '';
    const lessonTitle = (id: string) => titleOf(`[data-lesson="${CSS.escape(id)}"]`);
    const left = [
      ...section.lessons
        .filter(({ reading }) => reading !== 'done')
        .map(({ id }) => t('progress.leftLesson', { title: lessonTitle(id) })),
      ...section.lessons
        .filter(({ check }) => check !== 'done')
        .map(({ id }) => t('progress.leftCheck', { title: lessonTitle(id) })),
      ...section.cases
        .filter(({ state }) => state !== 'done')
        .map(({ id }) => t('progress.leftCase', { title: titleOf(`[data-case="${CSS.escape(id)}"]`) })),
    ];
    const { bestPercent, hasPassed } = section.test;
    if (bestPercent === null) left.push(t('progress.leftTest'));
    else if (!hasPassed) left.push(t('progress.leftTestPass', { percent: bestPercent, passMark }));
    list.replaceChildren(...left.map((words) => element('li', '', words)));
    folded.hidden = left.length === 0;
    if (left.length <= LEFT_SHOWN_OPEN) folded.open = true;
  }

  private showNext(progress: CourseProgress, t: TFunction): void {
    const section = this.querySelector<HTMLElement>('.next-step');
    const link = section?.querySelector<HTMLAnchorElement>('.next-link');
    if (!section || !link) return;
    const titleOf = (selector: string) => this.querySelector<HTMLAnchorElement>(`${selector} a`);
    const next = nextStepLink(progress, t, {
      lesson: (id) => titleOf(`[data-lesson="${CSS.escape(id)}"]`),
      caseFile: (id) => titleOf(`[data-case="${CSS.escape(id)}"]`),
      test: (id) => titleOf(`[data-test="${CSS.escape(id)}"]`),
    });
    section.hidden = false;
    link.textContent = next.words;
    if (next.href) link.href = next.href;
    else link.removeAttribute('href');
  }
}

customElements.define('course-progress', CourseProgressPage);
