import fc from 'fast-check';
import { expect, it } from 'vitest';
import { axisScale } from '../../../../src/components/figures/axis-scale.ts';

it('begins at 0 and ends at a round number', () => {
  expect(axisScale([31892, 371619])).toEqual({ max: 400000, ticks: [0, 100000, 200000, 300000, 400000] });
  expect(axisScale([7.2, 3])).toEqual({ max: 8, ticks: [0, 2, 4, 6, 8] });
});

it('does not go past a hundred percent', () => {
  expect(axisScale([97], '%')).toEqual({ max: 100, ticks: [0, 25, 50, 75, 100] });
});

it('has an axis where all values are 0, or there are none', () => {
  expect([axisScale([0, 0]), axisScale([])]).toEqual([
    { max: 1, ticks: [0, 1] },
    { max: 1, ticks: [0, 1] },
  ]);
});

it('holds every value, with three to six marks', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000 }), (highest) => {
      const { max, ticks } = axisScale([highest]);
      expect(max).toBeGreaterThanOrEqual(highest);
      expect(ticks.length).toBeGreaterThanOrEqual(3);
      expect(ticks.length).toBeLessThanOrEqual(6);
    }),
  );
});
