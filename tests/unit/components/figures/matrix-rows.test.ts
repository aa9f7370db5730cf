import { expect, it } from 'vitest';
import { listsOf, matrixRows } from '../../../../src/components/figures/matrix-rows.ts';
import type { Country, Ratification } from '../../../../src/domain/content/reference-schema.ts';

const US: Country = {
  iso2: 'US',
  isoNumeric: '840',
  name: { es: 'Estados Unidos', en: 'United States' },
  isMember: true,
};
const MX: Country = { iso2: 'MX', isoNumeric: '484', name: { es: 'México', en: 'Mexico' }, isMember: true };
const HT: Country = { iso2: 'HT', isoNumeric: '332', name: { es: 'Haití', en: 'Haiti' }, isMember: false };
const ratification = (part: Partial<Ratification>): Ratification => ({
  instrument: 'c97',
  country: 'MX',
  status: 'party',
  date: '2001-02-03',
  asOf: '2023-10',
  source: 'list',
  confidence: 'verified',
  ...part,
});

it('lists members alone, in the order of their names in each language', () => {
  const names = (locale: 'es' | 'en') =>
    matrixRows({ countries: [US, HT, MX], ratifications: [] }, [], locale).map((row) => row.country.name[locale]);
  expect([names('es'), names('en')]).toEqual([
    ['Estados Unidos', 'México'],
    ['Mexico', 'United States'],
  ]);
});

it('gives each cell its status, its date and the date of the list it was seen in', () => {
  const ratifications = [
    ratification({}),
    ratification({ instrument: 'c143', status: 'not-party', date: null, confidence: 'recalled' }),
    ratification({ instrument: 'c190', status: 'unknown', date: null }),
  ];
  const [row] = matrixRows({ countries: [MX], ratifications }, ['c97', 'c143', 'c190', 'c189'], 'es');
  expect(row?.cells).toEqual([
    { instrument: 'c97', status: 'party', date: '2001-02-03', seen: '2023-10' },
    { instrument: 'c143', status: 'not-party', date: null, seen: null },
    { instrument: 'c190', status: 'unknown', date: null, seen: null },
    { instrument: 'c189', status: 'unknown', date: null, seen: null },
  ]);
});

it('names each list an instrument was read from once', () => {
  const ratifications = [
    ratification({}),
    ratification({ country: 'US' }),
    ratification({ source: 'other' }),
    ratification({ instrument: 'c143', source: 'third' }),
  ];
  expect(listsOf(ratifications, 'c97')).toEqual(['list', 'other']);
});
