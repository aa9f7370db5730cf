import type { Catalog, UiStrings } from '../../catalog/catalog.ts';
import type { Locale } from '../../domain/content/locale.ts';
import { findingAt, type Finding, type Rule } from '../rule.ts';

/** The categories that each language counts by (CLDR): Spanish says "de" after a million. */
const PLURALS: Record<Locale, readonly string[]> = { es: ['one', 'many', 'other'], en: ['one', 'other'] };

/** `locales/*.json` have the same keys, the same placeholders, and the plural forms of their language. */
export const rule: Rule = {
  id: 'locale-keys',
  check: (catalog) => {
    const present = catalog.locales.flatMap((locale) => catalog.ui[locale] ?? []);
    if (present.length === 0) return [];
    return catalog.locales.flatMap((locale) => {
      const own = catalog.ui[locale];
      const file = `locales/${locale}.json`;
      if (own) return [...plurals(catalog, locale, own), ...present.flatMap((other) => compare(catalog, own, other))];
      if (catalog.unreadable.has(file)) return [];
      return [{ file, line: 1, col: 1, message: 'This file is missing: write the strings of the interface.' }];
    });
  },
};

function plurals(catalog: Catalog, locale: Locale, own: UiStrings): Finding[] {
  return [...own.strings].flatMap(([key, { path }]) => {
    if (!key.endsWith('_other')) return [];
    const base = key.slice(0, -'_other'.length);
    const missing = PLURALS[locale].filter((form) => !own.strings.has(`${base}_${form}`));
    if (missing.length === 0) return [];
    const names = missing.map((form) => `"${base}_${form}"`).join(' and ');
    return [
      findingAt(
        catalog,
        own.file,
        path,
        `${names} is missing: this language counts by ${PLURALS[locale].join(', ')}.`,
        'key',
      ),
    ];
  });
}

/** What `other` has and `own` lacks, and placeholders that differ. */
function compare(catalog: Catalog, own: UiStrings, other: UiStrings): Finding[] {
  if (own === other) return [];
  const ours = byBase(own);
  return [...byBase(other)].flatMap(([base, theirs]) => {
    const found = ours.get(base);
    if (!found)
      return [findingAt(catalog, own.file, theirs.path, `"${base}" is missing: ${other.file} has it.`, 'key')];
    const lost = [...theirs.placeholders].filter((one) => !found.placeholders.has(one));
    if (lost.length === 0) return [];
    const names = lost.map((one) => `{{${one}}}`).join(', ');
    return [findingAt(catalog, own.file, found.path, `"${base}" lacks ${names}: ${other.file} has it.`)];
  });
}

interface Entry {
  path: string[];
  placeholders: Set<string>;
}

/** Plural forms count as one string, so that languages with other forms can be compared. */
function byBase({ strings }: UiStrings): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [key, { text, path }] of strings) {
    const base = key.replace(/_(zero|one|two|few|many|other)$/, (suffix) =>
      strings.has(`${key.slice(0, -suffix.length)}_other`) ? '' : suffix,
    );
    const entry = entries.get(base) ?? { path, placeholders: new Set<string>() };
    for (const match of text.matchAll(/\{\{\s*-?\s*([\w.]+)/g)) entry.placeholders.add(match[1] ?? '');
    entries.set(base, entry);
  }
  return entries;
}
