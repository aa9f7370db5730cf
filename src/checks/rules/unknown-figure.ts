import { unknownAttributes } from '../mdx/unknown-attribute.ts';
import type { Rule } from '../rule.ts';

/** Every figure that a lesson shows stands in `content/reference/figures/`. */
export const rule: Rule = {
  id: 'unknown-figure',
  check: (catalog) =>
    unknownAttributes(
      catalog,
      'Figure',
      'id',
      catalog.figures,
      (id) => `content/reference/figures/ has no file for the figure "${id}".`,
    ),
};
