import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Files } from './files.ts';

/** All files of a folder, sorted by path; none where it does not exist. */
export function readFolder(folder: string): Files {
  if (!existsSync(folder)) return new Map();
  const found = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const named = found.map((file): [string, string] => [relative(folder, file).split(sep).join('/'), file]);
  return new Map(named.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, file]) => [name, readFileSync(file)]));
}
