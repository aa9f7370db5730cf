import { courseIds } from '../../catalog/course-ids.ts';
import { findingAt, type Rule } from '../rule.ts';

/** Every id of the course is registered, and no registered id is gone: answers are stored by them. */
export const rule: Rule = {
  id: 'id-registry',
  check: (catalog) => {
    const { registry } = catalog;
    if (registry === null) return [];
    const present = courseIds(catalog);
    const known = new Set([...present, ...registry.retired]);
    const listed = new Set(registry.ids);
    const missing = present.filter((id) => !listed.has(id));
    const isReadable = (id: string) => !id.split('/').some((part) => catalog.unreadable.has(part));
    const gone = registry.ids.filter((id) => !known.has(id) && isReadable(id));
    const twice = registry.ids.filter((id, index) => registry.ids.indexOf(id) !== index);
    return [
      ...(missing.length > 0
        ? [
            findingAt(
              catalog,
              registry.file,
              ['ids'],
              `${missing.length} ${missing.length === 1 ? 'id is' : 'ids are'} not registered, the first is "${missing[0]}". Run "npm run registry".`,
            ),
          ]
        : []),
      ...gone.map((id) =>
        findingAt(
          catalog,
          registry.file,
          ['ids', id],
          `"${id}" was released and is gone: learners have answers stored by it. Put it back, or list it under "retired".`,
        ),
      ),
      ...twice.map((id) =>
        findingAt(
          catalog,
          registry.file,
          ['ids', { id, nth: 2 }],
          `"${id}" is registered twice: each id has one place.`,
        ),
      ),
    ];
  },
};
