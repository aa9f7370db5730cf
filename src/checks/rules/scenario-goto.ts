import type { Step } from '../../catalog/locate.ts';
import type { ScenarioChoice } from '../../domain/content/scenario-schema.ts';
import { checkScenarios, choicesOf, unknownNames, type ScenarioMessage } from '../content/scenario-parts.ts';
import type { Rule } from '../rule.ts';

/** Every choice leads to a decision or an ending that exists, whatever was done before. */
export const rule: Rule = {
  id: 'scenario-goto',
  check: (catalog) =>
    checkScenarios(catalog, (scenario) => {
      const nodes = [...scenario.decisions, ...scenario.endings].map(({ id }) => id);
      const say = (id: string) => `This case file has no decision and no ending "${id}".`;
      const choices = choicesOf(scenario);
      return [
        ...unknownNames([{ id: scenario.start, path: ['start'] }], nodes, say),
        ...unknownNames(
          choices.flatMap(({ choice, path }) => targets(choice, path)),
          nodes,
          say,
        ),
        ...choices.flatMap(({ choice, path }) => openLists(choice, path)),
      ];
    }),
};

function targets({ goto }: ScenarioChoice, path: Step[]): { id: string; path: Step[] }[] {
  if (typeof goto === 'string') return [{ id: goto, path: [...path, 'goto'] }];
  return goto.map((line, index) => ({ id: line.goto, path: [...path, 'goto', index, 'goto'] }));
}

function openLists({ goto }: ScenarioChoice, path: Step[]): ScenarioMessage[] {
  if (typeof goto === 'string') return [];
  const last = goto.length - 1;
  return goto.flatMap(({ when }, index) => {
    const at = [...path, 'goto', index];
    if (index === last && when) {
      return [
        {
          path: at,
          message: 'The last line of a "goto" has no "when": it is for all who came through none of the others.',
        },
      ];
    }
    if (index < last && !when) {
      return [{ path: at, message: 'The lines below this one are never read: it has no "when". Move it to the end.' }];
    }
    return [];
  });
}
