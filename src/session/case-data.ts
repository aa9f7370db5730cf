import type { Scenario } from '../domain/content/scenario-schema.ts';

/** What a page tells the case element, in a data block: the structure, and the words that depend on numbers. */
export interface CaseData {
  scenario: Scenario;
  /** Meter id → its name. */
  meters: Record<string, string>;
  /** Flag id → the act, as a finished sentence. */
  flags: Record<string, string>;
  /** What the clock runs to. */
  clock: string;
}
