import { unknownAttributes } from '../mdx/unknown-attribute.ts';
import type { Rule } from '../rule.ts';

/** Every term that a lesson explains stands in `content/reference/glossary/`. */
export const rule: Rule = {
  id: 'unknown-term',
  check: (catalog) =>
    unknownAttributes(
      catalog,
      'Term',
      'id',
      catalog.terms,
      (id) => `No file of content/reference/glossary/ explains the term "${id}".`,
    ),
};
