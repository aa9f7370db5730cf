import { parseBody } from '../mdx/parse-body.ts';
import { wordsIn } from '../mdx/prose.ts';
import type { Rule } from '../rule.ts';

const LEAST = 900;
const MOST = 1500;

/** A lesson takes ten minutes to read: 900 to 1,500 words in each language. */
export const rule: Rule = {
  id: 'lesson-length',
  check: (catalog) =>
    catalog.bodies.flatMap((lesson) => {
      const { root } = parseBody(lesson);
      if (!root) return [];
      const words = wordsIn(root);
      if (words >= LEAST && words <= MOST) return [];
      const advice = words < LEAST ? `write ${LEAST - words} more` : `cut ${words - MOST}`;
      const message = `This lesson has ${words} words; a lesson has ${LEAST} to ${MOST}: ${advice}.`;
      return [{ file: lesson.file, line: lesson.bodyLine, col: 1, message }];
    }),
};
