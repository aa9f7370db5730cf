import { describe, expect, it } from 'vitest';
import { ringArea, simplifyLine } from '../../../../src/components/figures/simplify-line.ts';

describe('simplifyLine', () => {
  it('takes out points that hardly bend the line and keeps those that do', () => {
    const line = [
      [0, 0],
      [5, 0.1],
      [10, 0],
      [15, 8],
      [20, 0],
    ] as const;
    expect(simplifyLine(line, 5)).toEqual([
      [0, 0],
      [10, 0],
      [15, 8],
      [20, 0],
    ]);
  });

  it('keeps both ends, however small the line', () => {
    expect(
      simplifyLine(
        [
          [0, 0],
          [1, 1],
          [2, 0],
        ],
        100,
      ),
    ).toEqual([
      [0, 0],
      [2, 0],
    ]);
    expect(simplifyLine([[3, 3]], 100)).toEqual([[3, 3]]);
    expect(simplifyLine([], 100)).toEqual([]);
  });

  it('weighs a point again when its neighbour has gone', () => {
    const line = [
      [0, 0],
      [10, 1],
      [20, 4],
      [30, 0],
    ] as const;
    expect(simplifyLine(line, 12)).toEqual([
      [0, 0],
      [20, 4],
      [30, 0],
    ]);
  });
});

describe('ringArea', () => {
  it('is the same in both directions', () => {
    const square = [
      [0, 0],
      [4, 0],
      [4, 3],
      [0, 3],
    ] as const;
    expect([ringArea(square), ringArea(square.toReversed())]).toEqual([12, 12]);
  });
});
