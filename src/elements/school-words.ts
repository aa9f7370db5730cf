import type { TFunction } from 'i18next';
import type { Keeping } from '../session/keep-record.ts';
import type { SchoolKeeping } from '../session/school/school-keeping.ts';
import { keepingWords, type KeepingWords } from './keeping-words.ts';

/** How the record fares at the school, in the learner's words. */
export function schoolWords(school: SchoolKeeping, keeping: Keeping, t: TFunction): KeepingWords {
  switch (school.code) {
    case 'school/saved':
      return { text: t('keeping.school', { time: clockTime(school.at) }), isWarning: false };
    case 'school/review':
      return { text: t('keeping.schoolReview'), isWarning: false };
    case 'school/refused':
      return { text: t('keeping.schoolRefused', { code: school.rteError }), isWarning: true };
    case 'school/pending':
      return keeping.trouble ? keepingWords(keeping, t) : { text: t('keeping.schoolPending'), isWarning: true };
    case 'school/missing':
      return keeping.trouble ? keepingWords(keeping, t) : { text: t('keeping.schoolMissing'), isWarning: true };
  }
}

function clockTime(at: number): string {
  const time = new Date(at);
  return [time.getHours(), time.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}
