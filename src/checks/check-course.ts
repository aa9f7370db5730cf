import { byPlace, type Problem } from '../catalog/problem.ts';
import { readCatalog } from '../catalog/read-catalog.ts';
import { loadRules } from './load-rules.ts';
import type { CheckContext } from './rule.ts';

export interface CheckReport {
  /** All problems of the course, sorted by place. */
  problems: Problem[];
  /** How much was checked, for the line that says all is well. */
  counts: { rules: number; files: number };
}

/** Reads the course under `rootDir` and holds every rule against it. */
export async function checkCourse(rootDir: string, context: CheckContext): Promise<CheckReport> {
  const rules = await loadRules();
  const { catalog, problems } = readCatalog(rootDir);
  const found = rules.flatMap((rule) => rule.check(catalog, context).map((finding) => ({ ...finding, rule: rule.id })));
  return {
    problems: [...problems, ...found].sort(byPlace),
    counts: { rules: rules.length, files: catalog.files.size },
  };
}
