import type { TFunction } from 'i18next';
import type { Keeping } from '../session/keep-record.ts';

export interface KeepingWords {
  text: string;
  /** Something the learner should know now, rather than a calm note. */
  isWarning: boolean;
}

/** Where the record is kept, in the learner's words. */
export function keepingWords(keeping: Keeping, t: TFunction): KeepingWords {
  const { trouble, damagedRows } = keeping;
  if (trouble) {
    const key = { 'store/missing': 'missing', 'store/blocked': 'blocked', 'store/full': 'full' }[trouble.code];
    return { text: t(`keeping.${key}`), isWarning: true };
  }
  if (damagedRows > 0) return { text: t('keeping.damaged', { count: damagedRows }), isWarning: true };
  return { text: t('keeping.device'), isWarning: false };
}
