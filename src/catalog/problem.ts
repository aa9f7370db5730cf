/** One thing an author has to mend. */
export interface Problem {
  /** Relative to the course's root, with `/`. */
  file: string;
  /** From 1. */
  line: number;
  /** From 1, in UTF-16 units, as editors count. */
  col: number;
  /** The id of the rule that found it. */
  rule: string;
  /** In the author's words: what is wrong, and what to do. */
  message: string;
}

/** By file, then line, column, rule and message. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    compare(a.file, b.file) ||
    a.line - b.line ||
    a.col - b.col ||
    compare(a.rule, b.rule) ||
    compare(a.message, b.message)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
