import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const NAME = 'virtual:words/';
/** The parts of `locales/*.json` that scripts say; the rest is said by pages when they are built. */
const SPOKEN_BY_SCRIPTS = ['quiz', 'case', 'progress', 'keeping', 'sco'] as const;

/** Gives scripts the words they need in one language, and no more: `virtual:words/es`. */
export function scriptWords(): Plugin {
  return {
    name: 'script-words',
    resolveId: (id) => (id.startsWith(NAME) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith(`\0${NAME}`)) return undefined;
      const file = `${process.cwd()}/locales/${id.slice(NAME.length + 1)}.json`;
      this.addWatchFile(file);
      const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
      const spoken = Object.fromEntries(SPOKEN_BY_SCRIPTS.map((part) => [part, all[part]]));
      return `export const words = ${JSON.stringify(spoken)};`;
    },
  };
}
