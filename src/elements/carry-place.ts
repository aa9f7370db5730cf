/**
 * Takes the reader's place along when she changes the language: the scroll position between the same two headings, and
 * whatever elements say they hold unsent (a choice not yet answered, a half-written number).
 */
const KEY = 'consular-course.carry';

interface Carried {
  page: string;
  /** The heading above the middle of the screen, by its order on the page; −1 above the first. */
  heading: number;
  /** 0…1: how far down from that heading to the next one. */
  fraction: number;
  drafts: Record<string, unknown>;
}

export interface CarryDetail {
  drafts: Record<string, unknown>;
}

/** Elements listen for it on the document and add what they hold to `detail.drafts`. */
export const CARRY_EVENT = 'course:carry';

let arrived: Carried | null | undefined;

export function carryPlaceOnSwitch(): void {
  for (const link of document.querySelectorAll<HTMLElement>('[data-switch-language]')) {
    link.addEventListener('click', () => {
      rememberLocale(link.dataset['switchLanguage'] ?? '');
      const detail: CarryDetail = { drafts: {} };
      document.dispatchEvent(new CustomEvent(CARRY_EVENT, { detail }));
      const carried: Carried = { page: pageName(), ...measure(), drafts: detail.drafts };
      try {
        sessionStorage.setItem(KEY, JSON.stringify(carried));
      } catch {
        // Without storage the reader lands at the top of the same page.
      }
    });
  }
}

/** `/` leads to the language chosen last. `choose-language.ts` reads it: it is a script of its own, to load at once. */
function rememberLocale(locale: string): void {
  try {
    localStorage.setItem('consular-course.locale', locale);
  } catch {
    // Blocked storage: `/` goes by the browser's language.
  }
}

/** What an element of this page held before the language was changed, or undefined. */
export function carriedDraft(id: string): unknown {
  return takeCarried()?.drafts[id];
}

/** Scrolls to where the reader was. Called again when an element has changed the height of the page. */
export function restorePlace(): void {
  const carried = takeCarried();
  if (!carried) return;
  const marks = headings();
  const from = marks[carried.heading];
  const top = from ? offset(from) : 0;
  const next = marks[carried.heading + 1];
  const bottom = next ? offset(next) : document.documentElement.scrollHeight;
  scrollTo({ top: top + (bottom - top) * carried.fraction - innerHeight / 2, behavior: 'instant' });
}

function takeCarried(): Carried | null {
  if (arrived !== undefined) return arrived;
  arrived = null;
  try {
    const text = sessionStorage.getItem(KEY);
    sessionStorage.removeItem(KEY);
    const parsed: unknown = text ? JSON.parse(text) : null;
    if (isCarried(parsed) && parsed.page === pageName()) arrived = parsed;
  } catch {
    arrived = null;
  }
  return arrived;
}

function isCarried(thing: unknown): thing is Carried {
  if (typeof thing !== 'object' || thing === null) return false;
  const { page, heading, fraction, drafts } = thing as Partial<Record<keyof Carried, unknown>>;
  return (
    typeof page === 'string' &&
    typeof heading === 'number' &&
    typeof fraction === 'number' &&
    typeof drafts === 'object' &&
    drafts !== null
  );
}

function measure(): Pick<Carried, 'heading' | 'fraction'> {
  const middle = scrollY + innerHeight / 2;
  const marks = headings();
  const heading = marks.findLastIndex((mark) => offset(mark) <= middle);
  const from = marks[heading];
  const next = marks[heading + 1];
  const top = from ? offset(from) : 0;
  const bottom = next ? offset(next) : document.documentElement.scrollHeight;
  return { heading, fraction: bottom > top ? (middle - top) / (bottom - top) : 0 };
}

/** Headings and questions: both languages have the same ones in the same order. */
function headings(): HTMLElement[] {
  return [
    ...document.querySelectorAll<HTMLElement>('main h1, main h2, main h3, main .item-number, main .node-title'),
  ].filter((heading) => heading.offsetParent !== null);
}

function offset(element: HTMLElement): number {
  return element.getBoundingClientRect().top + scrollY;
}

function pageName(): string {
  return document.documentElement.dataset['page'] ?? '';
}
