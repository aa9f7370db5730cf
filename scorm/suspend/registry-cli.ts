/** `npm run registry`: appends the ids of the course that are not registered yet. Never removes one. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { courseIds } from '../../src/catalog/course-ids.ts';
import { readCatalog } from '../../src/catalog/read-catalog.ts';
import type { Registry } from './registry.ts';

const FILE = 'scorm/suspend/registry.json';

const { catalog, problems } = readCatalog(process.cwd());
if (problems.length > 0) {
  // An id in a file that cannot be read would be missed now and registered out of order later.
  console.error(`The content has ${problems.length} problems: run "npm run check" first. Nothing was registered.`);
  process.exitCode = 1;
} else {
  const registry: Registry = existsSync(FILE)
    ? (JSON.parse(readFileSync(FILE, 'utf8')) as Registry)
    : { ids: [], retired: [] };
  const known = new Set(registry.ids);
  const added = courseIds(catalog).filter((id) => !known.has(id));
  if (added.length > 0) {
    const grown: Registry = { ids: [...registry.ids, ...added], retired: registry.retired };
    writeFileSync(FILE, `${JSON.stringify(grown, null, 2)}\n`);
  }
  console.log(`${FILE}: ${added.length} ids added, ${registry.ids.length + added.length} in all.`);
}
