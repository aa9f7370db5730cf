import type { Rule } from '../rule.ts';

/** Nothing of a skeleton is left to write: `npm run new` marks it with XXX. */
export const rule: Rule = {
  id: 'left-to-write',
  check: (catalog) =>
    [...catalog.files].flatMap(([file, text]) =>
      text.split('\n').flatMap((line, index) => {
        const found = /\bXXX:\s*([^"'<}]*)/.exec(line);
        if (!found) return [];
        const message = `This is left to write: ${(found[1] ?? '').trim()}`;
        return [{ file, line: index + 1, col: found.index + 1, message }];
      }),
    ),
};
