import { expect, test } from 'vitest';
import { asCount, asKilobytes, rowLine } from '../../bench/report.ts';

test('a figure within its budget is ok, the budget itself included', () => {
  expect(rowLine({ what: 'everything', measured: 45_000, budget: 45_000, write: asKilobytes })).toBe(
    'ok     45.0 kB max 45.0 kB   everything',
  );
});

test('a figure over its budget says so, and where it comes from', () => {
  expect(rowLine({ what: 'scripts', measured: 12_100, budget: 12_000, write: asKilobytes, detail: '/es/' })).toBe(
    'OVER   12.1 kB max 12.0 kB   scripts (/es/)',
  );
});

test('a score is over its budget when it is below it', () => {
  expect(rowLine({ what: 'performance', measured: 98, budget: 99, isLeast: true, write: asCount })).toBe(
    'OVER        98 min 99        performance',
  );
});
