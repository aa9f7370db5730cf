import { expect, it } from 'vitest';
import { sayDate, sayDayAndMonth, yearOf } from '../../../../src/components/figures/say-date.ts';

it('says as much of a date as is known', () => {
  expect(['2023', '2023-10', '2015-03-14'].map((date) => sayDate(date, 'en'))).toEqual([
    '2023',
    'Oct 2023',
    '14 Mar 2015',
  ]);
  expect(['2023', '2023-10', '2015-03-14'].map((date) => sayDate(date, 'es'))).toEqual([
    '2023',
    'oct 2023',
    '14 mar 2015',
  ]);
});

it('says the day apart from the year', () => {
  expect(['2013', '2018-04', '2018-12-19'].map((date) => sayDayAndMonth(date, 'es'))).toEqual(['', 'abr', '19 dic']);
});

it('keeps the day in every time zone', () => {
  expect([sayDate('2024-01-01', 'en'), yearOf('2024-01-01')]).toEqual(['1 Jan 2024', '2024']);
});
