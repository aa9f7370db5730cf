import { findingAt, type Rule } from '../rule.ts';

/** A test draws no more items from a bank than the bank has to give. Reflections are never drawn. */
export const rule: Rule = {
  id: 'draw-count',
  check: (catalog) =>
    [...catalog.quizzes.values()].flatMap(({ file, quiz }) =>
      (quiz.kind === 'test' ? quiz.draws : []).flatMap(({ bank, count }, index) => {
        const items = catalog.banks.get(bank)?.bank.items;
        const graded = items?.filter(({ type }) => type !== 'reflection').length;
        if (graded === undefined || count <= graded || items?.some(({ id }) => catalog.unreadable.has(id))) return [];
        const message = `The test draws ${count} items from "${bank}", which has ${graded} to give.`;
        return [findingAt(catalog, file, ['draws', index, 'count'], message)];
      }),
    ),
};
