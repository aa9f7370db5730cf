import { checkScenarios, unknownNames } from '../content/scenario-parts.ts';
import type { Rule } from '../rule.ts';

/** Who writes a message is one of the people of the case file. */
export const rule: Rule = {
  id: 'scenario-unknown-person',
  check: (catalog) =>
    checkScenarios(catalog, ({ people, documents }) => {
      const senders = documents.flatMap(({ id, messages = [] }) =>
        messages.map((message) => ({ id: message.from, path: ['documents', id, 'messages', message.id, 'from'] })),
      );
      return unknownNames(senders, people, (id) => `"people" does not declare "${id}".`);
    }),
};
