import { mdxToMdast, type MdastNode } from 'satteri';
import type { LessonBody } from '../../catalog/catalog.ts';
import type { Place } from '../../catalog/yaml-file.ts';
import type { Finding } from '../rule.ts';

export interface ParsedBody {
  /** `null` where the body is not MDX. */
  root: MdastNode | null;
  error: Finding | null;
}

const parsed = new WeakMap<LessonBody, ParsedBody>();

/** The tree of a lesson's body, by the parser that builds the pages. Parsed once per reading of the course. */
export function parseBody(lesson: LessonBody): ParsedBody {
  const known = parsed.get(lesson);
  if (known) return known;
  const fresh = parseAnew(lesson);
  parsed.set(lesson, fresh);
  return fresh;
}

/** The place of a node in the lesson's file. */
export function placeOf(lesson: LessonBody, node: MdastNode): Place {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { line: line + lesson.bodyLine - 1, col: column };
}

/** A finding about a node of a lesson's body. */
export function findingIn(lesson: LessonBody, node: MdastNode, message: string): Finding {
  return { file: lesson.file, ...placeOf(lesson, node), message };
}

function parseAnew(lesson: LessonBody): ParsedBody {
  try {
    return { root: mdxToMdast(lesson.body, { features: { frontmatter: false } }), error: null };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    // "12:3: Expected a closing tag for `<Case>` (10:1) (mdx-jsx:…)": lines count from the body's first.
    const [, line = '1', column = '1', rest = said] = /^(\d+):(\d+): ([\s\S]*)$/.exec(said) ?? [];
    const message = rest
      .replace(/ \([a-z-]+:[a-z-]+\)$/, '')
      .replace(/ \((\d+):(\d+)\)/g, (_, at) => ` (line ${Number(at) + lesson.bodyLine - 1})`);
    const place = { line: Number(line) + lesson.bodyLine - 1, col: Number(column) };
    return { root: null, error: { file: lesson.file, ...place, message: `${message}.${hintFor(message)}` } };
  }
}

function hintFor(message: string): string {
  if (message.includes('expression')) return ' Write \\{ for a brace that is read.';
  if (message.includes('after `<`')) return ' Write &lt; for a sign that is read.';
  return '';
}
