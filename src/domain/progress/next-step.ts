import type { CourseProgress } from './progress.ts';

/** What to do next, and why it is that. Ids only: pages give them words and links. */
export type NextStep =
  | { kind: 'read-lesson'; lesson: string; isResumed: boolean }
  | { kind: 'answer-check'; lesson: string; isResumed: boolean }
  | { kind: 'play-case'; activity: string; isResumed: boolean }
  | { kind: 'take-test'; activity: string; isResumed: boolean }
  | { kind: 'retake-test'; activity: string; bestPercent: number }
  | { kind: 'nothing-left' };

/** The first thing not done, in the order of the course; begun attempts before new ones of the same kind. */
export function nextStep(progress: CourseProgress): NextStep {
  for (const section of progress.sections) {
    for (const lesson of section.lessons) {
      if (lesson.check === 'begun') return { kind: 'answer-check', lesson: lesson.id, isResumed: true };
      if (lesson.reading !== 'done') {
        return { kind: 'read-lesson', lesson: lesson.id, isResumed: lesson.reading === 'begun' };
      }
      if (lesson.check !== 'done') return { kind: 'answer-check', lesson: lesson.id, isResumed: false };
    }
    const open =
      section.cases.find((one) => one.state === 'begun') ?? section.cases.find((one) => one.state !== 'done');
    if (open) return { kind: 'play-case', activity: open.id, isResumed: open.state === 'begun' };
    const { test } = section;
    if (test.state !== 'done') {
      return { kind: 'take-test', activity: test.id, isResumed: test.state === 'begun' };
    }
    if (!test.hasPassed) return { kind: 'retake-test', activity: test.id, bestPercent: test.bestPercent ?? 0 };
  }
  return { kind: 'nothing-left' };
}
