import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FactBody } from '../../../src/domain/record/fact.ts';
import { readFact } from '../../../src/progress/read-fact.ts';
import { FactSchema } from '../../fixtures/fact-schema.ts';

const attempt = { ordinal: 1, seed: 77 };
const bodies: FactBody[] = [
  { kind: 'lesson.opened', lesson: 'concepts' },
  { kind: 'lesson.read', lesson: 'concepts' },
  { kind: 'attempt.started', activity: 'a', attempt, items: ['x', 'y'], isRetry: false },
  {
    kind: 'item.answered',
    activity: 'a',
    attempt,
    item: 'x',
    response: { kind: 'assignment', assignment: { left: 'right' } },
    credit: 0.5,
    sureness: 3,
    latencyMs: 1200,
  },
  {
    kind: 'item.answered',
    activity: 'a',
    attempt,
    item: 'y',
    response: { kind: 'text', text: '' },
    credit: 0,
    sureness: null,
    latencyMs: 0,
  },
  { kind: 'attempt.finished', activity: 'a', attempt, isRetry: false, scorePercent: 70 },
  { kind: 'case.started', activity: 'c', attempt },
  { kind: 'case.decided', activity: 'c', attempt, step: 0, node: 'n', choice: 'k' },
  { kind: 'case.ended', activity: 'c', attempt, ending: 'e', scorePercent: 100 },
  { kind: 'reflection.written', item: 'r', text: 'Notas' },
  { kind: 'place.visited', page: 'intro/concepts' },
  {
    kind: 'snapshot.received',
    snapshot: {
      lessons: { concepts: 'read' },
      items: { x: { answers: 2, lastCredit: 0.75, lastSureness: 1, hasBeenRight: true } },
      quizzes: {
        a: {
          attempt: {
            ...attempt,
            isRetry: false,
            isFinished: false,
            items: ['x'],
            answers: { x: { response: { kind: 'choice', choice: 'k' }, credit: 1, sureness: 2 } },
          },
          bestPercent: null,
        },
      },
      cases: {
        c: {
          play: { ...attempt, isEnded: false, path: [{ node: 'n', choice: 'k' }] },
          bestPercent: 40,
          endings: ['e'],
        },
      },
      place: { page: '', atSeconds: 12 },
    },
  },
];
const facts = bodies.map((body, index) => ({ ...body, id: `d.p.${index}`, at: 1_000 + index, device: 'd' }));

/** A copy of `thing` with the value at one of its places replaced. */
function replaceAt(thing: unknown, place: number, value: unknown): unknown {
  let seen = 0;
  const visit = (node: unknown): unknown => {
    const here = seen;
    seen += 1;
    if (here === place) return value;
    if (Array.isArray(node)) return node.map(visit);
    if (typeof node === 'object' && node !== null) {
      return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, visit(inner)]));
    }
    return node;
  };
  return visit(thing);
}

describe('readFact', () => {
  it.each(facts.map((fact) => [fact.kind, fact] as const))('reads a fact of kind %s as it was written', (_, fact) => {
    expect(readFact(structuredClone(fact))).toEqual(fact);
  });

  it('gives the verdict of the schema for any fact with one value replaced by anything', () => {
    const values = fc.oneof(
      fc.anything(),
      fc.constantFrom(null, '', 'choice', -1, 0, 0.5, 1.5, 2, 101, Number.NaN, Infinity, 2 ** 53, true, [], {}),
    );
    fc.assert(
      fc.property(fc.constantFrom(...facts), fc.nat(40), values, (fact, place, value) => {
        const changed = replaceAt(fact, place, value);
        expect(readFact(changed) !== null).toBe(FactSchema.safeParse(changed).success);
      }),
      { numRuns: 5_000 },
    );
  });
});
