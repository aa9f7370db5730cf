import type { Locale } from '../../src/domain/content/locale.ts';
import type { AnswerKey } from '../../src/domain/quiz/answer-key.ts';
import type { Response } from '../../src/domain/quiz/response.ts';

/** The response that earns all. */
export function rightResponse({ key }: { key: AnswerKey }, locale: Locale): Response {
  switch (key.type) {
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
    case 'fill-in':
      return { kind: 'text', text: key.answers.find((answer) => answer.isRight)?.spellings[0] ?? '' };
    case 'numeric':
      return { kind: 'text', text: numberIn(locale, key.value) };
  }
}

/** A response that earns nothing. */
export function wrongResponse({ key, parts }: { key: AnswerKey; parts: readonly string[] }, locale: Locale): Response {
  switch (key.type) {
    case 'single-choice':
      return { kind: 'choice', choice: parts.find((part) => part !== key.right) ?? '' };
    case 'multiple-response':
    case 'evidence':
      return { kind: 'choices', choices: key.wrong.slice(0, 1) };
    case 'ordering':
      return { kind: 'order', order: [...key.order.slice(1), ...key.order.slice(0, 1)] };
    case 'matching':
    case 'sorting': {
      const targets = [...new Set(Object.values(key.assignment))];
      const other = (to: string) => targets[(targets.indexOf(to) + 1) % targets.length] ?? '';
      return {
        kind: 'assignment',
        assignment: Object.fromEntries(Object.entries(key.assignment).map(([from, to]) => [from, other(to)])),
      };
    }
    case 'fill-in':
      return { kind: 'text', text: key.answers.find((answer) => !answer.isRight)?.spellings[0] ?? 'xyzzy' };
    case 'numeric':
      return { kind: 'text', text: numberIn(locale, key.traps[0]?.value ?? key.value + key.tolerance + 1) };
  }
}

function numberIn(locale: Locale, value: number): string {
  return new Intl.NumberFormat(locale, { maximumFractionDigits: 6, useGrouping: false }).format(value);
}
