import type { Outline, OutlineSection } from '../course/outline.ts';
import type { QuizState, Snapshot } from '../record/snapshot.ts';

/** How far an activity or lesson is. */
export type StepState = 'untouched' | 'begun' | 'done';

export interface LessonProgress {
  id: string;
  reading: StepState;
  check: StepState;
  /** 0…100 of the best finished check; `null` before the first. */
  checkPercent: number | null;
}

export interface CaseProgress {
  id: string;
  state: StepState;
  bestPercent: number | null;
  endingsSeen: number;
}

export interface TestProgress {
  id: string;
  state: StepState;
  bestPercent: number | null;
  hasPassed: boolean;
}

export interface SectionProgress {
  id: string;
  lessons: LessonProgress[];
  cases: CaseProgress[];
  test: TestProgress;
  /** What the policy still asks for, and how much of it is done. Never opaque: the page lists what is left. */
  required: { done: number; total: number };
  isCompleted: boolean;
}

export interface CourseProgress {
  sections: SectionProgress[];
  required: { done: number; total: number };
  isCompleted: boolean;
  /** Every section test passed. */
  hasPassed: boolean;
  /** Everything is done and some test is below the pass mark, in a course that reports this as failed. */
  hasFailed: boolean;
  /** 0…100: the mean of the section tests' best scores, a test not yet taken counting 0; `null` before the first. */
  scorePercent: number | null;
}

/** The one progress function: what the learner's page shows and what an LMS is told. */
export function courseProgress(outline: Outline, snapshot: Snapshot): CourseProgress {
  const sections = outline.sections.map((section) => sectionProgress(outline, section, snapshot));
  const tests = sections.map((section) => section.test);
  const required = {
    done: sections.reduce((sum, section) => sum + section.required.done, 0),
    total: sections.reduce((sum, section) => sum + section.required.total, 0),
  };
  const isCompleted = sections.length > 0 && sections.every((section) => section.isCompleted);
  const hasPassed = isCompleted && tests.every((test) => test.hasPassed);
  const isAnyTestTaken = tests.some((test) => test.bestPercent !== null);
  return {
    sections,
    required,
    isCompleted,
    hasPassed,
    hasFailed: isCompleted && !hasPassed && outline.policy.belowPassMark !== 'incomplete',
    scorePercent: isAnyTestTaken
      ? Math.round(tests.reduce((sum, test) => sum + (test.bestPercent ?? 0), 0) / tests.length)
      : null,
  };
}

function sectionProgress(outline: Outline, section: OutlineSection, snapshot: Snapshot): SectionProgress {
  const { completion, passMarkPercent } = outline.policy;
  const lessons = section.lessons.map((lesson): LessonProgress => {
    const reading = snapshot.lessons[lesson.id];
    const check = snapshot.quizzes[lesson.check];
    return {
      id: lesson.id,
      reading: reading === 'read' ? 'done' : reading === 'opened' ? 'begun' : 'untouched',
      check: quizState(check),
      checkPercent: check?.bestPercent ?? null,
    };
  });
  const cases = section.cases.map((id): CaseProgress => {
    const state = snapshot.cases[id];
    return {
      id,
      state: state?.bestPercent != null ? 'done' : state?.play ? 'begun' : 'untouched',
      bestPercent: state?.bestPercent ?? null,
      endingsSeen: state?.endings.length ?? 0,
    };
  });
  const testState = snapshot.quizzes[section.test.id];
  const bestPercent = testState?.bestPercent ?? null;
  const test: TestProgress = {
    id: section.test.id,
    state: quizState(testState),
    bestPercent,
    hasPassed: bestPercent !== null && bestPercent >= passMarkPercent,
  };
  const steps = [
    ...(completion.lessons === 'read' ? lessons.map((lesson) => lesson.reading) : []),
    ...(completion.checks === 'answered' ? lessons.map((lesson) => lesson.check) : []),
    ...(completion.cases === 'finished' ? cases.map((one) => one.state) : []),
    test.state,
  ];
  const required = { done: steps.filter((step) => step === 'done').length, total: steps.length };
  return { id: section.id, lessons, cases, test, required, isCompleted: required.done === required.total };
}

function quizState(quiz: QuizState | undefined): StepState {
  if (quiz?.bestPercent != null) return 'done';
  return quiz?.attempt ? 'begun' : 'untouched';
}
