import type { TFunction } from 'i18next';
import type { LearnerRecord } from '../session/keep-record.ts';
import { element } from './dom.ts';
import type { ItemForm } from './item-form.ts';

const PAUSE_MS = 800;

/** Reflections keep themselves: a pause in writing, or leaving the field, stores what stands there. */
export function enableReflections(forms: readonly ItemForm[], record: LearnerRecord, t: TFunction): void {
  for (const form of forms.filter((one) => one.data.type === 'reflection')) {
    const field = form.root.querySelector('textarea');
    if (!field) continue;
    const kept = record.facts().findLast((fact) => fact.kind === 'reflection.written' && fact.item === form.id);
    let lastText = kept?.kind === 'reflection.written' ? kept.text : '';
    field.value = lastText;
    const note = element('p', 'saved-note');
    note.setAttribute('role', 'status');
    field.after(note);
    let timer = 0;
    const keep = () => {
      clearTimeout(timer);
      if (field.value === lastText) return;
      lastText = field.value;
      void record.write({ kind: 'reflection.written', item: form.id, text: field.value }).then((isKept) => {
        note.textContent = t(isKept ? 'quiz.reflectSaved' : 'quiz.unsaved');
      });
    };
    field.addEventListener('input', () => {
      clearTimeout(timer);
      timer = window.setTimeout(keep, PAUSE_MS);
    });
    field.addEventListener('blur', keep);
    document.addEventListener('visibilitychange', keep);
    form.feedback.hidden = false;
  }
}
