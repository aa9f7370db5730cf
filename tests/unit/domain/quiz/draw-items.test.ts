import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawItems } from '../../../../src/domain/quiz/draw-items.ts';
import { SEED_LIMIT } from '../../../../src/domain/quiz/shuffle.ts';

const BANKS = [
  { bank: 'one', count: 2, items: ['a', 'b', 'c', 'd'] },
  { bank: 'two', count: 1, items: ['x', 'y'] },
];
const seeds = fc.integer({ min: 0, max: SEED_LIMIT - 1 });
const seen = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'x', 'y'), fc.integer({ min: 0, max: 7 }));

describe('drawing the items of a test', () => {
  // The draw of an attempt under way is stored, but a fresh device draws it again from the seed.
  it('draws for a seed what it drew in every released edition', () => {
    expect(drawItems(BANKS, 99, () => 0)).toEqual(['y', 'b', 'd']);
    expect(drawItems(BANKS, 99, (item) => ({ a: 1, b: 2, c: 1, d: 3, x: 1 })[item] ?? 0)).toEqual(['y', 'a', 'c']);
  });

  it('takes from each bank as many as it lends, none twice', () => {
    fc.assert(
      fc.property(seeds, seen, (seed, times) => {
        const drawn = drawItems(BANKS, seed, (item) => times[item] ?? 0);
        const counts = BANKS.map(({ items }) => drawn.filter((item) => items.includes(item)).length);
        expect({ counts, different: new Set(drawn).size }).toEqual({ counts: [2, 1], different: 3 });
      }),
    );
  });

  it('never leaves out an item seen less often than one it takes', () => {
    fc.assert(
      fc.property(seeds, seen, (seed, times) => {
        const seenOf = (item: string) => times[item] ?? 0;
        const drawn = drawItems(BANKS, seed, seenOf);
        for (const { items } of BANKS) {
          const taken = items.filter((item) => drawn.includes(item)).map(seenOf);
          const left = items.filter((item) => !drawn.includes(item)).map(seenOf);
          expect(Math.max(...taken)).toBeLessThanOrEqual(Math.min(...left));
        }
      }),
    );
  });

  it('draws every item for some seed', () => {
    const drawn = new Set(Array.from({ length: 50 }, (_, seed) => drawItems(BANKS, seed, () => 0)).flat());
    expect([...drawn].sort()).toEqual(['a', 'b', 'c', 'd', 'x', 'y']);
  });

  it('takes all a bank has where it has fewer than it should lend', () => {
    expect(drawItems([{ bank: 'small', count: 5, items: ['a', 'b'] }], 4, () => 0).sort()).toEqual(['a', 'b']);
  });
});
