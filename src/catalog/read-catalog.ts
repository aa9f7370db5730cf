import { CourseSchema } from '../domain/content/course-schema.ts';
import { LOCALES } from '../domain/content/locale.ts';
import type { Catalog, RowKind } from './catalog.ts';
import { byPlace, type Problem } from './problem.ts';
import { readActivities } from './read-activities.ts';
import { readRegistry, readStrings, reportUnknownLocales } from './read-interface.ts';
import { readLessons } from './read-lessons.ts';
import { readReference } from './read-reference.ts';
import { readParsed, report, startReading, type Reading } from './reading.ts';

const COURSE_FILE = 'content/course.yaml';

/**
 * Reads a whole course from disk. Never throws over content: what is wrong is listed in `problems` (rules `yaml-syntax`
 * and `schema`), sorted by place, and left out of the catalog.
 */
export function readCatalog(rootDir: string): { catalog: Catalog; problems: Problem[] } {
  const reading = startReading(rootDir);
  const locales = LOCALES;
  reportUnknownLocales(reading);
  const course = readParsed(reading, COURSE_FILE, CourseSchema) ?? null;
  if (!reading.files.has(COURSE_FILE))
    report(reading, COURSE_FILE, 'This file is missing: it names the course and its order.');
  const { homes, repetitions, ...reference } = readReference(reading);
  const lessons = readLessons(reading, locales);
  const catalog: Catalog = {
    rootDir,
    locales,
    course,
    ...reference,
    ...lessons,
    ...readActivities(reading, locales),
    ui: readStrings(reading, locales),
    registry: readRegistry(reading),
    repetitions: [...repetitions, ...lessons.repetitions],
    unreadable: reading.unreadable,
    files: reading.files,
    fileOf: (kind: RowKind, id: string) => homes.get(`${kind}/${id}`) ?? '',
    where: placesOf(reading),
  };
  return { catalog, problems: reading.problems.sort(byPlace) };
}

function placesOf(reading: Reading): Catalog['where'] {
  return (file, path, part) => reading.yaml.get(file)?.where(path, part) ?? { line: 1, col: 1 };
}
