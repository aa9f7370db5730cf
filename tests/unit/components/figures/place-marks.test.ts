import { expect, it } from 'vitest';
import { placeMarks } from '../../../../src/components/figures/place-marks.ts';

it('puts a number in the middle of its arrow where nothing is near', () => {
  expect(placeMarks([{ from: [0, 0], to: [200, 0], bend: 0 }])).toEqual([[100, 0]]);
});

it('puts the number of a short arrow at its tail', () => {
  expect(placeMarks([{ from: [0, 0], to: [100, 0], bend: 0 }])).toEqual([[expect.closeTo(10), 0]]);
});

it('moves the numbers of two arrows that cross away from the crossing', () => {
  const marks = placeMarks([
    { from: [0, 0], to: [400, 400], bend: 0 },
    { from: [0, 400], to: [400, 0], bend: 0 },
  ]);
  const [first, second] = marks as [readonly [number, number], readonly [number, number]];
  expect(Math.hypot(first[0] - second[0], first[1] - second[1])).toBeGreaterThan(40);
  expect(marks.map(([x, y]) => Math.hypot(x - 200, y - 200) > 30)).toEqual([true, true]);
});
