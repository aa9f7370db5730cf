import type { Catalog } from '../../catalog/catalog.ts';
import { activityUses, kindOf, type ActivityKind } from '../content/activity-uses.ts';
import type { Rule } from '../rule.ts';

/** Every folder of `quizzes/` is shown to learners somewhere. */
export const rule: Rule = {
  id: 'unused-activity',
  check: (catalog) => {
    const used = new Set(activityUses(catalog).map(({ id }) => id));
    return [...catalog.quizzes.values(), ...catalog.banks.values(), ...catalog.scenarios.values()].flatMap(
      ({ id, file }) => {
        const kind = kindOf(catalog, id);
        if (kind === null || used.has(id) || mayBeUsed(catalog, id, kind)) return [];
        return [{ file, line: 1, col: 1, message: `Nobody shows "${id}". ${ADVICE[kind]}` }];
      },
    );
  },
};

/** Whether the place that names it may be one that could not be read. */
function mayBeUsed(catalog: Catalog, id: string, kind: ActivityKind): boolean {
  if (catalog.unreadable.has(id)) return true;
  if (kind === 'bank') return [...catalog.unreadable].some((one) => one.endsWith('/quiz.yaml'));
  return kind !== 'check' && catalog.course === null;
}

const ADVICE: Record<ActivityKind, string> = {
  check: 'Name it under "check" in the front matter of a lesson, or remove its folder.',
  test: 'Name it under "test" of a section in content/course.yaml, or remove its folder.',
  scenario: 'Name it under "cases" of a section in content/course.yaml, or remove its folder.',
  bank: 'Name it under "draws" of a section\'s test, or remove its folder.',
};
