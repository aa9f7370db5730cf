import { citationsIn } from '../content/citations.ts';
import { sourcedRows } from '../content/reference-rows.ts';
import { sayUnknown } from '../content/unknown.ts';
import { unknownAttributes } from '../mdx/unknown-attribute.ts';
import { findingAt, type Rule } from '../rule.ts';

/** Every source that is cited stands in `content/reference/sources/`. */
export const rule: Rule = {
  id: 'unknown-source',
  check: (catalog) => {
    const say = (id: string) => `No file of content/reference/sources/ has the source "${id}".`;
    const named = [
      ...citationsIn(catalog).map(({ file, path, cite }) => ({ file, path, source: cite.source })),
      ...sourcedRows(catalog),
    ];
    return [
      ...unknownAttributes(catalog, 'Cite', 'source', catalog.sources, say),
      ...named.flatMap(({ file, path, source }) => {
        const message = sayUnknown(catalog, source, catalog.sources, say(source));
        return message === null ? [] : [findingAt(catalog, file, [...path, 'source'], message)];
      }),
    ];
  },
};
