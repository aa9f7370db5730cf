import {
  quarterCredit,
  type CaseState,
  type GivenAnswer,
  type ItemMark,
  type QuizState,
  type Snapshot,
} from '../../src/domain/record/snapshot.ts';
import { SEED_LIMIT } from '../../src/domain/quiz/shuffle.ts';
import type { BitWriter } from './bits.ts';
import { packPlaces, packResponse } from './pack-response.ts';
import { registered, type RegistryIndex } from './registry.ts';

export const WIDTH = {
  answers: 3,
  credit: 3,
  sureness: 2,
  seed: 24,
  percent: 7,
  seconds: 32,
  pageLength: 7,
  pageSign: 6,
};
export const NO_PERCENT = 127;
/** What page addresses consist of. */
export const PAGE_SIGNS = 'abcdefghijklmnopqrstuvwxyz0123456789-/_.';
export const LONGEST_PAGE = 120;

/** Writes a snapshot as places in the registry. Returns the ids that are not registered: they are left out. */
export function packSnapshot(bits: BitWriter, snapshot: Snapshot, index: RegistryIndex): string[] {
  const unregistered = new Set<string>();
  const placeOf = (id: string) => {
    const place = index.placeOf(id);
    if (place === undefined) unregistered.add(id);
    return place;
  };
  packEach(
    bits,
    snapshot.lessons,
    (id) => placeOf(registered.lesson(id)),
    (state) => bits.flag(state === 'read'),
  );
  packEach(
    bits,
    snapshot.items,
    (id) => placeOf(registered.item(id)),
    (mark) => packMark(bits, mark),
  );
  const activity = (id: string) => placeOf(registered.activity(id));
  const packing = { bits, placeOf, marks: snapshot.items };
  packEach(bits, snapshot.quizzes, activity, (quiz, _, place) => packQuiz(packing, quiz, place));
  packEach(bits, snapshot.cases, activity, (state, id, place) => packCase(bits, state, id, place, placeOf));
  packPlace(bits, snapshot.place);
  return [...unregistered];
}

type PlaceOf = (id: string) => number | undefined;

interface Packing {
  bits: BitWriter;
  placeOf: PlaceOf;
  marks: Snapshot['items'];
}

/** Things by id, in the order of their places: the distance to the one before, then the thing. */
function packEach<T>(
  bits: BitWriter,
  things: Record<string, T>,
  placeOf: PlaceOf,
  pack: (thing: T, id: string, place: number) => void,
): void {
  const placed = Object.entries(things)
    .flatMap(([id, thing]) => {
      const place = placeOf(id);
      return place === undefined ? [] : [{ id, thing, place }];
    })
    .sort((a, b) => a.place - b.place);
  bits.count(placed.length, 4);
  let before = -1;
  for (const { id, thing, place } of placed) {
    bits.count(place - before - 1, 3);
    pack(thing, id, place);
    before = place;
  }
}

function packMark(bits: BitWriter, mark: ItemMark): void {
  bits.bits(mark.answers, WIDTH.answers);
  bits.bits(quarterCredit(mark.lastCredit) * 4, WIDTH.credit);
  bits.bits(mark.lastSureness ?? 0, WIDTH.sureness);
  // A last answer that was right has been right.
  if (mark.lastCredit < 1) bits.flag(mark.hasBeenRight);
}

function packQuiz(packing: Packing, { attempt, bestPercent }: QuizState, place: number): void {
  const { bits, placeOf } = packing;
  packPercent(bits, bestPercent);
  const isSound = attempt !== null && attempt.seed < SEED_LIMIT;
  bits.flag(isSound);
  if (!isSound) return;
  packKey(bits, attempt);
  bits.flag(attempt.isRetry);
  bits.flag(attempt.isFinished);
  if (attempt.isFinished) return;
  const items = attempt.items.flatMap((id) => {
    const at = placeOf(registered.item(id));
    return at === undefined ? [] : [{ id, at }];
  });
  packPlaces(
    bits,
    place,
    items.map(({ at }) => at),
  );
  for (const { id, at } of items) packAnswer(packing, attempt.answers[id], id, at);
}

function packAnswer(
  { bits, placeOf, marks }: Packing,
  given: GivenAnswer | undefined,
  item: string,
  place: number,
): void {
  bits.flag(given !== undefined);
  if (!given) return;
  const mark = marks[item];
  const isLast = mark !== undefined && mark.lastCredit === given.credit && mark.lastSureness === given.sureness;
  // The answer of an open attempt is nearly always the last one to its item: its mark says the rest.
  bits.flag(isLast);
  if (!isLast) {
    bits.bits(quarterCredit(given.credit) * 4, WIDTH.credit);
    bits.bits(given.sureness ?? 0, WIDTH.sureness);
  }
  packResponse(bits, given.response, place, (part) => placeOf(registered.part(item, part)));
}

function packCase(bits: BitWriter, state: CaseState, id: string, place: number, placeOf: PlaceOf): void {
  const { play, bestPercent, endings } = state;
  packPercent(bits, bestPercent);
  packPlaces(
    bits,
    place,
    endings.flatMap((ending) => placeOf(registered.ending(id, ending)) ?? []),
  );
  const isSound = play !== null && play.seed < SEED_LIMIT;
  bits.flag(isSound);
  if (!isSound) return;
  packKey(bits, play);
  bits.flag(play.isEnded);
  if (play.isEnded) return;
  const path = play.path.map((step) => placeOf(registered.choice(id, step.node, step.choice)));
  // A path is worth what can be replayed: it ends before the first step that is not registered.
  const unknown = path.indexOf(undefined);
  const known = unknown < 0 ? path : path.slice(0, unknown);
  packPlaces(
    bits,
    place,
    known.flatMap((step) => step ?? []),
  );
}

function packKey(bits: BitWriter, { ordinal, seed }: { ordinal: number; seed: number }): void {
  bits.count(ordinal, 2);
  bits.bits(seed, WIDTH.seed);
}

function packPercent(bits: BitWriter, percent: number | null): void {
  bits.bits(percent === null ? NO_PERCENT : Math.round(percent), WIDTH.percent);
}

function packPlace(bits: BitWriter, place: Snapshot['place']): void {
  const isAddress =
    place !== null && place.page.length <= LONGEST_PAGE && [...place.page].every((sign) => PAGE_SIGNS.includes(sign));
  bits.flag(isAddress);
  if (!isAddress) return;
  bits.bits(place.atSeconds, WIDTH.seconds);
  bits.bits(place.page.length, WIDTH.pageLength);
  for (const sign of place.page) bits.bits(PAGE_SIGNS.indexOf(sign), WIDTH.pageSign);
}
