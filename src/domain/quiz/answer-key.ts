import type { Item, ItemWords } from '../content/quiz-schema.ts';

/** What scoring needs of a graded item: ids and values, no words but the accepted spellings. */
export type AnswerKey =
  | { type: 'single-choice'; right: string }
  | { type: 'multiple-response' | 'evidence'; right: string[]; wrong: string[] }
  | { type: 'ordering'; order: string[] }
  | { type: 'matching' | 'sorting'; assignment: Record<string, string> }
  | { type: 'fill-in'; answers: { id: string; isRight: boolean; spellings: string[] }[] }
  | { type: 'numeric'; value: number; tolerance: number; traps: { id: string; value: number }[] };

/**
 * The key of an item, or `null` for a reflection, which is never graded.
 * `spellings` holds, by answer id, what each language accepts: a learner who switches language keeps her answer.
 */
export function answerKey(item: Item, words: readonly ItemWords[]): AnswerKey | null {
  switch (item.type) {
    case 'single-choice':
      return { type: item.type, right: item.choices.find((choice) => choice.right)?.id ?? '' };
    case 'multiple-response':
      return { type: item.type, ...split(item.choices, (choice) => choice.right === true) };
    case 'evidence':
      return { type: item.type, ...split(item.passages, (passage) => passage.indicator === true) };
    case 'ordering':
      return { type: item.type, order: item.steps.map((step) => step.id) };
    case 'matching':
      return { type: item.type, assignment: Object.fromEntries(item.pairs.map((pair) => [pair.id, pair.id])) };
    case 'sorting':
      return {
        type: item.type,
        assignment: Object.fromEntries(item.entries.map((entry) => [entry.id, entry.category])),
      };
    case 'fill-in':
      return {
        type: item.type,
        answers: item.answers.map((answer) => ({
          id: answer.id,
          isRight: answer.right === true,
          spellings: words.flatMap((one) => one.answers?.[answer.id]?.spellings ?? []),
        })),
      };
    case 'numeric':
      return {
        type: item.type,
        value: item.value,
        tolerance: item.tolerance,
        traps: (item.traps ?? []).map(({ id, value }) => ({ id, value })),
      };
    case 'reflection':
      return null;
  }
}

function split<T extends { id: string }>(parts: readonly T[], isRight: (part: T) => boolean) {
  return {
    right: parts.filter(isRight).map((part) => part.id),
    wrong: parts.filter((part) => !isRight(part)).map((part) => part.id),
  };
}
