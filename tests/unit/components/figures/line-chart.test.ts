import { describe, expect, it } from 'vitest';
import { drawLines } from '../../../../src/components/figures/line-chart.ts';

const ROW = { source: 'some-source', asOf: '2022', confidence: 'verified' as const };
const row = (year: number, values: Record<string, number>) => ({ ...ROW, id: `y-${year}`, year, values });
const series = (...ids: string[]) => ids.map((id) => ({ id, label: { es: id, en: id } }));

describe('drawLines', () => {
  it('places years along the width and values from 0 upwards, whatever the order of the rows', () => {
    const chart = drawLines({
      rows: [row(2022, { jobs: 400 }), row(2020, { jobs: 0 }), row(2021, { jobs: 100 })],
      series: series('jobs'),
      unit: 'jobs',
    });
    expect(chart).toEqual({
      lines: [
        {
          id: 'jobs',
          points: '0,1000 500,750 1000,0',
          first: { value: 0, x: 0, y: 100, labelY: 100 },
          last: { value: 400, x: 100, y: 0, labelY: 0 },
        },
      ],
      valueTicks: [
        { value: 0, y: 100, isCrowded: true },
        { value: 100, y: 75, isCrowded: false },
        { value: 200, y: 50, isCrowded: false },
        { value: 300, y: 25, isCrowded: false },
        { value: 400, y: 0, isCrowded: false },
      ],
      yearTicks: [
        { year: 2020, x: 0, isMinor: false },
        { year: 2021, x: 50, isMinor: true },
        { year: 2022, x: 100, isMinor: false },
      ],
    });
  });

  it('lets a series begin late and end early', () => {
    const { lines } = drawLines({
      rows: [row(2019, { old: 4 }), row(2020, { old: 4, young: 2 }), row(2021, { young: 4 })],
      series: series('old', 'young'),
      unit: 'visas',
    });
    expect(lines.map(({ points }) => points)).toEqual(['0,0 500,0', '500,500 1000,0']);
  });

  it('spreads the labels of lines that end side by side', () => {
    const { lines } = drawLines({
      rows: [row(2020, { a: 1, b: 1 }), row(2021, { a: 50, b: 51 })],
      series: series('a', 'b'),
      unit: 'visas',
    });
    const [a, b] = lines.map(({ last }) => last.labelY) as [number, number];
    expect(a - b).toBeCloseTo((50 / 280) * 100, 5);
  });

  it('keeps the label of a line that ends at 0 above the years', () => {
    const { lines } = drawLines({
      rows: [row(2020, { a: 10 }), row(2021, { a: 0 })],
      series: series('a'),
      unit: 'visas',
    });
    expect(lines[0]?.last).toEqual({ value: 0, x: 100, y: 100, labelY: 90 });
  });

  it('marks the first and the last year and round years that have room between them', () => {
    const { yearTicks } = drawLines({
      rows: [row(2005, { a: 1 }), row(2022, { a: 2 })],
      series: series('a'),
      unit: 'visas',
    });
    expect(yearTicks.map(({ year, isMinor }) => (isMinor ? `(${year})` : year))).toEqual([
      2005,
      '(2010)',
      2015,
      '(2020)',
      2022,
    ]);
  });

  it('draws a single year', () => {
    const chart = drawLines({ rows: [row(2020, { a: 3 })], series: series('a'), unit: 'visas' });
    expect(chart.yearTicks).toEqual([{ year: 2020, x: 0, isMinor: false }]);
    expect(chart.lines[0]?.points).toBe('0,0');
  });
});
