import type { AnswerKey } from '../quiz/answer-key.ts';

/** What a report of an answer needs of its item: ids and key, no words but the accepted spellings. */
export interface CourseItem {
  objective: string;
  key: AnswerKey;
  /** The ids of its parts in the author's order: choices, steps, passages, entries, left parts. */
  parts: string[];
  /** What parts are given to, in the author's order: right parts, categories. Empty for other types. */
  targets: string[];
}

/** All graded items of the course by id. */
export type CourseItems = Readonly<Record<string, CourseItem>>;
