import type { TFunction } from 'i18next';
import { orderParts } from '../domain/quiz/shuffle.ts';
import type { Response, Sureness } from '../domain/quiz/response.ts';
import type { QuizItemData } from '../session/quiz-data.ts';
import { readNumber } from '../domain/quiz/read-number.ts';

/** One question on the page: reads what the learner put in, puts it back, locks it. Native controls only. */
export class ItemForm {
  readonly id: string;
  readonly number: HTMLElement;
  readonly actions: HTMLElement;
  readonly feedback: HTMLDetailsElement;
  readonly root: HTMLElement;
  readonly data: QuizItemData;

  constructor(root: HTMLElement, data: QuizItemData) {
    this.root = root;
    this.data = data;
    this.id = data.id;
    this.number = one(root, '.item-number');
    this.actions = one(root, '.item-actions');
    // QuizItem.astro makes it a details element.
    this.feedback = one(root, '.feedback') as HTMLDetailsElement;
  }

  /** Puts the parts in the order of this attempt; the same seed gives the same order on any device and in any language. */
  arrange(seed: number): void {
    const order = orderParts(this.data.parts, seed, this.id);
    for (const list of this.root.querySelectorAll('[data-parts]')) {
      const byId = new Map(
        [...list.querySelectorAll('[data-part]')].map((part) => [part.getAttribute('data-part'), part]),
      );
      for (const id of order) {
        const part = byId.get(id);
        if (part) list.append(part);
      }
    }
    this.labelSteps();
  }

  /** What was put in, or `null` while something is missing. */
  read(): Response | null {
    switch (this.data.type) {
      case 'single-choice': {
        const [choice] = this.checked('.choices');
        return choice ? { kind: 'choice', choice } : null;
      }
      case 'multiple-response': {
        const choices = this.checked('.choices');
        return choices.length > 0 ? { kind: 'choices', choices } : null;
      }
      case 'evidence': {
        const choices = this.checked('.passages');
        return choices.length > 0 ? { kind: 'choices', choices } : null;
      }
      case 'ordering':
        return { kind: 'order', order: this.steps().map((step) => step.dataset['part'] ?? '') };
      case 'matching':
      case 'sorting': {
        const pairs = this.data.type === 'matching' ? this.selected() : this.sorted();
        return pairs.some(([, to]) => to === '') ? null : { kind: 'assignment', assignment: Object.fromEntries(pairs) };
      }
      case 'fill-in': {
        const text = this.field()?.value.trim() ?? '';
        return text ? { kind: 'text', text } : null;
      }
      case 'numeric': {
        const text = this.field()?.value.trim() ?? '';
        return readNumber(text) === null ? null : { kind: 'text', text };
      }
      case 'reflection':
        return { kind: 'text', text: this.field()?.value ?? '' };
    }
  }

  /** What is put in so far, complete or not: carried along when the language changes. */
  draft(): unknown {
    const inputs = this.inputs().map((input) =>
      input instanceof HTMLInputElement && input.type !== 'text' ? input.checked : input.value,
    );
    return { inputs: this.keys().map((key, index) => [key, inputs[index]]), order: this.steps().map(partId) };
  }

  restoreDraft(draft: unknown): void {
    const { inputs, order } = (draft ?? {}) as { inputs?: [string, unknown][]; order?: string[] };
    const byKey = new Map(Array.isArray(inputs) ? inputs : []);
    const keys = this.keys();
    for (const [index, input] of this.inputs().entries()) {
      const value = byKey.get(keys[index] ?? '');
      if (typeof value === 'boolean' && input instanceof HTMLInputElement) input.checked = value;
      else if (typeof value === 'string') input.value = value;
    }
    if (Array.isArray(order)) this.orderSteps(order);
  }

  /** Puts a given answer back into the controls. */
  restore(response: Response): void {
    switch (response.kind) {
      case 'choice':
        this.check([response.choice]);
        return;
      case 'choices':
        this.check(response.choices);
        return;
      case 'order':
        this.orderSteps(response.order);
        return;
      case 'assignment':
        for (const [from, to] of Object.entries(response.assignment)) this.assign(from, to);
        return;
      case 'text': {
        const field = this.field();
        if (field) field.value = response.text;
      }
    }
  }

  sureness(): Sureness | null {
    const value = this.root.querySelector<HTMLInputElement>('.sureness input:checked')?.value;
    return value === '1' ? 1 : value === '2' ? 2 : value === '3' ? 3 : null;
  }

  restoreSureness(sureness: Sureness | null): void {
    for (const input of this.root.querySelectorAll<HTMLInputElement>('.sureness input')) {
      input.checked = input.value === String(sureness);
    }
  }

  /** Empties the form for a new attempt. Notes on a reflection belong to no attempt and stay. */
  clear(): void {
    if (this.data.type === 'reflection') return;
    for (const input of this.inputs()) {
      if (input instanceof HTMLInputElement && input.type !== 'text') input.checked = false;
      else input.value = '';
    }
    this.restoreSureness(null);
    this.feedback.hidden = true;
  }

  setLocked(isLocked: boolean): void {
    for (const fieldset of this.root.querySelectorAll<HTMLFieldSetElement>('fieldset.question, fieldset.sureness')) {
      fieldset.disabled = isLocked;
    }
    this.root.classList.toggle('is-answered', isLocked);
  }

  /** Shows the up and down buttons of an ordering item and moves steps on press. `announce` is read out. */
  enableMoving(t: TFunction, announce: (words: string) => void): void {
    for (const buttons of this.root.querySelectorAll<HTMLElement>('.step-buttons')) buttons.hidden = false;
    this.root.querySelector('.steps')?.addEventListener('click', (event) => {
      const button = (event.target as Element).closest<HTMLButtonElement>('[data-move]');
      const step = button?.closest<HTMLElement>('.step');
      if (!button || !step) return;
      const isUp = button.dataset['move'] === 'up';
      const neighbour = isUp ? step.previousElementSibling : step.nextElementSibling;
      if (!neighbour) return;
      if (isUp) neighbour.before(step);
      else neighbour.after(step);
      this.labelSteps();
      // At the end of the list the pressed button is off; the other one takes over the focus.
      (button.disabled ? step.querySelector<HTMLButtonElement>('[data-move]:not(:disabled)') : button)?.focus();
      const steps = this.steps();
      const text = step.querySelector('.step-text')?.textContent.trim() ?? '';
      announce(t('quiz.moved', { step: text, position: steps.indexOf(step) + 1, total: steps.length }));
    });
  }

  private labelSteps(): void {
    const steps = this.steps();
    for (const [index, step] of steps.entries()) {
      for (const button of step.querySelectorAll<HTMLButtonElement>('[data-move]')) {
        button.disabled = button.dataset['move'] === 'up' ? index === 0 : index === steps.length - 1;
      }
    }
  }

  private orderSteps(order: readonly string[]): void {
    const byId = new Map(this.steps().map((step) => [partId(step), step]));
    for (const id of order) {
      const step = byId.get(id);
      if (step) step.parentElement?.append(step);
    }
    this.labelSteps();
  }

  private assign(from: string, to: string): void {
    const select = this.root.querySelector<HTMLSelectElement>(`select[data-left="${CSS.escape(from)}"]`);
    if (select) select.value = to;
    const entry = this.root.querySelector(`.entry[data-part="${CSS.escape(from)}"]`);
    for (const input of entry?.querySelectorAll<HTMLInputElement>('input') ?? []) input.checked = input.value === to;
  }

  private check(ids: readonly string[]): void {
    for (const input of this.root.querySelectorAll<HTMLInputElement>('.choices input, .passages input')) {
      input.checked = ids.includes(input.value);
    }
  }

  private checked(within: string): string[] {
    return [...this.root.querySelectorAll<HTMLInputElement>(`${within} input:checked`)].map((input) => input.value);
  }

  private selected(): [string, string][] {
    return [...this.root.querySelectorAll<HTMLSelectElement>('select[data-left]')].map((select) => [
      select.dataset['left'] ?? '',
      select.value,
    ]);
  }

  private sorted(): [string, string][] {
    return [...this.root.querySelectorAll<HTMLElement>('.entry')].map((entry) => [
      partId(entry),
      entry.querySelector<HTMLInputElement>('input:checked')?.value ?? '',
    ]);
  }

  private steps(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('.step')];
  }

  private field(): HTMLInputElement | HTMLTextAreaElement | null {
    return this.root.querySelector<HTMLInputElement | HTMLTextAreaElement>('.written input, .written textarea');
  }

  private inputs(): (HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement)[] {
    return [
      ...this.root.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
        'input, select, textarea',
      ),
    ];
  }

  private keys(): string[] {
    return this.inputs().map((input) =>
      input instanceof HTMLInputElement && input.type !== 'text' ? `${input.name}=${input.value}` : input.id,
    );
  }
}

function partId(part: HTMLElement): string {
  return part.dataset['part'] ?? '';
}

function one(root: HTMLElement, selector: string): HTMLElement {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`No ${selector} in ${root.id}`);
  return found;
}
