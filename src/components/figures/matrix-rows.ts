import type { Locale } from '../../domain/content/locale.ts';
import type { Country, Ratification } from '../../domain/content/reference-schema.ts';

/** What a cell of the matrix says. */
export interface MatrixCell {
  instrument: string;
  status: Ratification['status'];
  /** Of ratification or accession, where a source gives it. */
  date: string | null;
  /** The date of the list it was seen in; null where it was seen in none, which makes it one to confirm. */
  seen: string | null;
}

export interface MatrixRow {
  country: Country;
  cells: MatrixCell[];
}

/** The member countries, in the order of their names, each with one cell per instrument. */
export function matrixRows(
  { countries, ratifications }: { countries: Iterable<Country>; ratifications: readonly Ratification[] },
  instruments: readonly string[],
  locale: Locale,
): MatrixRow[] {
  const found = new Map(ratifications.map((row) => [`${row.country}/${row.instrument}`, row]));
  const byName = new Intl.Collator(locale);
  return [...countries]
    .filter((country) => country.isMember)
    .sort((a, b) => byName.compare(a.name[locale], b.name[locale]))
    .map((country) => ({
      country,
      cells: instruments.map((instrument) => cellOf(instrument, found.get(`${country.iso2}/${instrument}`))),
    }));
}

function cellOf(instrument: string, row: Ratification | undefined): MatrixCell {
  if (!row) return { instrument, status: 'unknown', date: null, seen: null };
  const { status, date, asOf, confidence } = row;
  return { instrument, status, date, seen: confidence === 'verified' && status !== 'unknown' ? asOf : null };
}

/** The lists an instrument's column was read from, each once. */
export function listsOf(ratifications: readonly Ratification[], instrument: string): string[] {
  return [...new Set(ratifications.filter((row) => row.instrument === instrument).map((row) => row.source))];
}
