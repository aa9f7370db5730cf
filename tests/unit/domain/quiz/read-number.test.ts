import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '../../../../src/domain/quiz/read-number.ts';

describe('reading a number', () => {
  it.each([
    ['0', 0],
    ['7', 7],
    [' 12 ', 12],
    ['12.5', 12.5],
    ['12,5', 12.5],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['1,250', 1250],
    ['1.250', 1250],
    ['1 250', 1250],
    ['1\u202f250,5', 1250.5],
    ['1’250.5', 1250.5],
    ['1,250.50', 1250.5],
    ['1.250,50', 1250.5],
    ['1.250.000', 1_250_000],
    ['1,250,000.75', 1_250_000.75],
    ['45 %', 45],
    ['$ 1,250.50', 1250.5],
    ['₡1.250', 1250],
    ['-3', -3],
    ['−3,5', -3.5],
    ['12.', 12],
    ['1234.567', 1234.567],
    ['.5', 0.5],
    ['-,125', -0.125],
    ['12.50', 12.5],
    ['12.5000', 12.5],
  ])('reads %j as %d', (text, value) => {
    expect(readNumber(text)).toBe(value);
  });

  it.each([
    [''],
    [' '],
    ['-'],
    ['.'],
    ['many'],
    ['45 años'],
    ['1e3'],
    ['3-4'],
    ['1.2.3'],
    ['1,25,000'],
    ['1.250.5'],
    ['1,2.3,4'],
  ])('does not take %j for a number', (text) => {
    expect(readNumber(text)).toBeNull();
  });

  it('reads what either language writes', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.integer({ min: 0, max: 2 }),
        (cents, decimals) => {
          const value = Number((cents / 100).toFixed(decimals));
          for (const locale of ['en', 'es', 'es-MX', 'es-CR']) {
            const written = new Intl.NumberFormat(locale, {
              minimumFractionDigits: decimals,
              maximumFractionDigits: decimals,
            });
            expect(readNumber(written.format(value))).toBeCloseTo(value, 6);
          }
        },
      ),
    );
  });
});
