import type { TFunction } from 'i18next';
import type { LearnerRecord } from './keep-record.ts';

/** What the shell of a package offers the pages it shows in its frame. */
export interface CourseHost {
  record: Promise<LearnerRecord>;
  /** The sections the package holds; `null`: all. */
  sections: readonly string[] | null;
  /** Told by each page it shows: the shell keeps the bookmark and the window's title. */
  pageShown(page: string, title: string): void;
  /** What the learner is told of where the record is kept, and when it changes. */
  keepingWords(t: TFunction): { text: string; isWarning: boolean };
  onKeepingChange(listener: () => void): void;
}

declare global {
  interface Window {
    courseHost?: CourseHost;
  }
}

/** The shell around this page, or `null` on the plain site. A parent of another origin is no shell of ours. */
export function findCourseHost(from: Window): CourseHost | null {
  if (from.parent === from) return null;
  try {
    return from.parent.courseHost ?? null;
  } catch {
    return null;
  }
}
