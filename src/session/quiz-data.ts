import type { ItemType } from '../domain/content/quiz-schema.ts';
import type { AnswerKey } from '../domain/quiz/answer-key.ts';
import type { DrawSource } from '../domain/quiz/draw-items.ts';

/** What a page tells the quiz element, in a data block beside the questions: ids and keys, no words. */
export interface QuizData {
  items: QuizItemData[];
  /** Where a test draws from; `null` for a check, which asks all its items. */
  draws: DrawSource[] | null;
}

export interface QuizItemData {
  id: string;
  type: ItemType;
  /** `null` for a reflection. */
  key: AnswerKey | null;
  /** Ids of the parts that are shown in an order of their own in each attempt; for matching, the right-hand parts. */
  parts: string[];
}
