import { assign, setup } from 'xstate';

export interface QuizInput {
  /** The items of the attempt, in the order they are asked. */
  items: readonly string[];
  /** Credit (0…1) of the items answered before, by id. */
  credits: Readonly<Record<string, number>>;
}

export interface QuizContext {
  items: readonly string[];
  credits: Record<string, number>;
  /** The place of the item shown: 0…items.length − 1. */
  index: number;
}

export type QuizEvent =
  | { type: 'answer.submitted'; item: string; credit: number }
  | { type: 'next.requested' }
  | { type: 'item.opened'; index: number };

/**
 * What may happen next in one attempt at a quiz. Pure: it is told what was answered before, and nothing of clocks,
 * storage or pages. An answered item stays answered; going back shows its feedback again.
 */
export const quizMachine = setup({
  types: { input: {} as QuizInput, context: {} as QuizContext, events: {} as QuizEvent },
  guards: {
    isEverythingAnswered: ({ context }) => context.items.every((item) => item in context.credits),
    isCurrentAnswered: ({ context }) => (context.items[context.index] ?? '') in context.credits,
    isCurrentItem: ({ context, event }) =>
      event.type === 'answer.submitted' && event.item === context.items[context.index],
    isReachable: ({ context, event }) =>
      event.type === 'item.opened' &&
      event.index >= 0 &&
      event.index < context.items.length &&
      context.items.slice(0, event.index).every((item) => item in context.credits),
  },
  actions: {
    recordAnswer: assign(({ context, event }) =>
      event.type === 'answer.submitted' ? { credits: { ...context.credits, [event.item]: event.credit } } : {},
    ),
    openItem: assign(({ event }) => (event.type === 'item.opened' ? { index: event.index } : {})),
    openFirstUnanswered: assign(({ context }) => ({ index: firstUnanswered(context) })),
  },
}).createMachine({
  id: 'quiz',
  context: ({ input }) => {
    const credits = { ...input.credits };
    return { items: input.items, credits, index: firstUnanswered({ items: input.items, credits }) };
  },
  initial: 'arriving',
  states: {
    arriving: {
      always: [{ guard: 'isEverythingAnswered', target: 'finished' }, { target: 'choosing' }],
    },
    choosing: {
      on: {
        'answer.submitted': { guard: 'isCurrentItem', actions: 'recordAnswer', target: 'showingFeedback' },
        'item.opened': { guard: 'isReachable', actions: 'openItem', target: 'opening' },
      },
    },
    showingFeedback: {
      on: {
        'next.requested': [
          { guard: 'isEverythingAnswered', target: 'finished' },
          { actions: 'openFirstUnanswered', target: 'choosing' },
        ],
        'item.opened': { guard: 'isReachable', actions: 'openItem', target: 'opening' },
      },
    },
    opening: {
      always: [{ guard: 'isCurrentAnswered', target: 'showingFeedback' }, { target: 'choosing' }],
    },
    finished: {
      on: { 'item.opened': { guard: 'isReachable', actions: 'openItem', target: 'opening' } },
    },
  },
});

function firstUnanswered({ items, credits }: Pick<QuizContext, 'items' | 'credits'>): number {
  const index = items.findIndex((item) => !(item in credits));
  return index < 0 ? Math.max(0, items.length - 1) : index;
}
