import { checkScenarios, unknownNames } from '../content/scenario-parts.ts';
import type { Rule } from '../rule.ts';

/** Documents on the desk are declared, and a document that is declared comes to the desk. */
export const rule: Rule = {
  id: 'scenario-unknown-document',
  check: (catalog) =>
    checkScenarios(catalog, ({ decisions, documents }) => {
      const laid = decisions.flatMap((decision) =>
        (decision.documents ?? []).map((id) => ({ id, path: ['decisions', decision.id, 'documents', id] })),
      );
      const declared = documents.map(({ id }) => id);
      const isLaid = new Set(laid.map(({ id }) => id));
      return [
        ...unknownNames(laid, declared, (id) => `"documents" does not declare "${id}".`),
        ...declared
          .filter((id) => !isLaid.has(id))
          .map((id) => ({
            path: ['documents', id],
            message: `No decision lays "${id}" on the desk: name it under its "documents".`,
          })),
      ];
    }),
};
