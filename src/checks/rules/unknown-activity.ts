import type { Catalog } from '../../catalog/catalog.ts';
import { closestHint } from '../../catalog/closest.ts';
import { activityUses, kindOf, KIND_NAMES, type ActivityUse } from '../content/activity-uses.ts';
import { findingAt, type Rule } from '../rule.ts';

/** Every check, test, case file and bank that is named exists in `quizzes/` and is of that kind. */
export const rule: Rule = {
  id: 'unknown-activity',
  check: (catalog) =>
    activityUses(catalog).flatMap((use) => {
      const message = sayUse(catalog, use);
      return message === null ? [] : [findingAt(catalog, use.file, use.path, message)];
    }),
};

function sayUse(catalog: Catalog, { id, kind, sentence }: ActivityUse): string | null {
  const found = kindOf(catalog, id);
  if (found === kind || (found === null && catalog.unreadable.has(id))) return null;
  if (found !== null) {
    return `${sentence} "${id}", but quizzes/${id}/ is ${KIND_NAMES[found]}: name ${KIND_NAMES[kind]} here.`;
  }
  const all = [...catalog.quizzes.keys(), ...catalog.banks.keys(), ...catalog.scenarios.keys()];
  const candidates = all.filter((one) => kindOf(catalog, one) === kind);
  return `${sentence} "${id}", but quizzes/ has no such folder.${closestHint(id, candidates)}`;
}
