import type { Response } from '../../src/domain/quiz/response.ts';
import { bitLength, type BitReader, type BitWriter } from './bits.ts';

const KIND = { none: 0, choice: 1, choices: 2, order: 3, assignment: 4, text: 5 } as const;
const KIND_BITS = 3;
const SIGNS = "0123456789.,-+ '";
const SIGN_BITS = 4;
const LONGEST_TEXT = 12;
const LONGEST_MASK = 32;
const WIDEST_PLACE = 32;
/** More places than any item, attempt or case has: a longer list is damage. */
const LONGEST_LIST = 4096;

/** The place of a part of the item, or `undefined` where it is not registered. */
export type PlaceOfPart = (part: string) => number | undefined;
/** The part at a place, or `undefined` where this registry does not know it. */
export type PartAtPlace = (place: number) => string | undefined;

/** Only digits, signs and separators travel, and few of them: whatever else a learner wrote stays on the device. */
function isShortNumber(text: string): boolean {
  return text.length > 0 && text.length <= LONGEST_TEXT && [...text].every((character) => SIGNS.includes(character));
}

/** Writes a response. What may not or cannot travel is written as none: then only the mark travels. */
export function packResponse(bits: BitWriter, response: Response | null, base: number, placeOf: PlaceOfPart): void {
  if (response?.kind === 'text' && isShortNumber(response.text)) {
    bits.bits(KIND.text, KIND_BITS);
    bits.bits(response.text.length, SIGN_BITS);
    for (const character of response.text) bits.bits(SIGNS.indexOf(character), SIGN_BITS);
    return;
  }
  const places = response === null || response.kind === 'text' ? [undefined] : partsIn(response).map(placeOf);
  if (response === null || !places.every((place) => place !== undefined)) {
    bits.bits(KIND.none, KIND_BITS);
    return;
  }
  bits.bits(KIND[response.kind], KIND_BITS);
  if (response.kind === 'choices') packSet(bits, base, places);
  else if (response.kind === 'assignment') packPairs(bits, base, places);
  else packPlaces(bits, base, places);
}

/** Reads a response back: `null` where none travelled, or where it names a part this registry does not know. */
export function unpackResponse(bits: BitReader, base: number, partAt: PartAtPlace): Response | null {
  const kind = bits.bits(KIND_BITS);
  if (kind === KIND.none) return null;
  if (kind === KIND.text) {
    const text = Array.from({ length: bits.bits(SIGN_BITS) }, () => SIGNS[bits.bits(SIGN_BITS)]).join('');
    return { kind: 'text', text };
  }
  const parts = unpackParts(bits, kind, base).map(partAt);
  return parts.every((part) => part !== undefined) ? responseFrom(kind, parts) : null;
}

function unpackParts(bits: BitReader, kind: number, base: number): number[] {
  if (kind === KIND.choices) return unpackSet(bits, base);
  return kind === KIND.assignment ? unpackPairs(bits, base) : unpackPlaces(bits, base);
}

/** Places of lefts and rights in turn: the set of lefts, then their rights. */
function packPairs(bits: BitWriter, base: number, places: readonly number[]): void {
  const rights = new Map(
    places.flatMap((place, at) => (at % 2 === 0 ? [[place, places[at + 1] as number] as const] : [])),
  );
  const lefts = [...rights.keys()].sort((a, b) => a - b);
  packSet(bits, base, lefts);
  packNear(
    bits,
    base,
    lefts.map((left) => rights.get(left) as number),
  );
}

function unpackPairs(bits: BitReader, base: number): number[] {
  const lefts = unpackSet(bits, base);
  const rights = unpackNear(bits, base, lefts.length);
  return lefts.flatMap((left, at) => [left, rights[at] as number]);
}

/** Places in whatever order, as a mask where they lie near each other. Read back in the order of the registry. */
function packSet(bits: BitWriter, base: number, places: readonly number[]): void {
  const sorted = [...places].sort((a, b) => a - b);
  const [least, most] = [sorted[0] ?? base, sorted.at(-1) ?? base];
  const isMask = sorted.length > 0 && most - least < LONGEST_MASK;
  bits.flag(isMask);
  if (!isMask) {
    packPlaces(bits, base, sorted);
    return;
  }
  bits.signed(least - base, 1);
  bits.count(most - least, 2);
  for (let place = least + 1; place <= most; place += 1) bits.flag(sorted.includes(place));
}

function unpackSet(bits: BitReader, base: number): number[] {
  if (!bits.flag()) return unpackPlaces(bits, base);
  const least = base + bits.signed(1);
  const span = bits.count(2);
  if (span >= LONGEST_MASK) throw new RangeError('mask too long');
  return [least, ...Array.from({ length: span }, (_, at) => (bits.flag() ? least + 1 + at : least))].filter(
    (place, at) => at === 0 || place !== least,
  );
}

function partsIn(response: Exclude<Response, { kind: 'text' }>): string[] {
  switch (response.kind) {
    case 'choice':
      return [response.choice];
    case 'choices':
      return response.choices;
    case 'order':
      return response.order;
    case 'assignment':
      return Object.entries(response.assignment).flat();
  }
}

function responseFrom(kind: number, parts: string[]): Response | null {
  const [choice] = parts;
  if (kind === KIND.choice && choice !== undefined) return { kind: 'choice', choice };
  if (kind === KIND.choices) return { kind: 'choices', choices: parts };
  if (kind === KIND.order) return { kind: 'order', order: parts };
  if (kind !== KIND.assignment || parts.length % 2 === 1) return null;
  const pairs = parts.flatMap((part, at) => (at % 2 === 0 ? [[part, parts[at + 1] as string] as const] : []));
  return { kind: 'assignment', assignment: Object.fromEntries(pairs) };
}

/** A list of places that lie near each other, in its order. */
export function packPlaces(bits: BitWriter, base: number, places: readonly number[]): void {
  bits.count(places.length, 1);
  packNear(bits, base, places);
}

export function unpackPlaces(bits: BitReader, base: number): number[] {
  const length = bits.count(1);
  if (length > LONGEST_LIST) throw new RangeError('list too long');
  return unpackNear(bits, base, length);
}

function packNear(bits: BitWriter, base: number, places: readonly number[]): void {
  if (places.length === 0) return;
  const least = places.reduce((one, other) => Math.min(one, other));
  const width = bitLength(places.reduce((one, other) => Math.max(one, other)) - least);
  bits.signed(least - base, 1);
  bits.count(width, 2);
  for (const place of places) bits.bits(place - least, width);
}

function unpackNear(bits: BitReader, base: number, length: number): number[] {
  if (length === 0) return [];
  const least = base + bits.signed(1);
  const width = bits.count(2);
  if (width > WIDEST_PLACE) throw new RangeError('place too wide');
  return Array.from({ length }, () => least + bits.bits(width));
}
