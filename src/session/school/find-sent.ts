import type { Fact } from '../../domain/record/fact.ts';
import type { Snapshot } from '../../domain/record/snapshot.ts';
import type { SentLedger } from '../../progress/sent-ledger.ts';

/** The counter of an answer whose write was refused: no LMS's counter ever reaches it. */
export const REFUSED = Number.MAX_SAFE_INTEGER;

/**
 * The answers that are known to have arrived at the LMS, and the counter to go on from. An answer arrived if the LMS
 * gave back suspend data of the write it went with, or of a later one, that know its item.
 */
export async function findSent(
  ledger: SentLedger,
  facts: readonly Fact[],
  before: { counter: number; snapshot: Snapshot } | null,
): Promise<{ facts: Set<string>; counter: number }> {
  const rows = await ledger.load().catch(() => new Map<string, number>());
  const arrived = facts.filter((fact) => {
    const counter = rows.get(fact.id);
    return (
      fact.kind === 'item.answered' &&
      before !== null &&
      counter !== undefined &&
      counter <= before.counter &&
      before.snapshot.items[fact.item] !== undefined
    );
  });
  const counters = [...rows.values()].filter((counter) => counter < REFUSED);
  return {
    facts: new Set(arrived.map((fact) => fact.id)),
    counter: counters.reduce((one, other) => Math.max(one, other), before?.counter ?? 0),
  };
}
