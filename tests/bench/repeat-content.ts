import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';

interface CourseFile {
  sections: { id: string; status: string; lessons?: string[]; cases?: string[]; test?: string }[];
}

interface QuizFile {
  items?: { id: string }[];
}

const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;

/**
 * Makes the course under `root` many times as large: each ready section is there `times` times, with lessons, quizzes
 * and case files of its own. Ids of a copy end in its number, since ids are unique in the whole course.
 */
export function repeatContent(root: string, times: number): void {
  const file = path.join(root, 'content/course.yaml');
  const course = parse(readFileSync(file, 'utf8')) as CourseFile;
  const ids = idsOf(root, course);
  const ready = course.sections.filter(({ status }) => status === 'ready');
  for (let copy = 2; copy <= times; copy += 1) {
    const rename = (thing: unknown) => renamed(thing, ids, `-${copy}`);
    for (const section of ready) {
      course.sections.push({ ...(rename(section) as (typeof ready)[number]), id: `${section.id}-${copy}` });
    }
    for (const quiz of readdirSync(path.join(root, 'quizzes')).filter((id) => ids.has(id))) {
      repeatQuiz(path.join(root, 'quizzes', quiz), `-${copy}`, rename);
    }
    for (const section of ready) repeatLessons(root, section.id, `-${copy}`, rename);
  }
  writeFileSync(file, stringify(course));
}

function repeatQuiz(folder: string, ending: string, rename: (thing: unknown) => unknown): void {
  mkdirSync(folder + ending);
  for (const name of readdirSync(folder)) {
    const words = rename(parse(readFileSync(path.join(folder, name), 'utf8')));
    writeFileSync(path.join(folder + ending, name), stringify(words));
  }
}

function repeatLessons(root: string, section: string, ending: string, rename: (thing: unknown) => unknown): void {
  for (const locale of ['es', 'en']) {
    const folder = path.join(root, 'content', locale, section);
    mkdirSync(folder + ending);
    for (const name of readdirSync(folder).filter((each) => each.endsWith('.mdx'))) {
      const text = readFileSync(path.join(folder, name), 'utf8').replace(
        FRONT_MATTER,
        (_, matter: string) => `---\n${stringify(rename(parse(matter)))}---\n`,
      );
      writeFileSync(path.join(folder + ending, name.replace('.mdx', `${ending}.mdx`)), text);
    }
  }
}

/** The ids that must differ from copy to copy. */
function idsOf(root: string, course: CourseFile): Set<string> {
  const ids = new Set<string>();
  for (const { id, status, lessons = [], cases = [], test } of course.sections) {
    if (status !== 'ready') continue;
    for (const one of [...lessons, ...cases, ...(test === undefined ? [] : [test])]) ids.add(one);
    for (const lesson of lessons) {
      const text = readFileSync(path.join(root, 'content/es', id, `${lesson}.mdx`), 'utf8');
      const matter = parse(FRONT_MATTER.exec(text)?.[1] ?? '') as { objectives: { id: string }[] };
      for (const objective of matter.objectives) ids.add(objective.id);
    }
  }
  for (const quiz of readdirSync(path.join(root, 'quizzes'))) {
    ids.add(quiz);
    const structure = readdirSync(path.join(root, 'quizzes', quiz)).find((name) => /^(quiz|bank)\.yaml$/.test(name));
    if (structure === undefined) continue;
    const { items = [] } = parse(readFileSync(path.join(root, 'quizzes', quiz, structure), 'utf8')) as QuizFile;
    for (const item of items) ids.add(item.id);
  }
  return ids;
}

/** The same structure with `ending` behind every id, whether it stands as a key or as a value. */
function renamed(thing: unknown, ids: ReadonlySet<string>, ending: string): unknown {
  if (typeof thing === 'string') return ids.has(thing) ? thing + ending : thing;
  if (Array.isArray(thing)) return thing.map((each) => renamed(each, ids, ending));
  if (typeof thing !== 'object' || thing === null) return thing;
  return Object.fromEntries(
    Object.entries(thing).map(([key, value]) => [ids.has(key) ? key + ending : key, renamed(value, ids, ending)]),
  );
}
