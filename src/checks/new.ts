import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readCatalog } from '../catalog/read-catalog.ts';
import { closestHint } from '../catalog/closest.ts';
import { SlugSchema } from '../domain/content/text-schema.ts';
import { lesson } from './skeletons/lesson.ts';
import { bank, quiz } from './skeletons/quiz.ts';
import { scenario } from './skeletons/scenario.ts';
import type { Skeleton } from './skeletons/skeleton.ts';

const KINDS: Record<string, (id: string, sectionId: string) => Skeleton> = {
  lesson,
  quiz: (id) => quiz(id),
  bank: (id) => bank(id),
  scenario,
};

/** Characters of an id: the ids of its items are longer by a word, and 60 is the most for any. */
const LONGEST = 45;

const USAGE = `Writes a valid skeleton in every language.

  npm run new -- lesson|quiz|bank|scenario <id> [--section intro] [--root DIR]

A lesson comes with its check. Without --section the first section of content/course.yaml that is ready.
`;

process.exitCode = main();

function main(): number {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { section: { type: 'string' }, root: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help) return say(USAGE);
    const [kind = '', id = '', ...rest] = positionals;
    const make = KINDS[kind];
    if (!make || id === '' || rest.length > 0) return refuse(USAGE);
    const slug = SlugSchema.safeParse(id);
    if (!slug.success) return refuse(`The id "${id}" ${slug.error.issues[0]?.message}.\n`);
    if (id.length > LONGEST) return refuse(`The id "${id}" is too long: at most ${LONGEST} characters.\n`);
    const rootDir = path.resolve(values.root ?? '.');
    const section = chooseSection(rootDir, values.section);
    return 'refusal' in section ? refuse(section.refusal) : write(rootDir, make(id, section.id));
  } catch (error) {
    return refuse(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  }
}

function chooseSection(rootDir: string, wanted: string | undefined): { id: string } | { refusal: string } {
  const sections = readCatalog(rootDir).catalog.course?.sections ?? [];
  const ids = sections.map(({ id }) => id);
  if (wanted !== undefined && !ids.includes(wanted)) {
    return { refusal: `content/course.yaml has no section "${wanted}".${closestHint(wanted, ids)}\n` };
  }
  const id = wanted ?? sections.find(({ status }) => status === 'ready')?.id;
  return id === undefined
    ? { refusal: 'content/course.yaml has no section that is ready: name one with --section.\n' }
    : { id };
}

/** Writes all files or none. */
function write(rootDir: string, { files, next }: Skeleton): number {
  const there = Object.keys(files).filter((file) => existsSync(path.join(rootDir, file)));
  if (there.length > 0) return refuse(`Nothing was written. These files are there already:\n${list(there)}`);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(rootDir, file)), { recursive: true });
    writeFileSync(path.join(rootDir, file), text);
  }
  const steps = [
    ...next,
    'Give items, choices and nodes ids that say what they are: they are final once released.',
    'Run "npm run check": it lists what is left to write.',
  ];
  return say(`Written:\n${list(Object.keys(files))}\nNext:\n${list(steps)}`);
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}\n`).join('');
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

function refuse(text: string): number {
  process.stderr.write(text);
  return 1;
}
