import type { Locale } from '../../domain/content/locale.ts';

/** Files to write, by path, and what their author does next. */
export interface Skeleton {
  files: Record<string, string>;
  next: string[];
}

/** What an author writes instead of a hint; `left-to-write` finds what is left of them. */
export function hint(locale: Locale, words: Record<Locale, string>): string {
  return `XXX: ${words[locale]}`;
}

/** The same file in each language. */
export function inEachLocale(locales: readonly Locale[], write: (locale: Locale) => [string, string]) {
  return Object.fromEntries(locales.map(write));
}

/** Stands for ids that the author looks up. No row has them, so the check asks for them. */
export const PLACEHOLDER = { source: 'xxx-source', objective: 'xxx-objective', figure: 'xxx-figure' };

export const HINTS = {
  title: { es: 'un título que diga algo', en: 'a title that says something' },
  summary: { es: 'una o dos frases sobre el asunto', en: 'one or two sentences on what it is about' },
  prompt: { es: 'qué hace usted ahora, en una escena concreta', en: 'what the officer does next, in a concrete scene' },
  choice: { es: 'lo que pensaría una colega sensata', en: 'what a sensible colleague might do' },
  why: {
    es: 'qué pasa si alguien cree esto, y qué es lo cierto',
    en: 'what follows if someone believes this, and what is so',
  },
} satisfies Record<string, Record<Locale, string>>;
