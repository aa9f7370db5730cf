import type { TFunction } from 'i18next';
import type { GivenAnswer } from '../domain/record/snapshot.ts';
import { element } from './dom.ts';

interface SummaryInput {
  t: TFunction;
  isTest: boolean;
  isRetry: boolean;
  /** The answers of the attempt; missing where they stayed on another device. */
  answers: readonly (Pick<GivenAnswer, 'credit' | 'sureness'> | undefined)[];
  bestPercent: number | null;
  passMarkPercent: number;
}

/** What a finished attempt came to, in words. */
export function quizSummary({ t, isTest, isRetry, answers, bestPercent, passMarkPercent }: SummaryInput): HTMLElement {
  const result = element('div', 'quiz-result');
  result.tabIndex = -1;
  result.append(element('h3', '', t('quiz.result')));
  const known = answers.filter((answer) => answer !== undefined);
  if (isRetry) {
    result.append(element('p', '', t('quiz.retryDone')));
  } else if (known.length > 0) {
    const sum = known.reduce((total, answer) => total + answer.credit, 0);
    const percent = Math.round((sum / answers.length) * 100);
    const right = known.filter((answer) => answer.credit >= 1).length;
    result.append(element('p', 'quiz-score', t('quiz.score', { percent, right, total: answers.length })));
    if (isTest) {
      const hasPassed = percent >= passMarkPercent;
      const line = element('p', hasPassed ? 'passed' : 'not-passed');
      line.textContent = t(hasPassed ? 'quiz.passed' : 'quiz.notPassed', { passMark: passMarkPercent });
      result.append(line);
    }
  }
  if (bestPercent !== null) result.append(element('p', 'quiz-best', t('quiz.best', { percent: bestPercent })));
  const sure = known.filter((answer) => answer.sureness === 3);
  if (sure.length > 0) {
    const sureRight = sure.filter((answer) => answer.credit >= 1).length;
    result.append(element('p', '', t('quiz.calibration', { sure: sure.length, sureRight })));
  }
  return result;
}
