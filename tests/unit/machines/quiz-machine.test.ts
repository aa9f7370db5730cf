import { createActor, type SnapshotFrom } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import { describe, expect, it } from 'vitest';
import { quizMachine, type QuizEvent } from '../../../src/machines/quiz-machine.ts';

const ITEMS = ['a', 'b', 'c'];

const begin = (credits: Record<string, number> = {}, items: readonly string[] = ITEMS) =>
  createActor(quizMachine, { input: { items, credits } }).start();

/** Where an attempt stands: the state, the item shown and the credits so far. */
function standing(actor: ReturnType<typeof begin>) {
  return where(actor.getSnapshot());
}

function where({ value, context }: SnapshotFrom<typeof quizMachine>) {
  return { value, item: context.items[context.index], credits: context.credits };
}

describe('the quiz machine', () => {
  it('begins at the first item', () => {
    expect(standing(begin())).toEqual({ value: 'choosing', item: 'a', credits: {} });
  });

  it('goes on at the first item without an answer', () => {
    expect(standing(begin({ a: 1, c: 0 }))).toEqual({ value: 'choosing', item: 'b', credits: { a: 1, c: 0 } });
  });

  it('is finished from the start when everything was answered before', () => {
    expect(standing(begin({ a: 1, b: 0.5, c: 0 }))).toMatchObject({ value: 'finished', item: 'c' });
  });

  it('is finished from the start without items', () => {
    expect(standing(begin({}, []))).toEqual({ value: 'finished', item: undefined, credits: {} });
  });

  it('shows feedback after an answer and the next item when asked', () => {
    const actor = begin();
    actor.send({ type: 'answer.submitted', item: 'a', credit: 0.5 });
    expect(standing(actor)).toEqual({ value: 'showingFeedback', item: 'a', credits: { a: 0.5 } });
    actor.send({ type: 'next.requested' });
    expect(standing(actor)).toEqual({ value: 'choosing', item: 'b', credits: { a: 0.5 } });
  });

  it('takes no answer to another item, and no second answer to the same one', () => {
    const actor = begin();
    actor.send({ type: 'answer.submitted', item: 'b', credit: 1 });
    expect(standing(actor)).toEqual({ value: 'choosing', item: 'a', credits: {} });
    actor.send({ type: 'answer.submitted', item: 'a', credit: 0 });
    actor.send({ type: 'answer.submitted', item: 'a', credit: 1 });
    expect(standing(actor)).toEqual({ value: 'showingFeedback', item: 'a', credits: { a: 0 } });
  });

  it('stays on an item that has no answer when the next one is asked for', () => {
    const actor = begin();
    actor.send({ type: 'next.requested' });
    expect(standing(actor)).toEqual({ value: 'choosing', item: 'a', credits: {} });
  });

  it('shows the feedback of an earlier item again, and comes back to the first without an answer', () => {
    const actor = begin({ a: 1, b: 0 });
    actor.send({ type: 'item.opened', index: 0 });
    expect(standing(actor)).toEqual({ value: 'showingFeedback', item: 'a', credits: { a: 1, b: 0 } });
    actor.send({ type: 'next.requested' });
    expect(standing(actor)).toEqual({ value: 'choosing', item: 'c', credits: { a: 1, b: 0 } });
  });

  it('opens no item beyond the first without an answer, and none that does not exist', () => {
    const actor = begin({ a: 1 });
    for (const index of [2, 3, -1]) {
      actor.send({ type: 'item.opened', index });
      expect(standing(actor)).toEqual({ value: 'choosing', item: 'b', credits: { a: 1 } });
    }
  });

  it('finishes after the last answer, and lets items be looked at again', () => {
    const actor = begin({ a: 1, b: 1 });
    actor.send({ type: 'answer.submitted', item: 'c', credit: 1 });
    actor.send({ type: 'next.requested' });
    expect(standing(actor)).toMatchObject({ value: 'finished' });
    actor.send({ type: 'item.opened', index: 1 });
    expect(standing(actor)).toEqual({ value: 'showingFeedback', item: 'b', credits: { a: 1, b: 1, c: 1 } });
  });
});

describe('every attempt at a quiz of three items', () => {
  const events: QuizEvent[] = [
    ...ITEMS.map((item): QuizEvent => ({ type: 'answer.submitted', item, credit: 1 })),
    ...ITEMS.map((_, index): QuizEvent => ({ type: 'item.opened', index })),
    { type: 'next.requested' },
  ];
  const map = getAdjacencyMap(quizMachine, { input: { items: ITEMS, credits: {} }, events });
  const steps = adjacencyMapToArray(map).map(({ state, nextState }) => ({
    before: where(state),
    after: where(nextState),
  }));

  it('comes to choosing, feedback and the end, and to nothing else', () => {
    expect(new Set(steps.map(({ after }) => after.value))).toEqual(
      new Set(['choosing', 'showingFeedback', 'finished']),
    );
  });

  it('never loses an answer', () => {
    const lost = steps.filter(({ before, after }) =>
      Object.keys(before.credits).some((item) => !(item in after.credits)),
    );
    expect(lost).toEqual([]);
  });

  it('asks only for what has no answer, and gives feedback only on what has one', () => {
    const wrong = steps.filter(({ after: { value, item, credits } }) => {
      const isAnswered = item !== undefined && item in credits;
      return (value === 'choosing' && isAnswered) || (value === 'showingFeedback' && !isAnswered);
    });
    expect(wrong).toEqual([]);
  });

  it('is finished only when everything is answered', () => {
    const early = steps.filter(({ after }) => after.value === 'finished' && Object.keys(after.credits).length < 3);
    expect(early).toEqual([]);
  });
});
