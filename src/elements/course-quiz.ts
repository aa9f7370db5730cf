import type { TFunction } from 'i18next';
import { createActor, type ActorRefFrom, type SnapshotFrom } from 'xstate';
import { drawItems } from '../domain/quiz/draw-items.ts';
import { scoreResponse } from '../domain/quiz/score-response.ts';
import type { AttemptKey } from '../domain/record/fact.ts';
import { loadTranslator } from '../i18n/runtime.ts';
import { pageLocale } from '../session/page-locale.ts';
import { quizMachine } from '../machines/quiz-machine.ts';
import { answersOf, latestAttempt, type AttemptView } from '../session/attempt-view.ts';
import type { LearnerRecord } from '../session/keep-record.ts';
import { pageOutline } from '../session/page-outline.ts';
import { openRecord } from '../session/open-record.ts';
import type { QuizData } from '../session/quiz-data.ts';
import { CARRY_EVENT, carriedDraft, restorePlace, type CarryDetail } from './carry-place.ts';
import { button, element, type Announcer, announcerIn } from './dom.ts';
import { ItemForm } from './item-form.ts';
import { enableReflections } from './reflections.ts';
import { showFeedback } from './show-feedback.ts';
import { quizSummary } from './quiz-summary.ts';

type QuizActor = ActorRefFrom<typeof quizMachine>;

/** `<course-quiz activity>`: one question at a time over the questions that stand in the page. */
class CourseQuiz extends HTMLElement {
  private readonly forms = new Map<string, ItemForm>();
  private data!: QuizData;
  private record!: LearnerRecord;
  private t!: TFunction;
  private announce!: Announcer;
  private passMarkPercent = 100;
  private actor: QuizActor | null = null;
  private view: AttemptView | null = null;
  /** Whether the attempt shown is not in the record yet. */
  private isPrepared = false;
  private shownAt = 0;
  private readonly panel = element('div', 'quiz-panel');

  async connectedCallback(): Promise<void> {
    if (this.dataset['isReady']) return;
    this.dataset['isReady'] = 'loading';
    const [record, t] = await Promise.all([openRecord(), loadTranslator(pageLocale())]);
    this.record = record;
    this.t = t;
    this.passMarkPercent = pageOutline().policy.passMarkPercent;
    this.data = JSON.parse(this.querySelector('.quiz-data')?.textContent ?? '') as QuizData;
    this.announce = announcerIn(this);
    for (const item of this.data.items) {
      const root = this.querySelector<HTMLElement>(`[data-item="${item.id}"]`);
      if (!root) continue;
      const form = new ItemForm(root, item);
      form.enableMoving(t, this.announce);
      this.forms.set(item.id, form);
    }
    this.querySelector('.items')?.before(this.panel);
    enableReflections([...this.forms.values()], record, t);
    document.addEventListener(CARRY_EVENT, (event) => this.carry((event as CustomEvent<CarryDetail>).detail));
    this.begin();
    record.subscribe(() => this.joinOtherTab());
    this.dataset['isReady'] = 'true';
    restorePlace();
  }

  private get activity(): string {
    return this.getAttribute('activity') ?? '';
  }

  private get isTest(): boolean {
    return this.data.draws !== null;
  }

  /** Goes on where the record says the learner is: in the middle of an attempt, after one, or before the first. */
  private begin(): void {
    const latest = latestAttempt(this.record, this.activity);
    const draft = carriedDraft(this.activity) as { attempt?: AttemptKey; item?: string; form?: unknown } | undefined;
    if (latest && !latest.isFinished) this.open(latest);
    else if (latest) this.showSummary(latest);
    else if (this.isTest) this.offerTest();
    else {
      this.isPrepared = true;
      this.open(this.prepare(null, draft?.attempt));
    }
    if (draft?.item) this.forms.get(draft.item)?.restoreDraft(draft.form);
  }

  /** Where another tab began this check meanwhile, its attempt is gone on with: two tabs do not make two. */
  private joinOtherTab(): void {
    const latest = this.isPrepared ? latestAttempt(this.record, this.activity) : null;
    if (!latest) return;
    this.isPrepared = false;
    if (latest.isFinished) {
      this.showSummary(latest);
      return;
    }
    const drafts = [...this.forms.values()].map((form) => ({ form, draft: form.draft() }));
    this.open(latest);
    for (const { form, draft } of drafts) if (!latest.answers[form.id]) form.restoreDraft(draft);
  }

  /** A new attempt, not yet in the record: it is written with its first answer. */
  private prepare(retryItems: string[] | null, attempt = this.record.newAttempt(this.activity)): AttemptView {
    return {
      ...attempt,
      isRetry: retryItems !== null,
      isFinished: false,
      items: retryItems ?? this.draw(attempt),
      answers: {},
    };
  }

  private draw(attempt: AttemptKey): string[] {
    const graded = this.data.items.filter((item) => item.key !== null).map((item) => item.id);
    const marks = this.record.snapshot().items;
    return this.data.draws ? drawItems(this.data.draws, attempt.seed, (item) => marks[item]?.answers ?? 0) : graded;
  }

  private open(view: AttemptView): void {
    const items = view.items.filter((item) => this.forms.has(item));
    this.view = { ...view, items, answers: this.exactCredits(view.answers) };
    this.panel.replaceChildren();
    for (const form of this.forms.values()) {
      form.clear();
      form.setLocked(false);
      form.arrange(view.seed);
    }
    const credits = Object.fromEntries(Object.entries(this.view.answers).map(([item, given]) => [item, given.credit]));
    this.actor?.stop();
    this.actor = createActor(quizMachine, { input: { items, credits } });
    this.actor.start();
    this.render(false);
  }

  /** Suspend data keep credits to a quarter; where the response travelled too, it is marked again. */
  private exactCredits(answers: AttemptView['answers']): AttemptView['answers'] {
    return Object.fromEntries(
      Object.entries(answers).map(([item, given]) => {
        const key = this.forms.get(item)?.data.key;
        const credit = key && given.response ? scoreResponse(key, given.response).credit : given.credit;
        return [item, { ...given, credit }];
      }),
    );
  }

  private offerTest(): void {
    this.hideAll();
    const begin = button(this.t('quiz.start'), 'primary');
    begin.addEventListener('click', () => {
      const view = this.prepare(null);
      void this.record.write(started(this.activity, view));
      this.open(view);
      this.focusItem();
    });
    this.panel.replaceChildren(begin);
  }

  private render(isMoved: boolean): void {
    const state = this.actor?.getSnapshot();
    if (!state || !this.view) return;
    if (state.matches('finished')) {
      this.finish();
      return;
    }
    const id = state.context.items[state.context.index] ?? '';
    this.hideAll();
    const form = this.forms.get(id);
    if (!form) return;
    form.root.hidden = false;
    form.number.textContent = this.t('quiz.question', {
      number: state.context.index + 1,
      total: state.context.items.length,
    });
    this.shownAt = performance.now();
    if (state.matches('showingFeedback')) this.renderAnswered(form, state);
    else this.renderQuestion(form, state);
    if (isMoved) this.focusItem();
  }

  private renderQuestion(form: ItemForm, state: SnapshotFrom<typeof quizMachine>): void {
    form.setLocked(false);
    form.feedback.hidden = true;
    const sureness = form.root.querySelector<HTMLElement>('.sureness');
    if (sureness) sureness.hidden = false;
    const problem = element('p', 'problem');
    problem.setAttribute('role', 'alert');
    const answer = button(this.t('quiz.answer'), 'primary');
    answer.addEventListener('click', () => {
      const response = form.read();
      const sure = form.sureness();
      if (!response) problem.textContent = this.t(missingText(form));
      else if (sure === null) problem.textContent = this.t('quiz.incompleteSure');
      else this.submit(form);
    });
    form.actions.replaceChildren(problem, ...this.backButton(state), answer);
    form.actions.hidden = false;
  }

  private submit(form: ItemForm): void {
    const response = form.read();
    const { key } = form.data;
    if (!response || !key || !this.view) return;
    const mark = scoreResponse(key, response);
    const sureness = form.sureness();
    if (this.isPrepared) {
      this.isPrepared = false;
      void this.record.write(started(this.activity, this.view));
    }
    const saved = this.record.write({
      kind: 'item.answered',
      activity: this.activity,
      attempt: attemptKey(this.view),
      item: form.id,
      response,
      credit: mark.credit,
      sureness,
      latencyMs: Math.round(performance.now() - this.shownAt),
    });
    this.view.answers[form.id] = { response, credit: mark.credit, sureness };
    this.actor?.send({ type: 'answer.submitted', item: form.id, credit: mark.credit });
    this.render(false);
    form.feedback.querySelector<HTMLElement>('.verdict')?.focus();
    this.tellSaved(form, saved);
  }

  private renderAnswered(form: ItemForm, state: SnapshotFrom<typeof quizMachine>): void {
    const given = this.view?.answers[form.id];
    if (given?.response) form.restore(given.response);
    form.restoreSureness(given?.sureness ?? null);
    form.setLocked(true);
    const mark = given?.response && form.data.key ? scoreResponse(form.data.key, given.response) : null;
    showFeedback(
      form,
      { credit: given?.credit ?? 0, sureness: given?.sureness ?? null, response: given?.response ?? null, mark },
      this.t,
    );
    const isLast = state.context.items.every((item) => item in state.context.credits);
    const next = button(this.t(isLast ? 'quiz.finish' : 'quiz.next'), 'primary');
    next.addEventListener('click', () => {
      this.actor?.send({ type: 'next.requested' });
      this.render(true);
    });
    form.actions.replaceChildren(...this.backButton(state), next);
    form.actions.hidden = false;
  }

  private backButton(state: SnapshotFrom<typeof quizMachine>): HTMLElement[] {
    if (state.context.index === 0) return [];
    const back = button(this.t('quiz.back'), 'quiet');
    back.addEventListener('click', () => {
      this.actor?.send({ type: 'item.opened', index: state.context.index - 1 });
      this.render(true);
    });
    return [back];
  }

  private finish(): void {
    const { view } = this;
    if (!view) return;
    const credits = view.items.map((item) => view.answers[item]?.credit ?? 0);
    const scorePercent = Math.round(
      (credits.reduce((sum, credit) => sum + credit, 0) / Math.max(1, credits.length)) * 100,
    );
    // First what others write of it: the end of the attempt, if lost, is written again at the next visit.
    this.dispatchEvent(new CustomEvent('quiz:finished', { bubbles: true, detail: { scorePercent } }));
    if (!view.isFinished) {
      const { isRetry } = view;
      view.isFinished = true;
      void this.record.write({
        kind: 'attempt.finished',
        activity: this.activity,
        attempt: attemptKey(view),
        isRetry,
        scorePercent,
      });
    }
    this.showSummary(view);
    this.panel.querySelector<HTMLElement>('.quiz-result')?.focus();
  }

  private showSummary(view: AttemptView): void {
    this.hideAll();
    this.view = view;
    const { t } = this;
    const answers = Object.keys(view.answers).length > 0 ? view.answers : answersOf(this.record, this.activity, view);
    const wrong = wrongItems(view, answers, this.record, this.forms);
    const summary = quizSummary({
      t,
      isTest: this.isTest,
      isRetry: view.isRetry,
      answers: view.items.length > 0 ? view.items.map((item) => answers[item]) : Object.values(answers),
      bestPercent: this.record.snapshot().quizzes[this.activity]?.bestPercent ?? null,
      passMarkPercent: this.passMarkPercent,
    });
    const actions = element('div', 'item-actions');
    if (wrong.length > 0) {
      const retry = button(t('quiz.retryWrong', { count: wrong.length }), 'primary');
      retry.addEventListener('click', () => this.restart(wrong));
      actions.append(retry);
    }
    if (view.items.length > 0 && Object.keys(answers).length > 0) {
      const review = button(t('quiz.review'), 'quiet');
      review.addEventListener('click', () => {
        this.open({ ...view, answers: { ...answers }, isFinished: true });
        this.actor?.send({ type: 'item.opened', index: 0 });
        this.panel.replaceChildren();
        this.render(true);
      });
      actions.append(review);
    }
    const again = button(t(this.isTest ? 'quiz.againTest' : 'quiz.again'), 'quiet');
    again.addEventListener('click', () => this.restart(null));
    actions.append(again);
    this.panel.replaceChildren(summary, actions);
    for (const form of this.forms.values()) if (form.data.type === 'reflection') form.root.hidden = false;
  }

  private restart(items: string[] | null): void {
    const view = this.prepare(items);
    void this.record.write(started(this.activity, view));
    this.open(view);
    this.focusItem();
  }

  private tellSaved(form: ItemForm, saved: Promise<boolean>): void {
    const note = element('p', 'saved-note');
    note.textContent = this.t('quiz.saving');
    form.actions.prepend(note);
    void saved.then((isKept) => {
      note.textContent = this.t(isKept ? 'quiz.saved' : 'quiz.unsaved');
      note.dataset['isKept'] = String(isKept);
    });
  }

  private carry(detail: CarryDetail): void {
    const state = this.actor?.getSnapshot();
    if (!state?.matches('choosing') || !this.view) return;
    const item = state.context.items[state.context.index] ?? '';
    const form = this.forms.get(item);
    if (!form) return;
    // The attempt goes along: with no answer yet it is not in the record, and its seed keeps the order of the parts.
    detail.drafts[this.activity] = { attempt: attemptKey(this.view), item, form: form.draft() };
  }

  private focusItem(): void {
    const shown = [...this.forms.values()].find((form) => !form.root.hidden);
    shown?.number.focus();
    shown?.root.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  private hideAll(): void {
    for (const form of this.forms.values()) form.root.hidden = true;
  }
}

function attemptKey({ ordinal, seed }: AttemptKey): AttemptKey {
  return { ordinal, seed };
}

function started(activity: string, view: AttemptView) {
  return {
    kind: 'attempt.started',
    activity,
    attempt: attemptKey(view),
    items: view.items,
    isRetry: view.isRetry,
  } as const;
}

function missingText(form: ItemForm): string {
  if (form.data.type === 'fill-in') return 'quiz.incompleteText';
  return form.data.type === 'numeric' ? 'quiz.incompleteNumber' : 'quiz.incomplete';
}

function wrongItems(
  view: AttemptView,
  answers: AttemptView['answers'],
  record: LearnerRecord,
  forms: ReadonlyMap<string, ItemForm>,
): string[] {
  const given = Object.keys(answers);
  // After a retry, or on another device, the last mark of each item says what is still wrong.
  const marks = record.snapshot().items;
  const candidates = view.isRetry || given.length === 0 ? [...forms.keys()] : given;
  return candidates.filter((item) => forms.has(item) && (marks[item]?.lastCredit ?? 1) < 1);
}

customElements.define('course-quiz', CourseQuiz);
