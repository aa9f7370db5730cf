import { expect, test } from 'vitest';
import { median } from '../../bench/median.ts';

test('is the middle value, whatever the order', () => {
  expect(median([5, 1, 9])).toBe(5);
});

test('is the mean of the two middle values of an even list', () => {
  expect(median([4, 1, 2, 9])).toBe(3);
});

test('is the one value of a list of one', () => {
  expect(median([7])).toBe(7);
});

test('of nothing is no number', () => {
  expect(median([])).toBeNaN();
});
