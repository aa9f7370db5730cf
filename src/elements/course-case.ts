import type { TFunction } from 'i18next';
import { createActor, type ActorRefFrom } from 'xstate';
import type { AttemptKey } from '../domain/record/fact.ts';
import type { CasePlay } from '../domain/record/snapshot.ts';
import { orderParts } from '../domain/quiz/shuffle.ts';
import { offeredChoices, type ScenarioState } from '../domain/scenario/step.ts';
import { loadTranslator } from '../i18n/runtime.ts';
import { pageLocale } from '../session/page-locale.ts';
import { scenarioMachine } from '../machines/scenario-machine.ts';
import type { CaseData } from '../session/case-data.ts';
import { latestPlay } from '../session/play-view.ts';
import type { LearnerRecord } from '../session/keep-record.ts';
import { openRecord } from '../session/open-record.ts';
import { CARRY_EVENT, carriedDraft, restorePlace, type CarryDetail } from './carry-place.ts';
import { caseDebrief } from './case-debrief.ts';
import { button, element } from './dom.ts';

type CaseActor = ActorRefFrom<typeof scenarioMachine>;

/** `<course-case activity>`: one decision at a time over the case file that stands in the page. */
class CourseCase extends HTMLElement {
  private data!: CaseData;
  private record!: LearnerRecord;
  private t!: TFunction;
  private actor: CaseActor | null = null;
  private attempt: AttemptKey = { ordinal: 0, seed: 0 };
  private isWritten = false;
  private readonly panel = element('div', 'case-panel');
  private readonly board = element('div', 'case-board');

  async connectedCallback(): Promise<void> {
    if (this.dataset['isReady']) return;
    this.dataset['isReady'] = 'loading';
    const [record, t] = await Promise.all([openRecord(), loadTranslator(pageLocale())]);
    this.record = record;
    this.t = t;
    this.data = JSON.parse(this.querySelector('.case-data')?.textContent ?? '') as CaseData;
    this.querySelector('.case-header')?.append(this.panel);
    this.querySelector('.case-nodes')?.prepend(this.board);
    this.addEventListener('click', (event) => this.openDocument(event));
    document.addEventListener(CARRY_EVENT, (event) => this.carry((event as CustomEvent<CarryDetail>).detail));
    const play = latestPlay(record, this.activity);
    if (play && !play.isEnded && play.path.length > 0) this.resume(play);
    else this.offer(play?.isEnded === true);
    this.restoreDraft();
    this.dataset['isReady'] = 'true';
    restorePlace();
  }

  private get activity(): string {
    return this.getAttribute('activity') ?? '';
  }

  private get now(): ScenarioState | undefined {
    return this.actor?.getSnapshot().context.now;
  }

  private offer(hasPlayed: boolean): void {
    this.hideNodes();
    this.classList.add('is-closed');
    const open = button(this.t(hasPlayed ? 'case.again' : 'case.open'), 'primary');
    open.addEventListener('click', () => this.start());
    const state = this.record.snapshot().cases[this.activity];
    const seen = element('p', 'case-seen');
    if (state && state.endings.length > 0) {
      seen.textContent = this.t('case.endingsSeen', {
        seen: state.endings.length,
        total: this.data.scenario.endings.length,
      });
    }
    this.panel.replaceChildren(open, seen);
  }

  private start(): void {
    this.attempt = this.record.newAttempt(this.activity);
    this.isWritten = false;
    this.run([]);
    this.render(true);
  }

  private resume(play: CasePlay): void {
    this.attempt = { ordinal: play.ordinal, seed: play.seed };
    this.isWritten = true;
    this.run(play.path);
    const again = button(this.t('case.again'), 'quiet');
    again.addEventListener('click', () => this.start());
    this.render(false);
    this.panel.replaceChildren(element('p', 'case-resumed', this.t('case.resume')), again);
  }

  private run(path: ScenarioState['path']): void {
    this.classList.remove('is-closed');
    this.panel.replaceChildren();
    this.actor?.stop();
    this.actor = createActor(scenarioMachine, { input: { scenario: this.data.scenario, path } });
    this.actor.start();
    for (const input of this.querySelectorAll<HTMLInputElement>('.decision input')) input.checked = false;
  }

  private render(isMoved: boolean): void {
    const state = this.actor?.getSnapshot();
    const { now } = this;
    if (!state || !now) return;
    this.hideNodes();
    this.showDocuments(now);
    this.showBoard(now);
    const node = this.node(now.nodeId);
    if (!node) return;
    node.hidden = false;
    if (state.matches('ended')) this.showEnding(node, now);
    else this.showDecision(node, now);
    if (!isMoved) return;
    node.querySelector<HTMLElement>('.node-title')?.focus();
    node.scrollIntoView({ block: 'start', behavior: 'instant' });
  }

  private showDecision(node: HTMLElement, now: ScenarioState): void {
    const number = node.querySelector('.node-number');
    if (number) number.textContent = this.t('case.decision', { number: now.path.length + 1 });
    const offered = offeredChoices(this.data.scenario, now).map((choice) => choice.id);
    const fieldset = node.querySelector<HTMLFieldSetElement>('fieldset.question');
    if (fieldset) fieldset.disabled = false;
    this.arrange(node, now.nodeId);
    for (const option of node.querySelectorAll<HTMLElement>('.option')) {
      option.hidden = !offered.includes(option.dataset['choice'] ?? '');
      option.classList.remove('is-chosen');
      const outcome = option.querySelector<HTMLDetailsElement>('.outcome');
      if (outcome) outcome.hidden = true;
    }
    const problem = element('p', 'problem');
    problem.setAttribute('role', 'alert');
    const decide = button(this.t('case.decide'), 'primary');
    decide.addEventListener('click', () => {
      const choice = node.querySelector<HTMLInputElement>('input:checked')?.value;
      if (choice && offered.includes(choice)) this.decide(node, choice);
      else problem.textContent = this.t('case.choose');
    });
    this.actionsOf(node).replaceChildren(problem, decide);
  }

  /** The choices in the order of this play: the first is not the one the author would take. */
  private arrange(node: HTMLElement, decision: string): void {
    const options = new Map(
      [...node.querySelectorAll<HTMLElement>('.option')].map((option) => [option.dataset['choice'] ?? '', option]),
    );
    const written =
      this.data.scenario.decisions.find((one) => one.id === decision)?.choices.map((choice) => choice.id) ?? [];
    for (const id of orderParts(written, this.attempt.seed, decision)) {
      const option = options.get(id);
      if (option) option.parentElement?.append(option);
    }
  }

  private decide(node: HTMLElement, choice: string): void {
    const before = this.now;
    if (!before || !this.actor) return;
    const { activity, attempt } = this;
    if (!this.isWritten) void this.record.write({ kind: 'case.started', activity, attempt });
    this.isWritten = true;
    const saved = this.record.write({
      kind: 'case.decided',
      activity,
      attempt,
      step: before.path.length,
      node: before.nodeId,
      choice,
    });
    this.actor.send({ type: 'choice.made', choice });
    this.showConsequence(node, choice, before, this.actor.getSnapshot().context.now, saved);
  }

  private showConsequence(
    node: HTMLElement,
    choice: string,
    before: ScenarioState,
    after: ScenarioState,
    saved: Promise<boolean>,
  ): void {
    const fieldset = node.querySelector<HTMLFieldSetElement>('fieldset.question');
    if (fieldset) fieldset.disabled = true;
    const option = node.querySelector<HTMLElement>(`.option[data-choice="${CSS.escape(choice)}"]`);
    option?.classList.add('is-chosen');
    const outcome = option?.querySelector<HTMLDetailsElement>('.outcome');
    if (outcome) {
      outcome.hidden = false;
      outcome.open = true;
      outcome.querySelector('.changes')?.remove();
      outcome.querySelector('.consequence')?.after(this.changes(before, after));
      const summary = outcome.querySelector<HTMLElement>('summary');
      summary?.focus();
    }
    this.showBoard(after);
    const note = element('p', 'saved-note', this.t('quiz.saving'));
    void saved.then((isKept) => (note.textContent = this.t(isKept ? 'quiz.saved' : 'quiz.unsaved')));
    const goOn = button(this.t('case.goOn'), 'primary');
    goOn.addEventListener('click', () => {
      this.actor?.send({ type: 'consequence.read' });
      this.panel.replaceChildren();
      this.render(true);
    });
    this.actionsOf(node).replaceChildren(note, goOn);
  }

  private changes(before: ScenarioState, after: ScenarioState): HTMLElement {
    const list = element('ul', 'changes');
    for (const meter of this.data.scenario.meters ?? []) {
      const [from, to] = [before.meters[meter.id] ?? meter.start, after.meters[meter.id] ?? meter.start];
      if (from === to) continue;
      const label = this.data.meters[meter.id] ?? meter.id;
      const line = this.t(to > from ? 'case.meterUp' : 'case.meterDown', { label, value: to, max: meter.max });
      list.append(element('li', to > from ? 'is-up' : 'is-down', line));
    }
    return list;
  }

  private showEnding(node: HTMLElement, now: ScenarioState): void {
    const ending = this.data.scenario.endings.find((one) => one.id === now.nodeId);
    if (!ending) return;
    const { activity, attempt } = this;
    void this.record.write({
      kind: 'case.ended',
      activity,
      attempt,
      ending: ending.id,
      scorePercent: ending.scorePercent,
    });
    node.querySelector('.case-debrief')?.remove();
    const seen = new Set([...(this.record.snapshot().cases[activity]?.endings ?? []), ending.id]);
    const debrief = caseDebrief({ root: this, data: this.data, now, t: this.t });
    const actions = element('div', 'item-actions');
    const again = button(this.t('case.again'), 'primary');
    again.addEventListener('click', () => this.start());
    actions.append(again);
    debrief.prepend(element('p', 'case-score', this.t('case.score', { percent: ending.scorePercent })));
    debrief.append(
      element(
        'p',
        'case-seen',
        this.t('case.endingsSeen', { seen: seen.size, total: this.data.scenario.endings.length }),
      ),
      actions,
    );
    node.append(debrief);
  }

  private showDocuments(now: ScenarioState): void {
    const visited = [...now.path.map((step) => step.node), now.nodeId];
    const laid = this.data.scenario.decisions
      .filter((decision) => visited.includes(decision.id))
      .flatMap((decision) => decision.documents ?? []);
    const fresh = this.data.scenario.decisions.find((decision) => decision.id === now.nodeId)?.documents ?? [];
    for (const sheet of this.querySelectorAll<HTMLDetailsElement>('.document')) {
      const id = sheet.dataset['document'] ?? '';
      sheet.hidden = !laid.includes(id);
      sheet.classList.toggle('is-new', fresh.includes(id));
      sheet.open = fresh.includes(id);
      this.lay(sheet, now.nodeId, fresh.includes(id));
    }
    const desk = this.querySelector<HTMLElement>('.case-desk');
    if (desk) desk.hidden = desk.querySelector('.document:not([hidden])') === null;
  }

  /** On a narrow screen a new document lies inside the decision it belongs to; on a wide one all lie beside it. */
  private lay(sheet: HTMLElement, nodeId: string, isFresh: boolean): void {
    const isNarrow = matchMedia('(max-width: 59.99rem)').matches;
    const place = isNarrow && isFresh ? this.node(nodeId)?.querySelector('.new-documents') : null;
    if (place) {
      let last: Element = place;
      while (last.nextElementSibling?.classList.contains('document')) last = last.nextElementSibling;
      last.after(sheet);
    } else {
      this.querySelector('.documents')?.append(sheet);
    }
  }

  private showBoard(now: ScenarioState): void {
    const list = element('ul', 'meters');
    const { clock, meters = [] } = this.data.scenario;
    if (clock) {
      const text =
        clock.limitDay === undefined || now.day > clock.limitDay || this.data.clock === ''
          ? this.t('case.day', { day: now.day })
          : this.t('case.dayOf', { day: now.day, limit: this.data.clock });
      list.append(element('li', 'clock', text));
    }
    for (const meter of meters) {
      const value = now.meters[meter.id] ?? meter.start;
      const item = element('li', 'meter');
      const bar = element('meter');
      bar.max = meter.max;
      bar.value = value;
      bar.setAttribute('aria-hidden', 'true');
      item.append(
        element('span', '', this.t('case.meter', { label: this.data.meters[meter.id], value, max: meter.max })),
        bar,
      );
      list.append(item);
    }
    this.board.replaceChildren(list);
  }

  private openDocument(event: Event): void {
    const link = (event.target as Element).closest<HTMLElement>('[data-open-document]');
    const sheet =
      link && this.querySelector<HTMLDetailsElement>(`#document-${CSS.escape(link.dataset['openDocument'] ?? '')}`);
    if (sheet) sheet.open = true;
  }

  private carry(detail: CarryDetail): void {
    const { now } = this;
    if (!now || !this.actor?.getSnapshot().matches('deciding')) return;
    const choice = this.node(now.nodeId)?.querySelector<HTMLInputElement>('input:checked')?.value;
    detail.drafts[this.activity] = { attempt: this.attempt, steps: now.path.length, choice };
  }

  /** After a change of language: the same decision, with what was marked but not yet decided. */
  private restoreDraft(): void {
    const draft = carriedDraft(this.activity) as { attempt?: AttemptKey; steps?: number; choice?: string } | undefined;
    if (!draft) return;
    if (!this.actor && draft.attempt && draft.steps === 0) {
      this.attempt = draft.attempt;
      this.run([]);
      this.render(false);
    }
    const input =
      this.now &&
      this.node(this.now.nodeId)?.querySelector<HTMLInputElement>(`input[value="${CSS.escape(draft.choice ?? '')}"]`);
    if (input) input.checked = true;
  }

  private actionsOf(node: HTMLElement): HTMLElement {
    const actions = node.querySelector<HTMLElement>('.item-actions') ?? element('div', 'item-actions');
    actions.hidden = false;
    return actions;
  }

  private node(id: string): HTMLElement | null {
    return this.querySelector<HTMLElement>(`[data-node="${CSS.escape(id)}"]`);
  }

  private hideNodes(): void {
    for (const node of this.querySelectorAll<HTMLElement>('.node')) node.hidden = true;
  }
}

customElements.define('course-case', CourseCase);
