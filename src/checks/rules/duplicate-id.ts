import type { Catalog } from '../../catalog/catalog.ts';
import { idLists, type IdList } from '../content/id-lists.ts';
import { findingAt, type Finding, type Rule } from '../rule.ts';

/** An id names one thing. */
export const rule: Rule = {
  id: 'duplicate-id',
  check: (catalog) => [
    ...idLists(catalog).flatMap((list) => repeatedIn(catalog, list)),
    ...catalog.repetitions.map(({ kind, id, file, path, firstFile }) =>
      findingAt(catalog, file, path, say(`a ${kind} "${id}"`, firstFile, file)),
    ),
  ],
};

function repeatedIn(catalog: Catalog, { noun, within, entries }: IdList): Finding[] {
  const firstFiles = new Map<string, string>();
  return entries.flatMap(({ id, file, path }) => {
    const firstFile = firstFiles.get(id);
    if (firstFile === undefined) {
      firstFiles.set(id, file);
      return [];
    }
    const what = `${noun} "${id}"${within === undefined ? '' : ` in "${within}"`}`;
    return [findingAt(catalog, file, path, say(what, firstFile, file))];
  });
}

function say(what: string, firstFile: string, file: string): string {
  const first = firstFile === file ? 'stands above' : `stands in ${firstFile}`;
  return `There is already ${what}: it ${first}. Rename or remove one.`;
}
