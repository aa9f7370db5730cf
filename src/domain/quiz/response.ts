/** What a learner answered, by ids, so that it outlives a change of language or order. */
export type Response =
  | { kind: 'choice'; choice: string }
  | { kind: 'choices'; choices: string[] }
  | { kind: 'order'; order: string[] }
  /** Left part (or entry) id → right part (or category) id. */
  | { kind: 'assignment'; assignment: Record<string, string> }
  | { kind: 'text'; text: string };

/** How sure the learner said she was: 1 guessing, 2 fairly sure, 3 certain. */
export type Sureness = 1 | 2 | 3;
