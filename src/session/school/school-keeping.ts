import type { RteErrorNumber } from '../../../scorm/rte/rte-client.ts';

/** How the record fares at the school, as a code the page can word. */
export type SchoolKeeping =
  /** No LMS was found. */
  | { code: 'school/missing' }
  /** Opened to look at: nothing is written there. */
  | { code: 'school/review' }
  | { code: 'school/refused'; rteError: RteErrorNumber }
  /** The LMS cannot be reached at the moment. */
  | { code: 'school/pending' }
  /** `at`: milliseconds since 1970. */
  | { code: 'school/saved'; at: number };
