/** `npm run package`: writes SCORM packages from the built site. Exit code 2: wrong options; 1: nothing was written. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parse } from 'yaml';
import { CourseSchema, type Course } from '../../src/domain/content/course-schema.ts';
import type { Locale } from '../../src/domain/content/locale.ts';
import { buildPackage } from './build-package.ts';
import type { Files } from './files.ts';
import { readOptions, type PackageOptions } from './options.ts';
import { sayProblem } from './problem.ts';
import { readFolder } from './read-folder.ts';

process.exitCode = run(process.argv.slice(2));

function run(args: readonly string[]): number {
  const course = CourseSchema.parse(parse(readFileSync('content/course.yaml', 'utf8')));
  const options = readOptions(args, course);
  if (!options.ok) {
    console.error(options.error);
    return 2;
  }
  const site = readFolder('dist/site');
  const written = options.value.locales.map((locale) => write(site, course, locale, options.value));
  return written.every(Boolean) ? 0 : 1;
}

function write(site: Files, course: Course, locale: Locale, { sections, out }: PackageOptions): boolean {
  const built = buildPackage({ site, course, locale, sections });
  if (!built.ok) {
    for (const problem of built.error) console.error(sayProblem(problem));
    console.error(`No package was written for "${locale}".`);
    return false;
  }
  const name = [course.id, course.version, 'scorm12', locale, ...(sections ?? [])].join('-');
  const file = out ?? `dist/packages/${name}.zip`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, built.value.zip);
  console.log(`${file}: ${built.value.files.size} files, ${Math.ceil(built.value.zip.length / 1024)} kB`);
  return true;
}
