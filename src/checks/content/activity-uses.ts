import type { Catalog } from '../../catalog/catalog.ts';
import type { Step } from '../../catalog/locate.ts';

export type ActivityKind = 'check' | 'test' | 'scenario' | 'bank';

/** A place that names an activity, and what kind it must be of. */
export interface ActivityUse {
  file: string;
  path: Step[];
  id: string;
  kind: ActivityKind;
  /** `This lesson shows the check`: the beginning of a message about it. */
  sentence: string;
}

/** Every place that names an activity: front matter, `course.yaml`, the draws of tests. */
export function activityUses(catalog: Catalog): ActivityUse[] {
  const texts = [...catalog.lessons.values()].flatMap((lesson) => Object.values(lesson.byLocale));
  const checks = texts.map(({ file, frontMatter }): ActivityUse => ({
    file,
    path: ['check'],
    id: frontMatter.check,
    kind: 'check',
    sentence: 'This lesson shows the check',
  }));
  const draws = [...catalog.quizzes.values()].flatMap(({ file, quiz }) =>
    (quiz.kind === 'test' ? quiz.draws : []).map(({ bank }, index): ActivityUse => ({
      file,
      path: ['draws', index, 'bank'],
      id: bank,
      kind: 'bank',
      sentence: 'This test draws from the bank',
    })),
  );
  return [...checks, ...sectionUses(catalog), ...draws];
}

function sectionUses(catalog: Catalog): ActivityUse[] {
  const file = 'content/course.yaml';
  return (catalog.course?.sections ?? []).flatMap((section): ActivityUse[] => {
    if (section.status === 'planned') return [];
    const path = ['sections', section.id];
    return [
      { file, path: [...path, 'test'], id: section.test, kind: 'test', sentence: 'This section ends in the test' },
      ...section.cases.map((id): ActivityUse => ({
        file,
        path: [...path, 'cases', id],
        id,
        kind: 'scenario',
        sentence: 'This section has the case file',
      })),
    ];
  });
}

/** The kind of the activity in `quizzes/<id>/`; `null` where there is none. */
export function kindOf(catalog: Catalog, id: string): ActivityKind | null {
  const quiz = catalog.quizzes.get(id);
  if (quiz) return quiz.quiz.kind;
  if (catalog.banks.has(id)) return 'bank';
  return catalog.scenarios.has(id) ? 'scenario' : null;
}

/** What messages call each kind. */
export const KIND_NAMES: Record<ActivityKind, string> = {
  check: "a lesson's check",
  test: "a section's test",
  scenario: 'a case file',
  bank: 'an item bank',
};
