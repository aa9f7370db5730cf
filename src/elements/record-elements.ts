/** Elements that tell of the record or add to it without being an activity. Loaded once there is a record or a reader. */
import type { TFunction } from 'i18next';
import { loadTranslator } from '../i18n/runtime.ts';
import { pageLocale } from '../session/page-locale.ts';
import { findCourseHost } from '../session/course-host.ts';
import type { LearnerRecord } from '../session/keep-record.ts';
import { openRecord } from '../session/open-record.ts';
import { keepingWords } from './keeping-words.ts';
import { showResume } from './show-resume.ts';

void start();

async function start(): Promise<void> {
  const record = await openRecord();
  for (const element of document.querySelectorAll<HTMLElement>('course-lesson')) followReading(element, record);
  const statuses = document.querySelectorAll<HTMLElement>('course-status');
  const resumes = document.querySelectorAll<HTMLElement>('course-resume');
  if (statuses.length + resumes.length === 0) return;
  const t = await loadTranslator(pageLocale());
  for (const status of statuses) showKeeping(status, record, t);
  for (const resume of resumes) showResume(resume, record, t);
}

/** A lesson is begun when it is opened, read when the reader says so or has answered its check. */
function followReading(element: HTMLElement, record: LearnerRecord): void {
  const lesson = element.getAttribute('lesson') ?? '';
  const page = document.documentElement.dataset['page'] ?? '';
  const state = () => record.snapshot().lessons[lesson];
  if (!state()) void record.write({ kind: 'lesson.opened', lesson });
  if (record.snapshot().place?.page !== page) void record.write({ kind: 'place.visited', page });
  const markRead = () => {
    if (state() !== 'read') void record.write({ kind: 'lesson.read', lesson });
  };
  element.addEventListener('quiz:finished', markRead);
  const button = element.querySelector<HTMLElement>('[data-mark-read]');
  button?.addEventListener('click', markRead);
}

function showKeeping(status: HTMLElement, record: LearnerRecord, t: TFunction): void {
  const host = findCourseHost(window);
  const show = () => {
    const words = host ? host.keepingWords(t) : keepingWords(record.keeping(), t);
    if (status.textContent !== words.text) status.textContent = words.text;
    status.classList.toggle('is-warning', words.isWarning);
  };
  show();
  record.subscribe(show);
  host?.onKeepingChange(show);
}
