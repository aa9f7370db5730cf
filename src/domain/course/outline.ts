import type { Policy } from '../content/course-schema.ts';

/** One graded item: what it trains. */
export interface OutlineItem {
  id: string;
  objective: string;
}

export interface OutlineLesson {
  id: string;
  check: string;
  /** The graded items of its check, in the author's order. */
  items: OutlineItem[];
}

export interface OutlineTest {
  id: string;
  banks: { bank: string; count: number; items: OutlineItem[] }[];
}

export interface OutlineSection {
  id: string;
  lessons: OutlineLesson[];
  cases: string[];
  test: OutlineTest;
}

/** The course as the learner's pages know it: ids, order and policy, no words. Planned sections are not in it. */
export interface Outline {
  courseId: string;
  version: string;
  policy: Policy;
  sections: OutlineSection[];
  /** All objectives, in the order of the lessons that declare them. */
  objectives: { id: string; lesson: string }[];
}

/** The outline of some sections alone; `null` keeps all. Objectives of other sections go with them. */
export function outlineOf(outline: Outline, sections: readonly string[] | null): Outline {
  if (sections === null) return outline;
  const kept = outline.sections.filter((section) => sections.includes(section.id));
  const lessons = new Set(kept.flatMap((section) => section.lessons.map((lesson) => lesson.id)));
  return {
    ...outline,
    sections: kept,
    objectives: outline.objectives.filter((objective) => lessons.has(objective.lesson)),
  };
}
