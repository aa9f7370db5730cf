import { LOCALES, type Locale } from '../../domain/content/locale.ts';
import { quiz } from './quiz.ts';
import { hint, HINTS, inEachLocale, PLACEHOLDER, type Skeleton } from './skeleton.ts';

/** A lesson in every language, and its check. */
export function lesson(id: string, sectionId: string): Skeleton {
  const checkId = `${id}-check`;
  const objective = `${id}-goal`;
  return {
    files: {
      ...inEachLocale(LOCALES, (locale) => [
        `content/${locale}/${sectionId}/${id}.mdx`,
        lessonText(locale, checkId, objective),
      ]),
      ...quiz(checkId, objective).files,
    },
    next: [
      `Add "${id}" to the lessons of "${sectionId}" in content/course.yaml, where it is taught.`,
      `Name the objective "${objective}" after what it trains, in both lessons and in the items of quizzes/${checkId}/.`,
    ],
  };
}

function lessonText(locale: Locale, checkId: string, objective: string): string {
  const write = (es: string, en: string) => hint(locale, { es, en });
  return `---
title: '${hint(locale, HINTS.title)}'
summary: '${hint(locale, HINTS.summary)}'
minutes: 12
check: ${checkId}
objectives:
  - id: ${objective}
    text: '${write('lo que la persona podrá hacer después', 'what the reader can do afterwards')}'
---

<Case title="${write('qué pasó', 'what happened')}">

${write('un caso real: qué pasó, a quién, cuándo', 'a real case: what happened, to whom, when')} <Cite source="${PLACEHOLDER.source}" />

</Case>

## ${write('un encabezado que diga algo', 'a heading that says something')}

${write('la materia, una idea por párrafo', 'the matter, one idea a paragraph')}

<Figure id="${PLACEHOLDER.figure}" />

<Tool title="${write('qué se lleva a su oficina', 'what she takes to her post')}">

1. ${write('el primer paso', 'the first step')}
2. ${write('el segundo paso', 'the second step')}

</Tool>

<TakeAway>

- ${write('lo primero que queda', 'the first thing that stays')}
- ${write('lo segundo', 'the second')}
- ${write('lo tercero', 'the third')}

</TakeAway>
`;
}
