import type {
  CasePlay,
  CaseState,
  GivenAnswer,
  ItemMark,
  QuizAttempt,
  QuizState,
  Snapshot,
} from '../../src/domain/record/snapshot.ts';
import type { Sureness } from '../../src/domain/quiz/response.ts';
import type { BitReader } from './bits.ts';
import { unpackPlaces, unpackResponse } from './pack-response.ts';
import { NO_PERCENT, PAGE_SIGNS, WIDTH } from './pack-snapshot.ts';
import type { RegistryIndex } from './registry.ts';

const MOST_THINGS = 65_536;

/**
 * Reads what `packSnapshot` wrote. Places this registry does not know are skipped; `skipped` counts them. Throws where
 * the bits are no snapshot.
 */
export function unpackSnapshot(bits: BitReader, index: RegistryIndex): { snapshot: Snapshot; skipped: number } {
  const reading: Reading = { bits, index, marks: {}, skipped: 0 };
  const lessons = unpackEach(reading, 'lesson/', (): 'opened' | 'read' => (bits.flag() ? 'read' : 'opened'));
  reading.marks = unpackEach(reading, 'item/', () => unpackMark(bits));
  const snapshot: Snapshot = {
    lessons,
    items: reading.marks,
    quizzes: unpackEach(reading, 'activity/', (place) => unpackQuiz(reading, place)),
    cases: unpackEach(reading, 'activity/', (place, id) => unpackCase(reading, place, id ?? '')),
    place: unpackPlace(bits),
  };
  return { snapshot, skipped: reading.skipped };
}

interface Reading {
  bits: BitReader;
  index: RegistryIndex;
  /** The marks read so far: an answer may be the same as its item's mark. */
  marks: Record<string, ItemMark>;
  skipped: number;
}

/** The id at a place without its prefix, or `undefined` where the registry has none of that kind there. */
function idAt(reading: Reading, place: number, prefix: string): string | undefined {
  const id = reading.index.idAt(place);
  if (id?.startsWith(prefix)) return id.slice(prefix.length);
  reading.skipped += 1;
  return undefined;
}

function unpackEach<T>(
  reading: Reading,
  prefix: string,
  unpack: (place: number, id: string | undefined) => T,
): Record<string, T> {
  const { bits } = reading;
  const entries: [string, T][] = [];
  const length = bits.count(4);
  if (length > MOST_THINGS) throw new RangeError('too many things');
  let place = -1;
  for (let nth = 0; nth < length; nth += 1) {
    place += bits.count(3) + 1;
    const id = idAt(reading, place, prefix);
    const thing = unpack(place, id);
    if (id !== undefined) entries.push([id, thing]);
  }
  return Object.fromEntries(entries);
}

function unpackMark(bits: BitReader): ItemMark {
  const answers = bits.bits(WIDTH.answers);
  if (answers === 0) throw new RangeError('an answered item without answers');
  const lastCredit = unpackCredit(bits);
  const lastSureness = unpackSureness(bits);
  return { answers, lastCredit, lastSureness, hasBeenRight: lastCredit === 1 || bits.flag() };
}

function unpackQuiz(reading: Reading, place: number): QuizState {
  const bestPercent = unpackPercent(reading.bits);
  return { bestPercent, attempt: reading.bits.flag() ? unpackAttempt(reading, place) : null };
}

function unpackAttempt(reading: Reading, place: number): QuizAttempt {
  const { bits } = reading;
  const attempt = { ...unpackKey(bits), isRetry: bits.flag(), isFinished: bits.flag() };
  if (attempt.isFinished) return { ...attempt, items: [], answers: {} };
  const asked = unpackPlaces(bits, place).map((at) => ({ at, id: idAt(reading, at, 'item/') }));
  const answered = asked.map(({ at, id }) => ({ id, given: unpackAnswer(reading, at, id) }));
  return {
    ...attempt,
    items: asked.flatMap(({ id }) => id ?? []),
    answers: Object.fromEntries(
      answered.flatMap(({ id, given }): [string, GivenAnswer][] => (id !== undefined && given ? [[id, given]] : [])),
    ),
  };
}

function unpackAnswer(reading: Reading, place: number, item: string | undefined): GivenAnswer | null {
  const { bits } = reading;
  if (!bits.flag()) return null;
  const mark = bits.flag()
    ? markOf(reading, item)
    : { lastCredit: unpackCredit(bits), lastSureness: unpackSureness(bits) };
  const response = unpackResponse(bits, place, (at) => idAt(reading, at, `part/${item}/`));
  return { response, credit: mark.lastCredit, sureness: mark.lastSureness };
}

function markOf({ marks }: Reading, item: string | undefined): Pick<ItemMark, 'lastCredit' | 'lastSureness'> {
  if (item === undefined) return { lastCredit: 0, lastSureness: null };
  const mark = marks[item];
  if (!mark) throw new RangeError('an answer like a mark that is not there');
  return mark;
}

function unpackCase(reading: Reading, place: number, id: string): CaseState {
  const { bits } = reading;
  const bestPercent = unpackPercent(bits);
  const endings = unpackPlaces(bits, place).flatMap((at) => idAt(reading, at, `node/${id}/`) ?? []);
  return { bestPercent, endings: endings.sort(), play: bits.flag() ? unpackPlay(reading, place, id) : null };
}

function unpackPlay(reading: Reading, place: number, id: string): CasePlay {
  const { bits } = reading;
  const play = { ...unpackKey(bits), isEnded: bits.flag() };
  if (play.isEnded) return { ...play, path: [] };
  const steps = unpackPlaces(bits, place).map((at) => idAt(reading, at, `choice/${id}/`)?.split('/'));
  const unknown = steps.indexOf(undefined);
  const known = unknown < 0 ? steps : steps.slice(0, unknown);
  return { ...play, path: known.map((step) => ({ node: step?.[0] ?? '', choice: step?.[1] ?? '' })) };
}

function unpackKey(bits: BitReader): { ordinal: number; seed: number } {
  return { ordinal: bits.count(2), seed: bits.bits(WIDTH.seed) };
}

function unpackPercent(bits: BitReader): number | null {
  const percent = bits.bits(WIDTH.percent);
  if (percent === NO_PERCENT) return null;
  if (percent > 100) throw new RangeError('more than everything');
  return percent;
}

function unpackCredit(bits: BitReader): number {
  const quarters = bits.bits(WIDTH.credit);
  if (quarters > 4) throw new RangeError('more than full credit');
  return quarters / 4;
}

function unpackSureness(bits: BitReader): Sureness | null {
  const level = bits.bits(WIDTH.sureness);
  return level === 1 || level === 2 || level === 3 ? level : null;
}

function unpackPlace(bits: BitReader): Snapshot['place'] {
  if (!bits.flag()) return null;
  const atSeconds = bits.bits(WIDTH.seconds);
  const length = bits.bits(WIDTH.pageLength);
  const page = Array.from({ length }, () => PAGE_SIGNS[bits.bits(WIDTH.pageSign)] ?? '').join('');
  return { page, atSeconds };
}
