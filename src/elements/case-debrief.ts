import type { TFunction } from 'i18next';
import type { ScenarioState } from '../domain/scenario/step.ts';
import type { CaseData } from '../session/case-data.ts';
import { element } from './dom.ts';

interface DebriefInput {
  /** The case element: the words of decisions and choices stand in it. */
  root: HTMLElement;
  data: CaseData;
  now: ScenarioState;
  t: TFunction;
}

/** The road taken, decision by decision, and at each the roads not taken with what would have followed. */
export function caseDebrief({ root, data, now, t }: DebriefInput): HTMLElement {
  const debrief = element('section', 'case-debrief');
  const done = data.scenario.flags.filter((flag) => now.flags.includes(flag)).map((flag) => data.flags[flag] ?? flag);
  if (done.length > 0) {
    const list = element('ul', 'done-list');
    list.append(...done.map((act) => element('li', '', act)));
    debrief.append(element('h3', '', t('case.whatYouDid')), list);
  }
  const road = element('ol', 'road');
  for (const { node: nodeId, choice: choiceId } of now.path) {
    const node = root.querySelector<HTMLElement>(`[data-node="${CSS.escape(nodeId)}"]`);
    if (!node) continue;
    const step = element('li', 'road-step');
    step.append(element('h4', '', node.querySelector('.node-title')?.textContent ?? ''));
    const options = [...node.querySelectorAll<HTMLElement>('.option')];
    const chosen = options.find((option) => option.dataset['choice'] === choiceId);
    if (chosen) {
      step.append(
        element('p', 'label', t('case.youChose')),
        element('p', 'road-choice', textOf(chosen)),
        ...copyOutcome(chosen, '.norm'),
      );
    }
    const others = options.filter((option) => option !== chosen);
    const folded = element('details', 'roads-not-taken');
    folded.append(element('summary', '', t('case.roadsNotTaken')));
    for (const other of others) {
      folded.append(element('p', 'road-choice', textOf(other)), ...copyOutcome(other, '.consequence, .norm'));
    }
    if (others.length > 0) step.append(folded);
    road.append(step);
  }
  debrief.append(element('h3', '', t('case.roadTaken')), road);
  return debrief;
}

function textOf(option: HTMLElement): string {
  return option.querySelector('.choice')?.textContent.trim() ?? '';
}

function copyOutcome(option: HTMLElement, parts: string): Node[] {
  return [...option.querySelectorAll(`.outcome :is(${parts})`)].map((part) => part.cloneNode(true));
}
