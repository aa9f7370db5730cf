import { expect, it } from 'vitest';
import { isSpokenUnit, sayNumber, sayShortNumber } from '../../../../src/components/figures/say-number.ts';

/** A space that does not break. */
const NBSP = '\u00a0';

it('groups thousands as each language writes them, four digits too', () => {
  expect([sayNumber(371619, 'es'), sayNumber(7000, 'es'), sayNumber(7000, 'en')]).toEqual([
    '371.619',
    '7.000',
    '7,000',
  ]);
});

it('writes percentages with the number', () => {
  const unit = { unit: '%', decimals: 1 };
  expect([sayNumber(38.7, 'es', unit), sayNumber(38.7, 'en', unit), sayNumber(93, 'en', unit)]).toEqual([
    `38,7${NBSP}%`,
    '38.7%',
    '93%',
  ]);
});

it('rounds to the decimals asked for', () => {
  expect([
    sayNumber(8.46, 'en', { decimals: 1 }),
    sayNumber(8.46, 'es', { decimals: 2 }),
    sayNumber(8.46, 'en'),
  ]).toEqual(['8.5', '8,46', '8']);
});

it('shortens the numbers of an axis', () => {
  expect([sayShortNumber(400000, 'es'), sayShortNumber(400000, 'en'), sayShortNumber(50, 'en', '%')]).toEqual([
    `400${NBSP}mil`,
    '400K',
    '50%',
  ]);
});

it('names every unit beside the axis but the percent sign', () => {
  expect([isSpokenUnit('jobs or visas'), isSpokenUnit('%')]).toEqual([true, false]);
});
