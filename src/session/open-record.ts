import { openDexieStore } from '../progress/dexie-store.ts';
import { findCourseHost } from './course-host.ts';
import { HAS_RECORD_KEY } from './record-key.ts';
import { keepInMemory, keepRecord, type LearnerRecord } from './keep-record.ts';

export const SITE_DATABASE = 'consular-course';

let opened: Promise<LearnerRecord> | null = null;

/** The learner's record: the shell's where this page is shown inside one, this device's otherwise. One per page. */
export function openRecord(): Promise<LearnerRecord> {
  opened ??= findCourseHost(window)?.record ?? openLocalRecord(SITE_DATABASE).then(rememberUse);
  return opened;
}

/** Opens the record kept in this browser under `database`, or one in memory that says why. */
export async function openLocalRecord(database: string): Promise<LearnerRecord> {
  const clock = { now: () => Date.now(), random: () => Math.random() };
  const result = await openDexieStore(database, () => Math.floor(clock.random() * 36 ** 5).toString(36));
  if (!result.ok) return keepInMemory(result.trouble, clock);
  return keepRecord({ ...clock, store: result.store, trouble: null, channel: openChannel(database) });
}

/** How the tabs that have the same record open tell each other of new facts. */
export function openChannel(name: string) {
  if (typeof BroadcastChannel === 'undefined') return null;
  const channel = new BroadcastChannel(name);
  return {
    announce: () => channel.postMessage('facts added'),
    onAnnounced: (listener: () => void) => channel.addEventListener('message', listener),
  };
}

function rememberUse(record: LearnerRecord): LearnerRecord {
  record.subscribe(() => {
    try {
      localStorage.setItem(HAS_RECORD_KEY, '1');
    } catch {
      // Blocked storage: the flag only saves loading time.
    }
  });
  return record;
}
