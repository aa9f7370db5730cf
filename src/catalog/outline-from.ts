import type { Course } from '../domain/content/course-schema.ts';
import type { Item } from '../domain/content/quiz-schema.ts';
import type { Outline, OutlineItem, OutlineLesson, OutlineTest } from '../domain/course/outline.ts';
import type { Catalog } from './catalog.ts';

/** The outline of the course's ready sections: graded items only, in the order of `course.yaml`. */
export function outlineFrom(catalog: Catalog, course: Course): Outline {
  const ready = course.sections.filter((section) => section.status === 'ready');
  return {
    courseId: course.id,
    version: course.version,
    policy: course.policy,
    sections: ready.map((section) => ({
      id: section.id,
      lessons: section.lessons.map((id) => lessonOf(catalog, id)),
      cases: section.cases,
      test: testOf(catalog, section.test),
    })),
    objectives: ready.flatMap((section) =>
      section.lessons.flatMap((lesson) =>
        (anyText(catalog, lesson)?.frontMatter.objectives ?? []).map(({ id }) => ({ id, lesson })),
      ),
    ),
  };
}

function lessonOf(catalog: Catalog, id: string): OutlineLesson {
  const check = anyText(catalog, id)?.frontMatter.check ?? '';
  const quiz = catalog.quizzes.get(check)?.quiz;
  return { id, check, items: quiz?.kind === 'check' ? graded(quiz.items) : [] };
}

function testOf(catalog: Catalog, id: string): OutlineTest {
  const quiz = catalog.quizzes.get(id)?.quiz;
  const draws = quiz?.kind === 'test' ? quiz.draws : [];
  return {
    id,
    banks: draws.map(({ bank, count }) => ({
      bank,
      count,
      items: graded(catalog.banks.get(bank)?.bank.items ?? []),
    })),
  };
}

function graded(items: readonly Item[]): OutlineItem[] {
  return items.filter((item) => item.type !== 'reflection').map(({ id, objective }) => ({ id, objective }));
}

function anyText(catalog: Catalog, lesson: string) {
  const byLocale = catalog.lessons.get(lesson)?.byLocale;
  return byLocale?.es ?? byLocale?.en;
}
