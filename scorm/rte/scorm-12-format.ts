import type { InteractionAnswer } from './rte-client.ts';

/** SCORM 1.2 strings, CMIString255. */
const LONGEST_STRING = 255;
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const MOST_HOURS = 9999;

/** CMIIdentifier of a slug: hyphens become underscores, which slugs do not have. Undone by `fromIdentifier`. */
export function toIdentifier(slug: string): string {
  return slug.replaceAll('-', '_').slice(0, LONGEST_STRING);
}

export function fromIdentifier(identifier: string): string {
  return identifier.replaceAll('_', '-');
}

/** CMITimespan `HHHH:MM:SS.SS`, at most 9999:59:59.99. */
export function toTimespan(durationMs: number): string {
  const hundredths = Math.min(Math.max(0, Math.round(durationMs / 10)), (MOST_HOURS + 1) * 360_000 - 1);
  const seconds = Math.floor(hundredths / 100);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${digits(h, 4)}:${digits(m, 2)}:${digits(s, 2)}.${digits(hundredths % 100, 2)}`;
}

/** CMITime `HH:MM:SS`, by the clock on the learner's wall. */
export function toTime(at: number): string {
  const time = new Date(at);
  return [time.getHours(), time.getMinutes(), time.getSeconds()].map((part) => digits(part, 2)).join(':');
}

/** CMIDecimal without an exponent, two decimals at most. */
export function toDecimal(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** Text as CMIString255: one line, and no half of a character pair, over which an LMS's URL encoding would fail. */
export function toString255(text: string): string {
  let short = '';
  for (const character of text.replace(/[\s\p{Cc}]+/gu, ' ').trim()) {
    if (short.length + character.length > LONGEST_STRING) break;
    if (!/\p{Cs}/u.test(character)) short += character;
  }
  return short;
}

export interface Feedback {
  type: 'choice' | 'sequencing' | 'matching' | 'fill-in' | 'numeric';
  /** CMIFeedback of what was answered. */
  given: string;
  /** The patterns of correct responses. */
  right: string[];
}

/**
 * An answer as CMIFeedback (RTE 3.4.2.7.5): the standard names each part by one character, `a` being the first in the
 * author's order; the left parts of pairs by numbers. A set stands in braces, a pair is `1.a`.
 */
export function toFeedback(answer: InteractionAnswer): Feedback {
  switch (answer.type) {
    case 'choice': {
      const named = (parts: number[]) => (answer.isSet ? `{${letters([...parts].sort(ascending))}}` : letters(parts));
      return { type: 'choice', given: named(answer.given), right: [named(answer.right)] };
    }
    case 'sequencing':
      return { type: 'sequencing', given: letters(answer.given), right: [letters(answer.right)] };
    case 'matching':
      return { type: 'matching', given: pairs(answer.given), right: [pairs(answer.right)] };
    case 'fill-in':
      return { type: 'fill-in', given: toString255(answer.given), right: answer.right.map(toString255) };
    case 'numeric':
      return {
        type: 'numeric',
        given: answer.given === null ? '' : plainNumber(answer.given),
        right: [plainNumber(answer.right)],
      };
  }
}

function letters(parts: readonly number[]): string {
  return parts.map(letter).join(',');
}

function pairs(all: readonly [number, number][]): string {
  return [...all]
    .sort(([a], [b]) => a - b)
    .map(([left, right]) => `${left + 1}.${letter(right)}`)
    .join(',');
}

function letter(part: number): string {
  return LETTERS[part] ?? '0';
}

/** A number of any size without an exponent. */
function plainNumber(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return Math.abs(value) < 1 ? value.toFixed(20).replace(/\.?0+$/, '') : BigInt(value).toString();
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

function ascending(a: number, b: number): number {
  return a - b;
}
