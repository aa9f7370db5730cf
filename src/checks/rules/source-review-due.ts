import { profileRows } from '../content/profile-rows.ts';
import { findingAt, type Rule } from '../rule.ts';

/** Sources, facts and rows of profiles were read again before their review date has passed. */
export const rule: Rule = {
  id: 'source-review-due',
  check: (catalog, { today }) => {
    const rows = [
      ...[...catalog.sources.values()].map(({ id, review }) => ({
        id,
        review,
        file: catalog.fileOf('source', id),
        path: [id],
      })),
      ...[...catalog.facts.values()].map(({ id, review }) => ({
        id,
        review,
        file: catalog.fileOf('fact', id),
        path: [id],
      })),
      ...profileRows(catalog),
    ];
    // `2027-11` is due when that month is over, `2027` when that year is.
    return rows
      .filter(({ review }) => today.slice(0, review.length) > review)
      .map(({ id, review, file, path }) => {
        const message = `"${id}" was to be read again by ${review}. Read it, mend what has changed, and set its dates anew.`;
        return findingAt(catalog, file, [...path, 'review'], message);
      });
  },
};
