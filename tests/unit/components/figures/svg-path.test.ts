import { expect, it } from 'vitest';
import { svgPath } from '../../../../src/components/figures/svg-path.ts';

it('writes whole, relative steps and lets a minus sign part two numbers', () => {
  expect(
    svgPath(
      [
        [
          [10.4, 20.4],
          [15, 18],
          [12, 30],
        ],
      ],
      false,
    ),
  ).toBe('M10 20l5-2-3 12');
});

it('closes rings and puts several lines into one path', () => {
  const ring = [
    [0, 0],
    [2, 0],
    [2, 2],
  ] as const;
  expect(svgPath([ring, ring], true)).toBe('M0 0l2 0 0 2zM0 0l2 0 0 2z');
});

it('leaves the way back to `z`', () => {
  expect(
    svgPath(
      [
        [
          [0, 0],
          [2, 0],
          [2, 2],
          [0.2, 0],
        ],
      ],
      true,
    ),
  ).toBe('M0 0l2 0 0 2z');
});

it('leaves out points that fall on the one before, and lines that shrink to a point', () => {
  expect(
    svgPath(
      [
        [
          [0, 0],
          [0.3, 0.2],
          [4, 4],
        ],
        [
          [7, 7],
          [7.2, 7.1],
        ],
        [],
      ],
      true,
    ),
  ).toBe('M0 0l4 4z');
});

it('does not let rounding add up along a line', () => {
  const line = Array.from({ length: 11 }, (_, index) => [index * 1.4, 0] as const);
  const steps = svgPath([line], false).slice('M0 0l'.length).split(' ').map(Number);
  expect(steps.reduce((sum, step) => sum + step, 0)).toBe(14);
});
