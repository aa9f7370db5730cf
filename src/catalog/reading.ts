import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import { parseFile } from './parse-file.ts';
import type { Problem } from './problem.ts';
import type { DataPath } from './schema-walk.ts';
import { readYaml, type YamlFile } from './yaml-file.ts';

/** One reading of a course from disk: what was read so far, and what was wrong with it. */
export interface Reading {
  rootDir: string;
  problems: Problem[];
  unreadable: Set<string>;
  yaml: Map<string, YamlFile>;
  files: Map<string, string>;
}

export function startReading(rootDir: string): Reading {
  return { rootDir, problems: [], unreadable: new Set(), yaml: new Map(), files: new Map() };
}

/** Names in a folder, sorted; none where the folder is missing. `kind` leaves out the other kind. */
export function namesIn(reading: Reading, folder: string, kind: 'file' | 'folder'): string[] {
  const absolute = path.join(reading.rootDir, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && entry.isDirectory() === (kind === 'folder'))
    .map((entry) => entry.name)
    .sort();
}

/** The text of a file with `\n` line ends, or `null` where it is missing. */
export function textOf(reading: Reading, file: string): string | null {
  const absolute = path.join(reading.rootDir, file);
  if (!existsSync(absolute)) return null;
  const text = readFileSync(absolute, 'utf8')
    .replace(/^\uFEFF/, '')
    .replaceAll('\r\n', '\n');
  reading.files.set(file, text);
  return text;
}

/** Reads and parses a YAML file; `undefined` where it is missing or wrong. */
export function readParsed<S extends z.ZodType>(
  reading: Reading,
  file: string,
  schema: S,
  lists: readonly DataPath[] = [],
): z.infer<S> | undefined {
  const text = textOf(reading, file);
  return text === null ? undefined : parseInto(reading, readYaml(file, text), schema, lists);
}

/** Parses YAML already split off a file, and books its problems. */
export function parseInto<S extends z.ZodType>(
  reading: Reading,
  yaml: YamlFile,
  schema: S,
  lists: readonly DataPath[] = [],
): z.infer<S> | undefined {
  reading.yaml.set(yaml.file, yaml);
  const parsed = parseFile(yaml, schema, lists);
  reading.problems.push(...parsed.problems);
  for (const id of parsed.unreadable) reading.unreadable.add(id);
  if (parsed.value === undefined) reading.unreadable.add(yaml.file);
  return parsed.value;
}

/** Books a problem of shape that is not one of a single value: a file nobody reads, a name that does not fit. */
export function report(reading: Reading, file: string, message: string, at = { line: 1, col: 1 }): void {
  reading.problems.push({ file, ...at, rule: 'schema', message });
}
