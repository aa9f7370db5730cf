import { findApi } from '../../../scorm/rte/find-api.ts';
import type { LaunchState, RteClient } from '../../../scorm/rte/rte-client.ts';
import { openScorm12, type Scorm12Api } from '../../../scorm/rte/scorm-12.ts';
import registry from '../../../scorm/suspend/registry.json' with { type: 'json' };
import { decodeSnapshot } from '../../../scorm/suspend/codec.ts';
import type { CourseItems } from '../../domain/course/course-items.ts';
import type { Outline } from '../../domain/course/outline.ts';
import { fingerprint } from '../../domain/record/fingerprint.ts';
import type { LearnerRecord } from '../keep-record.ts';
import type { CoursePackage } from './course-package.ts';
import { openPackageRecord, receive } from './package-record.ts';
import { refusedBecause, reportToLms, type Report } from './report-to-lms.ts';
import type { SchoolKeeping } from './school-keeping.ts';

/** A launch of the package, with or without an LMS. */
export interface School {
  record: LearnerRecord;
  keeping(): SchoolKeeping;
  /** Called when `keeping` changes. */
  subscribe(listener: () => void): void;
  /** Where the LMS says the learner was; '' where it does not. */
  location: string;
  setPage(page: string): void;
  flush(): void;
  /** Ends the session with the LMS. Once; the page is leaving. */
  finish(): void;
}

export interface SchoolParts {
  window: Window;
  coursePackage: CoursePackage;
  /** Of the sections in the package. */
  outline: Outline;
  items: CourseItems;
  isReachable: () => Promise<boolean>;
}

/**
 * Opens the session with the LMS around `window`, and the record that belongs to its learner. Without an LMS, or with
 * one that refuses, the record of this package on this device.
 */
export async function openSchool(parts: SchoolParts): Promise<School> {
  const found = findApi(parts.window, ['API']);
  // `findApi` checked that it is callable; its answers are parsed by the client.
  const rte = found ? openScorm12(found.api as Scorm12Api) : null;
  const launched = rte?.initialize();
  if (!rte || !launched) return openAlone(parts, { code: 'school/missing' });
  if (!launched.ok) return openAlone(parts, refusedBecause(launched.error));
  return launched.value.mode === 'normal'
    ? openNormal(parts, rte, launched.value)
    : openReview(parts, rte, launched.value);
}

async function openAlone({ coursePackage }: SchoolParts, keeping: SchoolKeeping): Promise<School> {
  const { record } = await openPackageRecord(databaseOf(coursePackage, null));
  return unreported(record, keeping, '', () => undefined);
}

async function openNormal(parts: SchoolParts, rte: RteClient, launch: LaunchState): Promise<School> {
  const { record, ledger } = await openPackageRecord(databaseOf(parts.coursePackage, launch));
  await receiveSuspended(record, launch);
  const { outline, items, isReachable } = parts;
  const now = () => Date.now();
  const report: Report = await reportToLms({ rte, launch, record, outline, items, registry, ledger, now, isReachable });
  return { ...report, record, location: launch.location };
}

/** A finished attempt looked at again, or a teacher's preview: nothing is written, here or there. */
async function openReview({ coursePackage }: SchoolParts, rte: RteClient, launch: LaunchState): Promise<School> {
  const { record } = await openPackageRecord(databaseOf(coursePackage, launch), 'for this visit');
  await receiveSuspended(record, launch);
  return unreported(record, { code: 'school/review' }, launch.location, () => {
    // DEVIATION: a SCO always finishes. An LMS may take "not attempted" at the end for completed, and a status may not
    // be written in this mode: such a session is left open.
    if (launch.status !== 'not attempted') rte.finish();
  });
}

function unreported(record: LearnerRecord, keeping: SchoolKeeping, location: string, finish: () => void): School {
  let isFinished = false;
  return {
    record,
    location,
    keeping: () => keeping,
    subscribe: () => undefined,
    setPage: () => undefined,
    flush: () => undefined,
    finish: () => {
      if (!isFinished) finish();
      isFinished = true;
    },
  };
}

async function receiveSuspended(record: LearnerRecord, launch: LaunchState): Promise<void> {
  const suspended = decodeSnapshot(launch.suspendData, registry);
  if (suspended.ok) await receive(record, suspended.value.snapshot);
}

/** A name per package and learner; `null` where the LMS does not say who it is, so that nobody sees another's record. */
function databaseOf({ packageId }: CoursePackage, launch: LaunchState | null): string | null {
  if (launch === null) return `consular-course.${packageId}`;
  return launch.learnerId === '' ? null : `consular-course.${fingerprint(`${packageId}\n${launch.learnerId}`)}`;
}
