import type { CasePlay } from '../domain/record/snapshot.ts';
import type { LearnerRecord } from './keep-record.ts';

/** The latest play of a case file, or `null` before the first. */
export function latestPlay(record: LearnerRecord, activity: string): CasePlay | null {
  return record.snapshot().cases[activity]?.play ?? null;
}
