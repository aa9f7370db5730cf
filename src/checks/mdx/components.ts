/** What an author may write of a component. The list is the one of CONTRIBUTING.md. */
export interface ComponentShape {
  required: readonly string[];
  optional: readonly string[];
  /** Whether words stand between its tags. */
  hasWords: boolean;
  /** The only values an attribute may have. */
  values?: Record<string, readonly string[]>;
}

export const COMPONENTS: Record<string, ComponentShape> = {
  Case: { required: ['title'], optional: [], hasWords: true },
  Cite: { required: ['source'], optional: ['at'], hasWords: false },
  Term: { required: ['id'], optional: [], hasWords: true },
  FactRow: { required: ['id'], optional: [], hasWords: false },
  Figure: { required: ['id'], optional: [], hasWords: false },
  Note: { required: ['kind', 'title'], optional: [], hasWords: true, values: { kind: ['doubt', 'law', 'practice'] } },
  Tool: { required: ['title'], optional: [], hasWords: true },
  TakeAway: { required: [], optional: [], hasWords: true },
};
