import type { TFunction } from 'i18next';
import type { Mark } from '../domain/quiz/score-response.ts';
import type { Response, Sureness } from '../domain/quiz/response.ts';
import type { ItemForm } from './item-form.ts';

export interface Answered {
  /** 0…1. */
  credit: number;
  sureness: Sureness | null;
  /** `null` where only the mark is known: the answer was given on another device. */
  response: Response | null;
  mark: Mark | null;
}

/**
 * Opens the explanations of an answered item: the verdict in words, the explanations that answer this response first,
 * the rest folded. Nothing is said by colour alone.
 */
export function showFeedback(form: ItemForm, answered: Answered, t: TFunction): HTMLElement {
  const { feedback } = form;
  feedback.querySelector('.verdict')?.remove();
  const verdict = document.createElement('div');
  verdict.className = `verdict verdict-${verdictOf(answered.credit)}`;
  verdict.tabIndex = -1;
  verdict.append(paragraph(verdictText(answered.credit, t), 'verdict-line'));
  const aside = calibration(answered, t);
  if (aside) verdict.append(paragraph(aside, 'verdict-aside'));
  feedback.querySelector('summary')?.after(verdict);
  sortExplanations(form, answered, t);
  feedback.hidden = false;
  feedback.open = true;
  return verdict;
}

function verdictOf(credit: number): 'right' | 'partly' | 'wrong' {
  return credit >= 1 ? 'right' : credit > 0 ? 'partly' : 'wrong';
}

function verdictText(credit: number, t: TFunction): string {
  const verdict = verdictOf(credit);
  return verdict === 'partly' ? t('quiz.partly', { percent: Math.round(credit * 100) }) : t(`quiz.${verdict}`);
}

function calibration({ credit, sureness }: Answered, t: TFunction): string | null {
  if (credit < 1 && sureness === 3) return t('quiz.surelyWrong');
  if (credit >= 1 && sureness === 1) return t('quiz.luckyRight');
  return null;
}

function sortExplanations(form: ItemForm, { mark, response }: Answered, t: TFunction): void {
  const list = form.feedback.querySelector('.whys');
  if (!list) return;
  form.feedback.querySelector('.other-whys')?.replaceWith(...form.feedback.querySelectorAll('.other-whys > ul > li'));
  const whys = [...form.feedback.querySelectorAll<HTMLElement>('.why')];
  for (const why of whys) {
    why.classList.remove('is-yours');
    why.querySelector('.chip-yours')?.remove();
    list.append(why);
  }
  if (!mark) return;
  const first = mark.toExplain;
  const rank = (why: HTMLElement) => {
    const place = first.indexOf(why.dataset['why'] ?? '');
    return place < 0 ? first.length : place;
  };
  const sorted = [...whys].sort((a, b) => rank(a) - rank(b));
  const shown = sorted.filter((why) => rank(why) < first.length);
  const others = sorted.filter((why) => rank(why) >= first.length && why.dataset['why'] !== 'otherwise');
  for (const why of sorted) if (why.dataset['why'] === 'otherwise' && rank(why) >= first.length) why.hidden = true;
  for (const why of shown) {
    why.hidden = false;
    list.append(why);
    markYours(why, response, t);
  }
  if (others.length === 0) return;
  const folded = document.createElement('details');
  folded.className = 'other-whys';
  const summary = document.createElement('summary');
  summary.textContent = t('quiz.otherOptions');
  const rest = document.createElement('ul');
  for (const why of others) {
    why.hidden = false;
    rest.append(why);
  }
  folded.append(summary, rest);
  list.after(folded);
}

/** Says in words which explanation belongs to the learner's own answer. */
function markYours(why: HTMLElement, response: Response | null, t: TFunction): void {
  const id = why.dataset['why'] ?? '';
  const isKey = why.classList.contains('is-key');
  const isChosen =
    (response?.kind === 'choice' && response.choice === id) ||
    (response?.kind === 'choices' && response.choices.includes(id));
  const isLeftOut = response?.kind === 'choices' && isKey && !isChosen;
  if (!isChosen && !isLeftOut) return;
  why.classList.toggle('is-yours', isChosen);
  const chip = document.createElement('em');
  chip.className = 'chip chip-yours';
  chip.textContent = isChosen ? t('quiz.yourAnswer') : t('quiz.missed');
  why.querySelector('.why-label')?.append(' ', chip);
}

function paragraph(words: string, className: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.className = className;
  element.textContent = words;
  return element;
}
