import { describe, expect, it } from 'vitest';
import { pointOnBow, taperedArrow } from '../../../../src/components/figures/tapered-arrow.ts';

describe('pointOnBow', () => {
  it('begins and ends where the arrow does', () => {
    const bow = { from: [10, 20], to: [110, 60], bend: 0.3 } as const;
    expect([pointOnBow(bow, 0), pointOnBow(bow, 1)]).toEqual([
      [10, 20],
      [110, 60],
    ]);
  });

  it('bows to the left of its way by the part of its length, and to the right where the bend is negative', () => {
    const east = { from: [0, 0], to: [100, 0] } as const;
    expect(pointOnBow({ ...east, bend: 0.2 }, 0.5)).toEqual([50, -20]);
    expect(pointOnBow({ ...east, bend: -0.2 }, 0.5)).toEqual([50, 20]);
  });
});

describe('taperedArrow', () => {
  it('widens from its tail to a head whose tip is the end', () => {
    expect(taperedArrow({ from: [0, 0], to: [200, 0], bend: 0 }, 20)).toBe(
      'M0 -1Q81 -5 162 -10L162 -21 200 0 162 21 162 10Q81 6 0 1z',
    );
  });

  it('keeps a body before the head however short it is', () => {
    expect(taperedArrow({ from: [0, 0], to: [20, 0], bend: 0 }, 10)).toMatch(/^M0 -1Q5 -3 10 -5L10 /);
  });
});
