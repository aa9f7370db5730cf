import type { z } from 'zod';
import { closestHint } from './closest.ts';
import { fieldsAt, valueAt, type DataPath } from './schema-walk.ts';

/** What a zod issue means to an author, and the path it is about. */
export interface SaidIssue {
  path: DataPath;
  part: 'value' | 'key';
  message: string;
}

type Issue = z.core.$ZodIssue;

/** Puts an issue of `schema.safeParse(value)` in the author's words; several where several fields are unknown. */
export function sayIssue(issue: Issue, schema: z.ZodType, value: unknown): SaidIssue[] {
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    const fields = fieldsAt(schema, value, path);
    return issue.keys.map((key) => ({
      path: [...path, key],
      part: 'key',
      message: `There is no field "${key}" here.${closestHint(key, fields) || ` Known: ${fields.join(', ')}.`}`,
    }));
  }
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    return likeliestBranch(issue.errors).flatMap((inner) =>
      sayIssue({ ...inner, path: [...issue.path, ...inner.path] }, schema, value),
    );
  }
  const part = issue.code === 'invalid_key' ? 'key' : 'value';
  const given = valueAt(value, path);
  return [{ path, part, message: given === undefined ? sayMissing(path) : sayOne(issue, nameOf(path), given) }];
}

/** The branch the author meant: the one whose problems lie deepest. */
function likeliestBranch(branches: readonly Issue[][]): Issue[] {
  const depth = (issues: readonly Issue[]) => Math.max(...issues.map((issue) => issue.path.length));
  return [...branches].sort((a, b) => depth(b) - depth(a))[0] ?? [];
}

function nameOf(path: DataPath): string {
  const last = path.at(-1);
  if (last === undefined) return 'This file';
  if (typeof last === 'string') return `"${last}"`;
  const list = path.findLast((step) => typeof step === 'string');
  return list === undefined ? `Entry ${last + 1}` : `Entry ${last + 1} of "${list}"`;
}

function sayMissing(path: DataPath): string {
  const above = path.at(-2);
  return `${nameOf(path)} is missing${typeof above === 'string' ? ` under "${above}"` : ''}.`;
}

function sayOne(issue: Issue, name: string, given: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return sayType(issue.expected, name, given);
    case 'invalid_value':
      return sayOptions(issue.values.map(String), name, given);
    case 'invalid_union':
      return sayOptions(optionsOf(issue), name, given);
    case 'invalid_key':
      return `The key ${name} ${issue.issues[0]?.message ?? 'is not allowed'}.`;
    case 'too_small':
      if (issue.origin === 'string') return `${name} is empty: write the words.`;
      return `${name} ${saySize(issue.origin, given)}; at least ${issue.minimum} ${issue.origin === 'array' ? 'are needed' : 'is needed'}.`;
    case 'too_big':
      return `${name} ${saySize(issue.origin, given)}; at most ${issue.maximum} ${issue.origin === 'array' ? 'are allowed' : 'is allowed'}.`;
    case 'invalid_format':
      return issue.format === 'url'
        ? `${name} is ${JSON.stringify(given)}: write a whole web address, with https://.`
        : `${name} is ${JSON.stringify(given)}: it ${issue.message}.`;
    default:
      return `${name}: ${issue.message}.`;
  }
}

function sayType(expected: string, name: string, given: unknown): string {
  if (given === null) return `${name} is empty.`;
  const quotes =
    expected === 'string' && (typeof given === 'number' || typeof given === 'boolean')
      ? ` Put it in quotes: "${String(given)}".`
      : '';
  return `${name} must be ${TYPES[expected] ?? expected}, but is ${TYPES[typeOf(given)] ?? typeOf(given)}.${quotes}`;
}

function sayOptions(options: readonly string[], name: string, given: unknown): string {
  const hint = typeof given === 'string' ? closestHint(given, options) : '';
  return `${name} is ${JSON.stringify(given)}, but must be one of: ${options.join(', ')}.${hint}`;
}

/** zod gives the tags of a tagged union, but does not declare them. */
function optionsOf(issue: Issue): string[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : [];
}

function saySize(origin: string, given: unknown): string {
  if (Array.isArray(given)) return `has ${given.length} ${given.length === 1 ? 'entry' : 'entries'}`;
  if (origin === 'string') return `has ${String(given).length} characters`;
  return `is ${String(given)}`;
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'array' : typeof value;
}

const TYPES: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping of fields',
  record: 'a mapping by id',
};
