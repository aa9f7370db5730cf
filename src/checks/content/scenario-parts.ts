import type { Catalog, ScenarioActivity } from '../../catalog/catalog.ts';
import { closestHint } from '../../catalog/closest.ts';
import type { Step } from '../../catalog/locate.ts';
import type { Guard, Scenario, ScenarioChoice } from '../../domain/content/scenario-schema.ts';
import { findingAt, type Finding } from '../rule.ts';

/** A message about a case file's structure, and the path it is about. */
export interface ScenarioMessage {
  path: Step[];
  message: string;
  part?: 'value' | 'key';
}

/** Holds a check against every case file. */
export function checkScenarios(
  catalog: Catalog,
  check: (scenario: Scenario, activity: ScenarioActivity) => ScenarioMessage[],
): Finding[] {
  return [...catalog.scenarios.values()].flatMap((activity) =>
    check(activity.scenario, activity).map(({ path, message, part }) =>
      findingAt(catalog, activity.file, path, message, part),
    ),
  );
}

/** Every choice of a case file, with the path it stands at. */
export function choicesOf(scenario: Scenario): { nodeId: string; choice: ScenarioChoice; path: Step[] }[] {
  return scenario.decisions.flatMap(({ id, choices }) =>
    choices.map((choice) => ({ nodeId: id, choice, path: ['decisions', id, 'choices', choice.id] })),
  );
}

/** Every guard of a case file, with the path it stands at. */
export function guardsOf(scenario: Scenario): { guard: Guard; path: Step[] }[] {
  return choicesOf(scenario).flatMap(({ choice, path }) => [
    ...(choice.requires ? [{ guard: choice.requires, path: [...path, 'requires'] }] : []),
    ...(typeof choice.goto === 'string' ? [] : choice.goto).flatMap(({ when }, index) =>
      when ? [{ guard: when, path: [...path, 'goto', index, 'when'] }] : [],
    ),
  ]);
}

/** What a list in the structure names, held against what the case file declares. */
export function unknownNames(
  named: readonly { id: string; path: Step[]; part?: 'value' | 'key' }[],
  known: readonly string[],
  say: (id: string) => string,
): ScenarioMessage[] {
  return named
    .filter(({ id }) => !known.includes(id))
    .map(({ id, path, part = 'value' }) => ({ path, part, message: `${say(id)}${closestHint(id, known)}` }));
}
