import { LOCALES, type Locale } from '../../domain/content/locale.ts';
import { hint, HINTS, inEachLocale, PLACEHOLDER, type Skeleton } from './skeleton.ts';

/** A case file of two decisions and two endings, whole in its structure. */
export function scenario(id: string, sectionId: string): Skeleton {
  return {
    files: {
      [`quizzes/${id}/scenario.yaml`]: STRUCTURE,
      ...inEachLocale(LOCALES, (locale) => [`quizzes/${id}/${locale}.yaml`, words(locale)]),
    },
    next: [`Add "${id}" to the cases of "${sectionId}" in content/course.yaml.`],
  };
}

const CITE = `cite: [{ source: ${PLACEHOLDER.source} }]`;

const STRUCTURE = `kind: scenario
minutes: 4
objectives: [${PLACEHOLDER.objective}]
people: [officer, worker]
meters:
  - { id: trust, start: 1, max: 3 }
flags: [asked-her]
documents:
  - { id: note, type: note }
start: first-call
decisions:
  - id: first-call
    documents: [note]
    choices:
      - id: ask
        ${CITE}
        sets: [asked-her]
        effects: { trust: 1 }
        goto: next-step
      - id: act-alone
        ${CITE}
        breach: consent
        effects: { trust: -1 }
        goto: next-step
  - id: next-step
    choices:
      - id: do-what-she-wants
        ${CITE}
        requires: { all: [asked-her] }
        goto: resolved
      - id: wait
        ${CITE}
        goto: left-alone
endings:
  - { id: resolved, rank: best, scorePercent: 100 }
  - { id: left-alone, rank: poor, scorePercent: 0 }
`;

function words(locale: Locale): string {
  const write = (es: string, en: string) => `'${hint(locale, { es, en })}'`;
  const choice = (name: string) => `      ${name}:
        text: '${hint(locale, HINTS.choice)}'
        consequence: ${write('qué le pasa a la persona por ello', 'what happens to the worker because of it')}
        norm: ${write('la norma o la buena práctica', 'the rule or good practice beside it')}
`;
  const decision = (name: string, choices: string[]) => `  ${name}:
    title: '${hint(locale, HINTS.title)}'
    scene: ${write('qué ve y qué oye usted', 'what you see and hear')}
    question: '${hint(locale, HINTS.prompt)}'
    choices:
${choices.map(choice).join('')}`;
  const ending = (name: string) => `  ${name}:
    title: '${hint(locale, HINTS.title)}'
    scene: ${write('cómo termina para la persona', 'how it ends for the worker')}
    debrief: ${write('qué caminos llevaron aquí y cuáles no', 'which roads led here and which did not')}
`;
  const person = write('qué hace', 'what they do');
  return `title: '${hint(locale, HINTS.title)}'
summary: '${hint(locale, HINTS.summary)}'
role: ${write('quién es usted en este caso, y dónde', 'who the learner is in this case, and where')}
people:
  officer: { name: ${write('nombre', 'name')}, role: ${person} }
  worker: { name: ${write('nombre', 'name')}, role: ${person} }
meters:
  trust: ${write('nombre del medidor', 'name of the meter')}
flags:
  asked-her: ${write('como acto cumplido: usted le preguntó', 'as a finished act: you asked her')}
documents:
  note:
    title: '${hint(locale, HINTS.title)}'
    body: ${write('lo que se lee', 'what is read')}
decisions:
${decision('first-call', ['ask', 'act-alone'])}${decision('next-step', ['do-what-she-wants', 'wait'])}endings:
${ending('resolved')}${ending('left-alone')}`;
}
