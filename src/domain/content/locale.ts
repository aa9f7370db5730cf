/** The languages of the course. Spanish comes first: it is what a reader gets when in doubt. */
export const LOCALES = ['es', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Something that exists in each language, or in some of them. */
export type ByLocale<T> = Partial<Record<Locale, T>>;
