import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from './rule.ts';

const FOLDER = path.join(import.meta.dirname, 'rules');

/** Every rule of `rules/`, by name. A file there that exports no rule of its own name is a bug. */
export async function loadRules(): Promise<Rule[]> {
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts'))
    .sort();
  return Promise.all(
    names.map(async (name) => {
      const { rule } = (await import(/* @vite-ignore */ pathToFileURL(path.join(FOLDER, name)).href)) as {
        rule?: Rule;
      };
      if (rule?.id !== name.slice(0, -3)) throw new Error(`${name} must export a rule with the id of its file name`);
      return rule;
    }),
  );
}
