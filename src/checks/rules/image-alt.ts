import { findingIn, parseBody } from '../mdx/parse-body.ts';
import { nodesIn } from '../mdx/nodes-in.ts';
import type { Rule } from '../rule.ts';

/** Every image says in words what it shows. */
export const rule: Rule = {
  id: 'image-alt',
  check: (catalog) =>
    catalog.bodies.flatMap((lesson) => {
      const { root } = parseBody(lesson);
      return (root ? nodesIn(root) : []).flatMap((node) =>
        (node.type === 'image' || node.type === 'imageReference') && (node.alt ?? '').trim() === ''
          ? [findingIn(lesson, node, 'This image has no text alternative: write what it shows, ![like this](…).')]
          : [],
      );
    }),
};
