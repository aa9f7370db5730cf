import type { ByLocale, Locale } from '../domain/content/locale.ts';
import { BankSchema, QuizSchema, QuizWordsSchema } from '../domain/content/quiz-schema.ts';
import { ScenarioSchema, ScenarioWordsSchema } from '../domain/content/scenario-schema.ts';
import { wordsFile, type BankActivity, type QuizActivity, type ScenarioActivity } from './catalog.ts';
import { namesIn, readParsed, report, type Reading } from './reading.ts';
import { closestHint } from './closest.ts';

export interface Activities {
  quizzes: Map<string, QuizActivity>;
  banks: Map<string, BankActivity>;
  scenarios: Map<string, ScenarioActivity>;
}

const STRUCTURES = ['quiz.yaml', 'bank.yaml', 'scenario.yaml'] as const;

/** Reads `quizzes/<id>/`: one structure file and its words. */
export function readActivities(reading: Reading, locales: readonly Locale[]): Activities {
  const read: Activities = { quizzes: new Map(), banks: new Map(), scenarios: new Map() };
  for (const id of namesIn(reading, 'quizzes', 'folder')) {
    const names = namesIn(reading, `quizzes/${id}`, 'file');
    reportStrangers(reading, id, names, locales);
    const structures = STRUCTURES.filter((name) => names.includes(name));
    if (structures.length !== 1) {
      reading.unreadable.add(id);
      const found = structures.length === 0 ? 'none of them' : structures.join(' and ');
      const message = `quizzes/${id}/ must hold exactly one of quiz.yaml, bank.yaml, scenario.yaml, but holds ${found}.`;
      report(reading, `quizzes/${id}/${structures[0] ?? names[0] ?? ''}`, message);
    }
    const [structure] = structures;
    if (structure) readActivity(reading, read, id, structure, locales);
  }
  return read;
}

function readActivity(
  reading: Reading,
  read: Activities,
  id: string,
  structure: (typeof STRUCTURES)[number],
  locales: readonly Locale[],
): void {
  const file = `quizzes/${id}/${structure}`;
  const byLocale = <T>(readWords: (file: string) => T | undefined): ByLocale<T> => {
    const words: ByLocale<T> = {};
    for (const locale of locales) {
      const one = readWords(wordsFile(id, locale));
      if (one !== undefined) words[locale] = one;
    }
    return words;
  };
  const quizWords = () => byLocale((name) => readParsed(reading, name, QuizWordsSchema, [['items']]));
  if (structure === 'quiz.yaml') {
    const quiz = readParsed(reading, file, QuizSchema, [['items']]);
    const words = quizWords();
    if (quiz) read.quizzes.set(id, { id, file, quiz, words });
  } else if (structure === 'bank.yaml') {
    const bank = readParsed(reading, file, BankSchema, [['items']]);
    const words = quizWords();
    if (bank) read.banks.set(id, { id, file, bank, words });
  } else {
    const scenario = readParsed(reading, file, ScenarioSchema);
    const words = byLocale((name) => readParsed(reading, name, ScenarioWordsSchema));
    if (scenario) read.scenarios.set(id, { id, file, scenario, words });
  }
  if (reading.unreadable.has(file)) reading.unreadable.add(id);
}

function reportStrangers(reading: Reading, id: string, names: readonly string[], locales: readonly Locale[]): void {
  const known = [...STRUCTURES, ...locales.map((locale) => `${locale}.yaml`), 'design.md'];
  for (const name of names.filter((one) => !known.includes(one))) {
    const message = `Nobody reads this file. A folder of quizzes/ holds ${known.join(', ')}.${closestHint(name, known)}`;
    report(reading, `quizzes/${id}/${name}`, message);
  }
}
