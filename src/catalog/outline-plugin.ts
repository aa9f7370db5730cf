import type { Plugin } from 'vite';
import { outlineFrom } from './outline-from.ts';
import { readCatalog } from './read-catalog.ts';

const NAME = 'virtual:course-outline';

/** Gives learners' scripts the outline of the course as a module: ids and policy, no words. */
export function courseOutline(): Plugin {
  return {
    name: 'course-outline',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: (id) => {
      if (id !== `\0${NAME}`) return undefined;
      const { catalog } = readCatalog(process.cwd());
      if (!catalog.course) throw new Error('content/course.yaml is missing or wrong: run "npm run check"');
      return `export const outline = ${JSON.stringify(outlineFrom(catalog, catalog.course))};`;
    },
  };
}
