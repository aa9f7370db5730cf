import type { z } from 'zod';
import type { Problem } from './problem.ts';
import { sayIssue } from './say-issue.ts';
import { valueAt, type DataPath } from './schema-walk.ts';
import type { YamlFile } from './yaml-file.ts';

export interface Parsed<T> {
  /** `undefined` where nothing could be saved. */
  value: T | undefined;
  problems: Problem[];
  /** Ids that stand in what was left out. */
  unreadable: string[];
}

/**
 * Parses a YAML file. Where an entry of one of the `lists` (a list or a mapping by id) is wrong, it is left out and the
 * rest is kept, so that one mistake does not hide the others.
 */
export function parseFile<S extends z.ZodType>(
  yaml: YamlFile,
  schema: S,
  lists: readonly DataPath[] = [],
): Parsed<z.infer<S>> {
  if (yaml.value === undefined) return { value: undefined, problems: yaml.problems, unreadable: idsInText(yaml.text) };
  const result = schema.safeParse(yaml.value);
  if (result.success) return { value: result.data, problems: yaml.problems, unreadable: [] };
  const said = result.error.issues.flatMap((issue) => sayIssue(issue, schema, yaml.value));
  const problems = said.map(({ path, part, message }) => ({
    file: yaml.file,
    ...yaml.where(path, part),
    rule: 'schema',
    message,
  }));
  const entries = said.map(({ path }) => entryOf(path, lists));
  const kept = entries.includes(null) ? undefined : schema.safeParse(without(yaml.value, entries)).data;
  const lost = kept === undefined ? [yaml.value] : entries.map((entry) => valueAt(yaml.value, entry ?? []));
  const keys = entries.flatMap((entry) => (typeof entry?.at(-1) === 'string' ? [String(entry.at(-1))] : []));
  return { value: kept, problems: [...yaml.problems, ...problems], unreadable: [...keys, ...lost.flatMap(idsIn)] };
}

function entryOf(path: DataPath, lists: readonly DataPath[]): DataPath | null {
  const list = lists.find((one) => path.length > one.length && one.every((step, index) => path[index] === step));
  return list ? path.slice(0, list.length + 1) : null;
}

function without(value: unknown, entries: readonly (DataPath | null)[], at: DataPath = []): unknown {
  const isLost = (path: DataPath) => entries.some((entry) => entry?.join('\n') === path.join('\n'));
  if (Array.isArray(value)) {
    return value.flatMap((one, index) => (isLost([...at, index]) ? [] : [without(one, entries, [...at, index])]));
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => !isLost([...at, key]));
  return Object.fromEntries(kept.map(([key, one]) => [key, without(one, entries, [...at, key])]));
}

/** Every `id` in plain data, at any depth, and the problems of routes, which are their ids. */
function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    (key === 'id' || key === 'problem') && typeof one === 'string' ? [one] : idsIn(one),
  );
}

/** What looks like an id in a text that is not YAML. */
function idsInText(text: string): string[] {
  return [...text.matchAll(/\bid:\s*["']?([A-Za-z0-9-]+)/g)].map((match) => match[1] ?? '');
}
