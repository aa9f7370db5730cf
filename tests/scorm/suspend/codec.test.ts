import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeSnapshot, encodeSnapshot } from '../../../scorm/suspend/codec.ts';
import type { Registry } from '../../../scorm/suspend/registry.ts';
import { EMPTY_SNAPSHOT, type Snapshot } from '../../../src/domain/record/snapshot.ts';
import { REGISTRY, snapshots } from '../../fixtures/arbitraries.ts';
import { fullestSnapshot, WHOLE_REGISTRY } from '../../fixtures/whole-course.ts';

const stamp = { edition: '0.1.0', counter: 1 };
const LIMIT = 3000;

const encoded = (snapshot: Snapshot, registry: Registry = REGISTRY) => encodeSnapshot(snapshot, registry, stamp).text;

describe('suspend data', () => {
  it('gives back any snapshot whole, with counter and edition', () => {
    fc.assert(
      fc.property(snapshots, fc.nat(), (snapshot, counter) => {
        const { text, unregistered } = encodeSnapshot(snapshot, REGISTRY, { edition: '12.3.45', counter });
        expect(unregistered).toEqual([]);
        expect(decodeSnapshot(text, REGISTRY)).toEqual({
          ok: true,
          value: { snapshot, counter, edition: '12.3.45', isFromNewerEdition: false },
        });
      }),
    );
  });

  it('consists of letters, digits, hyphens and underscores alone', () => {
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        expect(encoded(snapshot)).toMatch(/^1[A-Za-z0-9_-]+$/);
      }),
    );
  });

  it('is another text with each counter', () => {
    fc.assert(
      fc.property(snapshots, fc.nat(), fc.nat(), (snapshot, one, other) => {
        fc.pre(one !== other);
        const text = (counter: number) => encodeSnapshot(snapshot, REGISTRY, { ...stamp, counter }).text;
        expect(text(one)).not.toBe(text(other));
      }),
    );
  });

  it('stays under 3,000 characters with the whole course open and answered', () => {
    const lengths = Array.from({ length: 20 }, (_, seed) => encoded(fullestSnapshot(seed), WHOLE_REGISTRY).length);
    const longest = Math.max(...lengths);
    console.log(`suspend data of the fullest record: ${longest} characters (limit ${LIMIT})`);
    expect(longest).toBeLessThanOrEqual(LIMIT);
  });

  it('gives the fullest record back whole', () => {
    const snapshot = fullestSnapshot(3);
    expect(decodeSnapshot(encoded(snapshot, WHOLE_REGISTRY), WHOLE_REGISTRY)).toEqual({
      ok: true,
      value: { snapshot, ...stamp, isFromNewerEdition: false },
    });
  });

  it('keeps what a learner wrote out, and sends only the mark', () => {
    const answer = { response: { kind: 'text', text: 'no devolución' } as const, credit: 1, sureness: 3 as const };
    const snapshot = withAnswer(answer);
    expect(decodeSnapshot(encoded(snapshot), REGISTRY)).toEqual({
      ok: true,
      value: { snapshot: withAnswer({ ...answer, response: null }), ...stamp, isFromNewerEdition: false },
    });
  });

  it('lists ids that are not registered and goes on without them', () => {
    const snapshot: Snapshot = {
      ...EMPTY_SNAPSHOT,
      lessons: { 'lesson-1': 'read', 'lesson-of-tomorrow': 'read' },
      items: { 'item-of-tomorrow': { answers: 1, lastCredit: 1, lastSureness: 1, hasBeenRight: true } },
    };
    const { text, unregistered } = encodeSnapshot(snapshot, REGISTRY, stamp);
    expect(unregistered).toEqual(['lesson/lesson-of-tomorrow', 'item/item-of-tomorrow']);
    expect(decodeSnapshot(text, REGISTRY)).toEqual({
      ok: true,
      value: {
        snapshot: { ...EMPTY_SNAPSHOT, lessons: { 'lesson-1': 'read' } },
        ...stamp,
        isFromNewerEdition: false,
      },
    });
  });
});

describe('suspend data of another edition', () => {
  it('is read whole by an edition with more ids', () => {
    const grown: Registry = { ids: [...REGISTRY.ids, 'lesson/lesson-9', 'part/item-1/fifth'], retired: [] };
    fc.assert(
      fc.property(snapshots, (snapshot) => {
        expect(decodeSnapshot(encoded(snapshot), grown)).toEqual({
          ok: true,
          value: { snapshot, ...stamp, isFromNewerEdition: false },
        });
      }),
    );
  });

  it('is read without what it says of ids this edition does not know, and says so', () => {
    const known = (id: string) => !id.startsWith('item/item-12') && !id.startsWith('part/item-12/');
    const shrunk: Registry = {
      ids: REGISTRY.ids.slice(0, REGISTRY.ids.indexOf('item/item-12')),
      retired: [],
    };
    const grown: Registry = { ids: [...shrunk.ids, ...REGISTRY.ids.filter((id) => !known(id))], retired: [] };
    const snapshot: Snapshot = {
      ...EMPTY_SNAPSHOT,
      lessons: { 'lesson-1': 'read' },
      items: {
        'item-1': { answers: 2, lastCredit: 0.5, lastSureness: 2, hasBeenRight: false },
        'item-12': { answers: 1, lastCredit: 1, lastSureness: 1, hasBeenRight: true },
      },
      quizzes: {
        'section-test': {
          bestPercent: 80,
          attempt: {
            ordinal: 2,
            seed: 5,
            isRetry: false,
            isFinished: false,
            items: ['item-12', 'item-7'],
            answers: {
              'item-12': { response: { kind: 'choice', choice: 'first' }, credit: 1, sureness: 1 },
              'item-7': { response: { kind: 'choice', choice: 'second' }, credit: 0, sureness: 3 },
            },
          },
        },
      },
    };
    expect(decodeSnapshot(encoded(snapshot, grown), shrunk)).toEqual({
      ok: true,
      value: {
        ...stamp,
        isFromNewerEdition: true,
        snapshot: {
          ...snapshot,
          items: { 'item-1': snapshot.items['item-1'] },
          quizzes: {
            'section-test': {
              bestPercent: 80,
              attempt: {
                ...snapshot.quizzes['section-test']!.attempt!,
                items: ['item-7'],
                answers: { 'item-7': { response: { kind: 'choice', choice: 'second' }, credit: 0, sureness: 3 } },
              },
            },
          },
        },
      },
    });
  });
});

describe('damaged suspend data', () => {
  const damaged = { ok: false, error: { code: 'suspend/damaged' } };

  it('is empty, of another version or damaged: three answers, no exception', () => {
    expect(decodeSnapshot('', REGISTRY)).toEqual({ ok: false, error: { code: 'suspend/empty' } });
    expect(decodeSnapshot('9abc', REGISTRY)).toEqual({
      ok: false,
      error: { code: 'suspend/other-version', version: '9' },
    });
    expect(decodeSnapshot('1', REGISTRY)).toEqual(damaged);
    expect(decodeSnapshot('1'.repeat(70_000), REGISTRY)).toEqual(damaged);
  });

  it('is refused whatever text it is', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeSnapshot(text, REGISTRY).ok).toBe(false);
      }),
    );
    const signs = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_');
    const lookalike = fc.string({ unit: signs, maxLength: 4000 }).map((text) => `1${text}`);
    fc.assert(
      fc.property(lookalike, (text) => {
        expect(decodeSnapshot(text, REGISTRY)).toEqual(damaged);
      }),
    );
  });

  it('is refused when cut, whatever the length', () => {
    const text = encoded(fullestSnapshot(1), WHOLE_REGISTRY);
    for (let length = 1; length < text.length; length += 7) {
      expect(decodeSnapshot(text.slice(0, length), WHOLE_REGISTRY)).toEqual(damaged);
    }
  });

  it('never says anything else than what was written when characters change', () => {
    const change = fc.record({ at: fc.nat(), to: fc.constantFrom(...'ABCxyz019-_ é') });
    fc.assert(
      fc.property(snapshots, fc.array(change, { minLength: 1, maxLength: 4 }), (snapshot, changes) => {
        const signs = [...encoded(snapshot)];
        for (const { at, to } of changes) signs[1 + (at % (signs.length - 1))] = to;
        const read = decodeSnapshot(signs.join(''), REGISTRY);
        if (read.ok) expect(read.value.snapshot).toEqual(snapshot);
        else expect(read).toEqual(damaged);
      }),
      { numRuns: 2000 },
    );
  });
});

function withAnswer(given: { response: { kind: 'text'; text: string } | null; credit: number; sureness: 3 }): Snapshot {
  return {
    ...EMPTY_SNAPSHOT,
    quizzes: {
      'lesson-1-check': {
        bestPercent: null,
        attempt: {
          ordinal: 1,
          seed: 1,
          isRetry: false,
          isFinished: false,
          items: ['item-1', 'item-2'],
          answers: { 'item-1': given },
        },
      },
    },
  };
}
