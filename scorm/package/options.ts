import { parseArgs } from 'node:util';
import { failure, success, type Result } from '../../src/domain/result.ts';
import type { Course } from '../../src/domain/content/course-schema.ts';
import { LOCALES, type Locale } from '../../src/domain/content/locale.ts';

const STANDARDS = ['scorm12'];

export interface PackageOptions {
  locales: Locale[];
  /** `null`: all that are ready. */
  sections: string[] | null;
  /** `null`: the usual place. */
  out: string | null;
}

/** The options of `npm run package`, or a sentence that says which are allowed. */
export function readOptions(args: readonly string[], course: Course): Result<PackageOptions, string> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { standard = 'scorm12', locale, sections, out } = parsed.value;
  const ready = course.sections.filter((section) => section.status === 'ready').map((section) => section.id);
  const wanted = sections?.split(',').map((id) => id.trim()) ?? null;
  const unknown = wanted?.find((id) => !ready.includes(id));
  const locales = LOCALES.filter((one) => locale === undefined || one === locale);
  if (!STANDARDS.includes(standard)) return wrong('standard', standard, STANDARDS);
  if (locales.length === 0) return wrong('locale', locale ?? '', LOCALES);
  if (unknown !== undefined) return wrong('sections', unknown, ready);
  if (out !== undefined && locales.length > 1)
    return failure(`--out is for one package: add --locale (${LOCALES.join(', ')}).`);
  // In the course's order, whatever the order on the command line: the same package has the same name.
  return success({ locales, sections: wanted && ready.filter((id) => wanted.includes(id)), out: out ?? null });
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { standard: text, locale: text, sections: text, out: text },
    });
    return success(values);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    return failure(`${reason}. Options: --standard, --locale, --sections, --out.`);
  }
}

function wrong(option: string, value: string, allowed: readonly string[]): Result<never, string> {
  return failure(`--${option} "${value}" is not one of: ${allowed.join(', ')}.`);
}
