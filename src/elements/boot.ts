/**
 * The only script a page loads at once. It waits until the reader touches something that needs more, and then loads
 * that: a first visit to a lesson costs no storage and no machines.
 */
import { loadWords } from '../i18n/script-words.ts';
import { pageLocale } from '../session/page-locale.ts';
import { HAS_RECORD_KEY } from '../session/record-key.ts';
import { findCourseHost } from '../session/course-host.ts';
import { carryPlaceOnSwitch, restorePlace } from './carry-place.ts';

// All that an activity needs is asked for at once: on a slow line every further round trip is felt.
const loadRecordElements = () => Promise.all([import('./record-elements.ts'), loadWords(pageLocale())]);
const ON_SIGHT: Record<string, () => Promise<unknown>> = {
  'course-quiz': () => Promise.all([import('./course-quiz.ts'), loadRecordElements()]),
  'course-case': () => Promise.all([import('./course-case.ts'), loadRecordElements()]),
  'course-progress': () => Promise.all([import('./course-progress.ts'), loadRecordElements()]),
};

const host = findCourseHost(window);

start();

function start(): void {
  const hasRecord = host !== null || readHasRecord();
  document.documentElement.classList.add('has-script');
  carryPlaceOnSwitch();
  offerPrinting();
  for (const [name, load] of Object.entries(ON_SIGHT)) {
    for (const element of document.querySelectorAll<HTMLElement>(name)) loadOnSight(element, load);
  }
  // What tells of an earlier visit is loaded at once where there was one, else with the first sign of a reader.
  if (hasRecord) void loadRecordElements();
  else onFirstSign(() => void loadRecordElements());
  restorePlace();
  host?.pageShown(location.href, document.title);
}

function loadOnSight(element: HTMLElement, load: () => Promise<unknown>): void {
  if (typeof IntersectionObserver === 'undefined') {
    void load();
    return;
  }
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      void load();
    },
    { rootMargin: '400px' },
  );
  observer.observe(element);
  // A keyboard reaches a question before it is in sight.
  element.addEventListener('focusin', () => void load(), { once: true });
}

function onFirstSign(act: () => void): void {
  const signs = ['scroll', 'pointerdown', 'keydown', 'focusin'] as const;
  const once = () => {
    for (const sign of signs) removeEventListener(sign, once);
    act();
  };
  for (const sign of signs) addEventListener(sign, once, { passive: true });
}

function readHasRecord(): boolean {
  try {
    return localStorage.getItem(HAS_RECORD_KEY) !== null;
  } catch {
    return false;
  }
}

function offerPrinting(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-print]')) {
    (button.closest('[hidden]') ?? button).removeAttribute('hidden');
    button.addEventListener('click', () => {
      const { documentElement } = document;
      documentElement.dataset['printing'] = button.dataset['print'] ?? '';
      print();
      delete documentElement.dataset['printing'];
    });
  }
}
