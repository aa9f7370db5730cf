import { parseBody } from '../mdx/parse-body.ts';
import type { Rule } from '../rule.ts';

/** The body of a lesson is MDX. */
export const rule: Rule = {
  id: 'mdx-syntax',
  check: (catalog) =>
    catalog.bodies.flatMap((lesson) => {
      const { error } = parseBody(lesson);
      return error ? [error] : [];
    }),
};
