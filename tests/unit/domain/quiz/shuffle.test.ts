import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderParts, randomFrom, seedFor, SEED_LIMIT, shuffle } from '../../../../src/domain/quiz/shuffle.ts';

const seeds = fc.integer({ min: 0, max: SEED_LIMIT - 1 });
const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 9 });

describe('shuffling', () => {
  // Attempts under way are resumed by their seed: these orders are stored data and never change.
  it('gives for a seed the order it gave in every released edition', () => {
    const random = randomFrom(1);
    expect([random(), random(), random()]).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
    expect(shuffle([1, 2, 3, 4, 5, 6], 7)).toEqual([5, 2, 3, 4, 6, 1]);
    expect(seedFor(12345, 'kitchen-after-may')).toBe(191896287);
    expect(orderParts(['a', 'b', 'c', 'd', 'e'], 12345, 'kitchen-after-may')).toEqual(['d', 'b', 'c', 'a', 'e']);
  });

  it('loses nothing, adds nothing and leaves what it was given alone', () => {
    fc.assert(
      fc.property(ids, seeds, (things, seed) => {
        const before = [...things];
        expect(shuffle(things, seed).sort()).toEqual([...things].sort());
        expect(things).toEqual(before);
      }),
    );
  });

  it('puts each thing in each place about as often', () => {
    const counts = Array.from({ length: 4 }, () => [0, 0, 0, 0]);
    for (let seed = 0; seed < 4000; seed += 1) {
      for (const [place, thing] of shuffle([0, 1, 2, 3], seedFor(seed, 'item')).entries()) counts[thing]![place]! += 1;
    }
    for (const count of counts.flat()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

describe('ordering the parts of an item', () => {
  it('shows the same parts, never in the order they are written where there are two or more', () => {
    fc.assert(
      fc.property(ids, seeds, fc.string(), (parts, seed, item) => {
        const shown = orderParts(parts, seed, item);
        expect([...shown].sort()).toEqual([...parts].sort());
        if (parts.length > 1) expect(shown).not.toEqual(parts);
      }),
    );
  });

  it('gives the items of one attempt orders of their own', () => {
    const orders = ['item-a', 'item-b', 'item-c', 'item-d'].map((item) =>
      orderParts(['1', '2', '3', '4', '5', '6'], 77, item),
    );
    expect(new Set(orders.map((order) => order.join(''))).size).toBe(4);
  });

  it('leaves a single part and an empty list as they are', () => {
    expect([orderParts(['only'], 3, 'item'), orderParts([], 3, 'item')]).toEqual([['only'], []]);
  });
});
