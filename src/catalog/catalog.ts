import type { CountryProfile, Topic, WorkerProblem } from '../domain/content/country-profile-schema.ts';
import type { Course, LessonFrontMatter } from '../domain/content/course-schema.ts';
import type { ByLocale, Locale } from '../domain/content/locale.ts';
import type { Bank, Quiz, QuizWords } from '../domain/content/quiz-schema.ts';
import type {
  Country,
  FactRow,
  Figure,
  Instrument,
  Ratification,
  Source,
  Term,
} from '../domain/content/reference-schema.ts';
import type { Scenario, ScenarioWords } from '../domain/content/scenario-schema.ts';
import type { Step } from './locate.ts';
import type { Place } from './yaml-file.ts';

/** The text of a lesson in one language, below its front matter. */
export interface LessonBody {
  lessonId: string;
  sectionId: string;
  locale: Locale;
  file: string;
  body: string;
  /** The line of the file on which `body` begins. */
  bodyLine: number;
}

export interface LessonText extends LessonBody {
  frontMatter: LessonFrontMatter;
}

export interface Lesson {
  id: string;
  /** The folder it stands in. */
  sectionId: string;
  byLocale: ByLocale<LessonText>;
}

interface Activity<Words> {
  /** The name of its folder in `quizzes/`. */
  id: string;
  file: string;
  words: ByLocale<Words>;
}

export interface QuizActivity extends Activity<QuizWords> {
  quiz: Quiz;
}
export interface BankActivity extends Activity<QuizWords> {
  bank: Bank;
}
export interface ScenarioActivity extends Activity<ScenarioWords> {
  scenario: Scenario;
}

/** Strings of the interface in one language, by dotted key. `path` leads to the string in its file. */
export interface UiStrings {
  file: string;
  strings: Map<string, { text: string; path: string[] }>;
}

/** `scorm/suspend/registry.json`: every id ever released, in the order of release. */
export interface IdRegistry {
  file: string;
  ids: string[];
  retired: string[];
}

/** Kinds of rows whose ids are unique over several files. */
export type RowKind =
  'source' | 'fact' | 'term' | 'figure' | 'country' | 'instrument' | 'topic' | 'problem' | 'profile' | 'lesson';

/** An id that stands a second time. The first one counts. */
export interface Repetition {
  kind: RowKind;
  id: string;
  file: string;
  path: Step[];
  firstFile: string;
}

/** All content of the course, parsed. What could not be parsed is missing, and named in `unreadable`. */
export interface Catalog {
  rootDir: string;
  locales: readonly Locale[];
  /** `null` where `content/course.yaml` is missing or wrong. */
  course: Course | null;
  lessons: Map<string, Lesson>;
  /** Every lesson file with front matter, right or wrong. */
  bodies: LessonBody[];
  quizzes: Map<string, QuizActivity>;
  banks: Map<string, BankActivity>;
  scenarios: Map<string, ScenarioActivity>;
  sources: Map<string, Source>;
  facts: Map<string, FactRow>;
  terms: Map<string, Term>;
  figures: Map<string, Figure>;
  countries: Map<string, Country>;
  instruments: Map<string, Instrument>;
  ratifications: Ratification[];
  /** What facts of profiles are about, in the order of pages. */
  topics: Map<string, Topic>;
  /** What workers come with, in the order of pages. */
  problems: Map<string, WorkerProblem>;
  /** By country. */
  profiles: Map<string, CountryProfile>;
  ui: ByLocale<UiStrings>;
  registry: IdRegistry | null;
  repetitions: Repetition[];
  /** Files, and ids in files or rows, that could not be read: they exist, so they are not "unknown". */
  unreadable: Set<string>;
  /** The text of every file that was read, by its path. */
  files: Map<string, string>;
  /** The file a row stands in. */
  fileOf: (kind: RowKind, id: string) => string;
  /** The place of a value in a YAML file or in the front matter of a lesson. */
  where: (file: string, path: readonly Step[], part?: 'value' | 'key') => Place;
}

/** The words file of an activity. */
export function wordsFile(activityId: string, locale: Locale): string {
  return `quizzes/${activityId}/${locale}.yaml`;
}
