import type { TFunction } from 'i18next';
import { courseProgress } from '../domain/progress/progress.ts';
import type { LearnerRecord } from '../session/keep-record.ts';
import { pageOutline } from '../session/page-outline.ts';
import { nextStepLink } from './next-step-link.ts';

/** On the front page: once something was begun, the first button leads on from there, and the list says what is done. */
export function showResume(root: HTMLElement, record: LearnerRecord, t: TFunction): void {
  const outline = pageOutline();
  const show = () => {
    const progress = courseProgress(outline, record.snapshot());
    const find = (attribute: string, id: string) =>
      document.querySelector<HTMLAnchorElement>(`a[${attribute}="${CSS.escape(id)}"]`);
    const hasBegun = Object.keys(record.snapshot().lessons).length > 0 || progress.required.done > 0;
    const link = root.querySelector<HTMLAnchorElement>('a');
    if (hasBegun && link) {
      const next = nextStepLink(progress, t, {
        lesson: (id) => find('data-lesson', id),
        caseFile: (id) => find('data-case', id),
        test: (id) => find('data-test', id),
      });
      link.textContent = next.words;
      if (next.href) link.setAttribute('href', next.href);
      else link.removeAttribute('href');
      // One key from arriving to going on: Enter.
      if (document.activeElement === document.body) link.focus({ preventScroll: true });
    }
    for (const section of progress.sections) {
      for (const lesson of section.lessons) {
        const isDone = lesson.reading === 'done' && lesson.check === 'done';
        mark(find('data-lesson', lesson.id), isDone ? 'done' : lesson.reading, t);
      }
      for (const one of section.cases) mark(find('data-case', one.id), one.state, t);
      mark(find('data-test', section.test.id), section.test.hasPassed ? 'done' : section.test.state, t);
    }
  };
  record.subscribe(show);
  show();
}

function mark(link: HTMLElement | null, state: 'untouched' | 'begun' | 'done', t: TFunction): void {
  const holder = link?.closest('li')?.querySelector<HTMLElement>('.step-state');
  if (!holder) return;
  holder.textContent = state === 'untouched' ? '' : t(`progress.${state}`);
  holder.dataset['state'] = state;
}
