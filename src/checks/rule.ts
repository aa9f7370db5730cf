import type { Catalog } from '../catalog/catalog.ts';
import type { Step } from '../catalog/locate.ts';
import type { Problem } from '../catalog/problem.ts';

/** What a rule may know beside the content. */
export interface CheckContext {
  /** `2026-11-22`. */
  today: string;
}

/** One thing that must hold of the content. A rule stands in `rules/<id>.ts`; the folder is the list of rules. */
export interface Rule {
  id: string;
  check: (catalog: Catalog, context: CheckContext) => Finding[];
}

/** A problem as its rule reports it; the runner adds the rule's id. */
export type Finding = Omit<Problem, 'rule'>;

/** A finding about a value in a YAML file or front matter. */
export function findingAt(
  catalog: Catalog,
  file: string,
  path: readonly Step[],
  message: string,
  part: 'value' | 'key' = 'value',
): Finding {
  return { file, ...catalog.where(file, path, part), message };
}
