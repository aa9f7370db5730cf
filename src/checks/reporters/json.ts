import type { CheckReport } from '../check-course.ts';

/** The whole report as JSON, for other programs. */
export function json(report: CheckReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
