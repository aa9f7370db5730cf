import type { Locale } from '../../domain/content/locale.ts';
import type { RowSource } from '../../domain/content/country-profile-schema.ts';
import { pick } from '../pick.ts';

/** What the link to a source says: its title, or the name of the host. */
export function sourceLabel(source: RowSource, locale: Locale): string {
  return source.title === undefined ? hostOf(source.url) : pick(source.title, locale);
}

/** `mtss.go.cr` of a web address. */
export function hostOf(url: string): string {
  return new URL(url).hostname.replace(/^www\./, '');
}

/** The address a phone dials: digits alone, without what is said beside the number: `800-872-2256 (800-TRABAJO)`. */
export function dialAddress(phone: string): string {
  return `tel:${phone.replace(/\([^)]*[A-Za-z][^)]*\)/g, '').replace(/\D/g, '')}`;
}

/** The number as it is printed: it does not break across lines. */
export function printNumber(phone: string): string {
  return phone.replaceAll(' ', '\u00A0').replaceAll('-', '\u2011');
}
