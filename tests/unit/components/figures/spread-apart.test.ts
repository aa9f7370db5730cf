import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadApart } from '../../../../src/components/figures/spread-apart.ts';

it('leaves labels where they are when they have room', () => {
  expect(spreadApart([10, 50, 90], { gap: 10, min: 0, max: 100 })).toEqual([10, 50, 90]);
});

it('pushes two labels apart evenly, in the order they were given', () => {
  expect(spreadApart([52, 48], { gap: 10, min: 0, max: 100 })).toEqual([55, 45]);
});

it('keeps labels inside the drawing', () => {
  expect(spreadApart([99, 97], { gap: 10, min: 0, max: 100 })).toEqual([100, 90]);
  expect(spreadApart([1, 0], { gap: 10, min: 0, max: 100 })).toEqual([10, 0]);
});

it('pushes on a label that a moved one has reached', () => {
  expect(spreadApart([40, 42, 55], { gap: 10, min: 0, max: 100 })).toEqual([
    expect.closeTo(35.67, 2),
    expect.closeTo(45.67, 2),
    expect.closeTo(55.67, 2),
  ]);
});

it('never lets two labels overlap where there is room for all', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 }), (places) => {
      const spread = spreadApart(places, { gap: 10, min: 0, max: 100 }).toSorted((a, b) => a - b);
      const gaps = spread.slice(1).map((place, index) => place - (spread[index] as number));
      expect(Math.min(...gaps, 10)).toBeGreaterThanOrEqual(10 - 1e-9);
      expect(spread[0]).toBeGreaterThanOrEqual(-1e-9);
      expect(spread.at(-1)).toBeLessThanOrEqual(100 + 1e-9);
    }),
  );
});
