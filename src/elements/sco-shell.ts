/**
 * The launch page of a package. It keeps the session with the LMS for its whole life and shows the course's pages in a
 * frame: moving between them never touches the session.
 */
import { items } from 'virtual:course-items';
import { outline } from 'virtual:course-outline';
import { outlineOf } from '../domain/course/outline.ts';
import { loadTranslator } from '../i18n/runtime.ts';
import { pageLocale } from '../session/page-locale.ts';
import type { FactBody } from '../domain/record/fact.ts';
import type { CourseHost } from '../session/course-host.ts';
import type { LearnerRecord } from '../session/keep-record.ts';
import { pageAddress, parseCoursePackage, type CoursePackage } from '../session/school/course-package.ts';
import { openSchool, type School } from '../session/school/open-school.ts';
import { schoolWords } from './school-words.ts';

const PACKAGE_FILE = 'course-package.json';
const REACH_TIMEOUT_MS = 8000;

const root = new URL('.', location.href).href;

void start();

async function start(): Promise<void> {
  const coursePackage = await readPackage();
  const frame = document.querySelector<HTMLIFrameElement>('iframe.course-frame');
  if (!coursePackage || !frame) return;
  const opening = openSchool({
    window,
    coursePackage,
    outline: outlineOf(outline, coursePackage.sections),
    items,
    isReachable,
  });
  document.documentElement.lang = coursePackage.locales[0] ?? 'es';
  const guests = guestList();
  const school = await opening;
  window.courseHost = hostOf(coursePackage, school, frame, guests);
  endWithPage(school);
  frame.src = firstPage(coursePackage, school);
  document.documentElement.classList.add('is-open');
  frame.title = (await loadTranslator(pageLocale()))('sco.frame');
}

async function readPackage(): Promise<CoursePackage | null> {
  try {
    const answer = await fetch(new URL(PACKAGE_FILE, root));
    return answer.ok ? parseCoursePackage(await answer.json()) : null;
  } catch {
    // Not unpacked, or not served: the page's own words stay on screen.
    return null;
  }
}

/** Asks for a file of the package itself: where that does not come, a commit does not arrive either. */
async function isReachable(): Promise<boolean> {
  if (!navigator.onLine) return false;
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), REACH_TIMEOUT_MS);
  try {
    await fetch(new URL(PACKAGE_FILE, root), { method: 'HEAD', cache: 'no-store', signal: limit.signal });
    return true;
  } catch {
    return false;
  } finally {
    clearTimeout(timer);
  }
}

/** The page the learner was at, where this package has it; otherwise the front page. */
function firstPage({ locales, pages }: CoursePackage, school: School): string {
  const kept = [school.record.snapshot().place?.page, school.location].find((page) => page && pages.includes(page));
  return `${locales[0]}/${kept ? `${kept}/` : ''}index.html`;
}

interface GuestList {
  add(stop: () => void): void;
  /** Forgets what a page that is gone asked to be told of. */
  clear(): void;
}

function guestList(): GuestList {
  let stops: (() => void)[] = [];
  return {
    add: (stop) => stops.push(stop),
    clear: () => {
      for (const stop of stops) stop();
      stops = [];
    },
  };
}

function hostOf(
  { sections, pages }: CoursePackage,
  school: School,
  frame: HTMLIFrameElement,
  guests: GuestList,
): CourseHost {
  const { record } = school;
  const keepingListeners = new Set<() => void>();
  const keepingChanged = () => {
    for (const listener of keepingListeners) listener();
  };
  school.subscribe(keepingChanged);
  const guestRecord: LearnerRecord = {
    ...record,
    // Facts outlive the page that wrote them: they must not hold on to its window.
    write: (body) => record.write(JSON.parse(JSON.stringify(body)) as FactBody),
    subscribe: (listener) => {
      const stop = record.subscribe(listener);
      guests.add(stop);
      return stop;
    },
  };
  return {
    record: Promise.resolve(guestRecord),
    sections,
    pageShown: (href, title) => {
      document.title = title;
      frame.contentWindow?.addEventListener('pagehide', () => guests.clear(), { once: true });
      const page = pageAddress(href, root);
      if (!pages.includes(page)) return;
      school.setPage(page);
      if (record.snapshot().place?.page !== page) void record.write({ kind: 'place.visited', page });
    },
    keepingWords: (t) => schoolWords(school.keeping(), record.keeping(), t),
    onKeepingChange: (listener) => {
      keepingListeners.add(listener);
      guests.add(() => keepingListeners.delete(listener));
    },
  };
}

function endWithPage(school: School): void {
  addEventListener('online', () => school.flush());
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') school.flush();
  });
  addEventListener('pagehide', () => school.finish());
  // Back from the browser's page cache the session is over: a new launch is the only way to a new one.
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload();
  });
}
