import { unknownAttributes } from '../mdx/unknown-attribute.ts';
import type { Rule } from '../rule.ts';

/** Every fact that a lesson shows stands in `content/reference/facts/`. */
export const rule: Rule = {
  id: 'unknown-fact',
  check: (catalog) =>
    unknownAttributes(
      catalog,
      'FactRow',
      'id',
      catalog.facts,
      (id) => `No file of content/reference/facts/ has the fact "${id}".`,
    ),
};
