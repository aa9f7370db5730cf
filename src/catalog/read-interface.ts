import { z } from 'zod';
import { LOCALES, type ByLocale, type Locale } from '../domain/content/locale.ts';
import type { IdRegistry, UiStrings } from './catalog.ts';
import { namesIn, readParsed, report, type Reading } from './reading.ts';

const REGISTRY_FILE = 'scorm/suspend/registry.json';
const RegistrySchema = z.strictObject({ ids: z.array(z.string()), retired: z.array(z.string()).optional() });

interface Strings {
  [key: string]: string | Strings;
}
const StringsSchema: z.ZodType<Strings> = z.lazy(() => z.record(z.string(), z.union([z.string(), StringsSchema])));

/** Reports files of `locales/` for languages the program does not know. */
export function reportUnknownLocales(reading: Reading): void {
  const known = LOCALES.map((locale) => `${locale}.json`);
  for (const name of namesIn(reading, 'locales', 'file').filter((one) => !known.includes(one))) {
    const message = `The program knows the languages ${LOCALES.join(', ')}. Add this one in src/domain/content/locale.ts.`;
    report(reading, `locales/${name}`, message);
  }
}

/** Reads `locales/<locale>.json`, nested keys as dotted ones. */
export function readStrings(reading: Reading, locales: readonly Locale[]): ByLocale<UiStrings> {
  const ui: ByLocale<UiStrings> = {};
  for (const locale of locales) {
    const file = `locales/${locale}.json`;
    const strings = readParsed(reading, file, StringsSchema);
    if (strings) ui[locale] = { file, strings: new Map(flatten(strings)) };
  }
  return ui;
}

function flatten(strings: Strings, above: readonly string[] = []): [string, { text: string; path: string[] }][] {
  return Object.entries(strings).flatMap(([key, value]): [string, { text: string; path: string[] }][] => {
    const path = [...above, key];
    return typeof value === 'string' ? [[path.join('.'), { text: value, path }]] : flatten(value, path);
  });
}

/** Reads the registry of released ids; `null` where there is none yet. */
export function readRegistry(reading: Reading): IdRegistry | null {
  const registry = readParsed(reading, REGISTRY_FILE, RegistrySchema);
  return registry ? { file: REGISTRY_FILE, ids: registry.ids, retired: registry.retired ?? [] } : null;
}
