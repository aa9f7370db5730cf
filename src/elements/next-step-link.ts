import type { TFunction } from 'i18next';
import { nextStep } from '../domain/progress/next-step.ts';
import type { CourseProgress } from '../domain/progress/progress.ts';

/** Where the page keeps the link of each thing to do: its words are the title, its address the place. */
export interface StepLinks {
  lesson(id: string): HTMLAnchorElement | null;
  caseFile(id: string): HTMLAnchorElement | null;
  test(id: string): HTMLAnchorElement | null;
}

/** What to do next, as words and an address; no address when nothing is left. */
export function nextStepLink(
  progress: CourseProgress,
  t: TFunction,
  links: StepLinks,
): { words: string; href: string | null } {
  const next = nextStep(progress);
  switch (next.kind) {
    case 'read-lesson': {
      const link = links.lesson(next.lesson);
      const title = link?.textContent.trim();
      return {
        words: t(next.isResumed ? 'progress.resumeLesson' : 'progress.readLesson', { title }),
        href: addressOf(link),
      };
    }
    case 'answer-check': {
      const link = links.lesson(next.lesson);
      const title = link?.textContent.trim();
      const words = t(next.isResumed ? 'progress.resumeCheck' : 'progress.answerCheck', { title });
      return { words, href: addressOf(link, '#check') };
    }
    case 'play-case': {
      const link = links.caseFile(next.activity);
      const title = link?.textContent.trim();
      return {
        words: t(next.isResumed ? 'progress.resumeCase' : 'progress.playCase', { title }),
        href: addressOf(link),
      };
    }
    case 'take-test':
      return {
        words: t(next.isResumed ? 'progress.resumeTest' : 'progress.takeTest'),
        href: addressOf(links.test(next.activity)),
      };
    case 'retake-test':
      return {
        words: t('progress.retakeTest', { percent: next.bestPercent }),
        href: addressOf(links.test(next.activity)),
      };
    case 'nothing-left':
      return { words: t('progress.nothingLeft'), href: null };
  }
}

function addressOf(link: HTMLAnchorElement | null, anchor = ''): string | null {
  const href = link?.getAttribute('href');
  return href ? `${href}${anchor}` : null;
}
