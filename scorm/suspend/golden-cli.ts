/**
 * Writes the golden record of this edition: suspend data of a record that has touched everything, and what it must come
 * to. Run once, at a release: node scripts/run.mjs scorm/suspend/golden-cli.ts
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { encodeSnapshot } from './codec.ts';
import type { Registry } from './registry.ts';
import { itemsFrom } from '../../src/catalog/items-plugin.ts';
import { outlineFrom } from '../../src/catalog/outline-from.ts';
import { readCatalog } from '../../src/catalog/read-catalog.ts';
import type { AnswerKey } from '../../src/domain/quiz/answer-key.ts';
import type { Response, Sureness } from '../../src/domain/quiz/response.ts';
import type { CaseState, GivenAnswer, QuizState, Snapshot } from '../../src/domain/record/snapshot.ts';
import { offeredChoices, startOf, step } from '../../src/domain/scenario/step.ts';

const FOLDER = 'tests/fixtures/records';

const { catalog } = readCatalog(process.cwd());
if (!catalog.course) throw new Error('content/course.yaml is missing or wrong: run "npm run check"');
const items = itemsFrom(catalog);
const outline = outlineFrom(catalog, catalog.course);
const registry = JSON.parse(readFileSync('scorm/suspend/registry.json', 'utf8')) as Registry;
const file = join(FOLDER, outline.version);

if (existsSync(`${file}.txt`)) {
  console.error(`${file}.txt is there: a released record is never written again.`);
  process.exitCode = 1;
} else {
  const snapshot = goldenSnapshot();
  const { text, unregistered } = encodeSnapshot(snapshot, registry, { edition: outline.version, counter: 41 });
  if (unregistered.length > 0) throw new Error(`Not registered: ${unregistered.join(', ')}. Run "npm run registry".`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${file}.txt`, `${text}\n`);
  writeFileSync(`${file}.json`, `${JSON.stringify(snapshot, null, 2)}\n`);
  console.log(`${file}.txt: ${text.length} characters`);
}

/** Every lesson, item, check, test and case file; every other attempt finished, the others open and answered. */
function goldenSnapshot(): Snapshot {
  const lessons = outline.sections.flatMap((section) => section.lessons);
  const checks = lessons.map(({ check, items: asked }) => ({ id: check, asked: asked.map((item) => item.id) }));
  const tests = outline.sections.map(({ test }) => ({
    id: test.id,
    asked: test.banks.flatMap((bank) => bank.items.slice(0, bank.count).map((item) => item.id)),
  }));
  return {
    lessons: Object.fromEntries(lessons.map(({ id }, nth) => [id, nth % 2 === 0 ? 'read' : 'opened'])),
    items: Object.fromEntries(
      Object.keys(items).map((id, nth) => {
        const lastCredit = (nth % 5) / 4;
        const mark = { answers: 1 + (nth % 7), lastCredit, lastSureness: sureness(nth) };
        return [id, { ...mark, hasBeenRight: lastCredit === 1 || nth % 3 === 0 }];
      }),
    ),
    quizzes: Object.fromEntries([...tests, ...checks].map(({ id, asked }, nth) => [id, quiz(asked, nth)])),
    cases: Object.fromEntries(outline.sections.flatMap(({ cases }) => cases).map((id, nth) => [id, play(id, nth)])),
    place: { page: 'intro/test', atSeconds: 1_795_305_600 },
  };
}

function quiz(asked: readonly string[], nth: number): QuizState {
  const isFinished = nth % 2 === 1;
  const answers = asked.map((id, place): [string, GivenAnswer] => [
    id,
    { response: rightResponse(items[id]?.key), credit: 1, sureness: sureness(place) },
  ]);
  return {
    bestPercent: isFinished ? 60 + nth : null,
    attempt: {
      ordinal: 1 + nth,
      seed: 4_000_000 + nth,
      isRetry: false,
      isFinished,
      items: isFinished ? [] : [...asked],
      answers: isFinished ? {} : Object.fromEntries(answers),
    },
  };
}

function play(id: string, nth: number): CaseState {
  const scenario = catalog.scenarios.get(id)?.scenario;
  if (!scenario) throw new Error(`No case file "${id}"`);
  const isEnded = nth % 2 === 1;
  let state = startOf(scenario);
  for (let decisions = 0; decisions < 5; decisions += 1) {
    const [choice] = offeredChoices(scenario, state);
    state = (choice && step(scenario, state, choice.id)) ?? state;
  }
  return {
    bestPercent: isEnded ? 50 : null,
    endings: isEnded ? scenario.endings.map((ending) => ending.id).sort() : [],
    play: { ordinal: 1 + nth, seed: 5_000_000 + nth, isEnded, path: isEnded ? [] : [...state.path] },
  };
}

/** The right response as it travels: a word stays where it was written. */
function rightResponse(key: AnswerKey | undefined): Response | null {
  switch (key?.type) {
    case 'single-choice':
      return { kind: 'choice', choice: key.right };
    case 'multiple-response':
    case 'evidence':
      return { kind: 'choices', choices: key.right };
    case 'ordering':
      return { kind: 'order', order: key.order };
    case 'matching':
    case 'sorting':
      return { kind: 'assignment', assignment: key.assignment };
    case 'numeric':
      return { kind: 'text', text: String(key.value) };
    case 'fill-in':
    case undefined:
      return null;
  }
}

function sureness(nth: number): Sureness {
  return nth % 3 === 0 ? 1 : nth % 3 === 1 ? 2 : 3;
}
