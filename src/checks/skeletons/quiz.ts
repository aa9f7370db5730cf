import { LOCALES, type Locale } from '../../domain/content/locale.ts';
import { hint, HINTS, inEachLocale, PLACEHOLDER, type Skeleton } from './skeleton.ts';

/** A lesson's check: a single choice and a reflection to begin with. */
export function quiz(id: string, objective = PLACEHOLDER.objective): Skeleton {
  return {
    files: {
      [`quizzes/${id}/quiz.yaml`]: `kind: check\nitems:\n${singleChoice(`${id}-first`, objective)}${reflection(id, objective)}`,
      ...inEachLocale(LOCALES, (locale) => [
        `quizzes/${id}/${locale}.yaml`,
        `${titleLine(locale)}items:\n${singleChoiceWords(`${id}-first`, locale)}${reflectionWords(id, locale)}`,
      ]),
    },
    next: [`Name "${id}" under "check" in the front matter of its lesson, in both languages.`],
  };
}

/** Items for a section's test to draw from. */
export function bank(id: string): Skeleton {
  const items = [`${id}-first`, `${id}-second`];
  return {
    files: {
      [`quizzes/${id}/bank.yaml`]: `items:\n${items.map((item) => singleChoice(item, PLACEHOLDER.objective)).join('')}`,
      ...inEachLocale(LOCALES, (locale) => [
        `quizzes/${id}/${locale}.yaml`,
        `${titleLine(locale)}items:\n${items.map((item) => singleChoiceWords(item, locale)).join('')}`,
      ]),
    },
    next: [`Name "${id}" under "draws" in the quiz.yaml of the section's test, with how many items it lends.`],
  };
}

function titleLine(locale: Locale): string {
  return `title: '${hint(locale, HINTS.title)}'\n`;
}

function singleChoice(id: string, objective: string): string {
  return `  - id: ${id}
    type: single-choice
    objective: ${objective}
    cite: [{ source: ${PLACEHOLDER.source} }]
    choices:
      - id: right-choice
        right: true
      - id: wrong-choice
`;
}

function singleChoiceWords(id: string, locale: Locale): string {
  const choice = (name: string) => `      ${name}:
        text: '${hint(locale, HINTS.choice)}'
        why: '${hint(locale, HINTS.why)}'
`;
  return `  ${id}:
    prompt: '${hint(locale, HINTS.prompt)}'
    choices:
${choice('right-choice')}${choice('wrong-choice')}`;
}

function reflection(id: string, objective: string): string {
  return `  - id: ${id}-reflection
    type: reflection
    objective: ${objective}
`;
}

function reflectionWords(id: string, locale: Locale): string {
  const guidance = {
    es: 'lo que pensaría una funcionaria con experiencia',
    en: 'what an experienced officer would think of',
  };
  return `  ${id}-reflection:
    prompt: '${hint(locale, HINTS.prompt)}'
    guidance: '${hint(locale, guidance)}'
`;
}
