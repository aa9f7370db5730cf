import type { Guard, Scenario } from '../../domain/content/scenario-schema.ts';

/** What guards look at. */
export interface Watched {
  flags: Set<string>;
  meters: Set<string>;
  /** The last day any guard can tell from the next; −∞ where no guard looks at the day. */
  lastDay: number;
}

/** For each node, what the guards of all choices look at that may still come from there on. */
export function watchedFrom(scenario: Scenario): (nodeId: string) => Watched {
  const links = new Map(scenario.decisions.map((decision) => [decision.id, linksOf(decision)]));
  const known = new Map<string, Watched>();
  return (nodeId) => {
    const before = known.get(nodeId);
    if (before) return before;
    const watched = watchedBy([...reachable(nodeId, links)].flatMap((id) => links.get(id)?.guards ?? []));
    known.set(nodeId, watched);
    return watched;
  };
}

/** Every guard of a decision, and every node it may lead to, whatever holds. */
function linksOf(decision: Scenario['decisions'][number]): { guards: Guard[]; nodes: string[] } {
  const lines = decision.choices.flatMap(({ goto }) => (typeof goto === 'string' ? [{ goto }] : goto));
  const guards = [
    ...decision.choices.map(({ requires }) => requires),
    ...lines.map((line) => ('when' in line ? line.when : undefined)),
  ];
  return { guards: guards.filter((guard) => guard !== undefined), nodes: lines.map(({ goto }) => goto) };
}

function reachable(start: string, links: ReadonlyMap<string, { nodes: string[] }>): Set<string> {
  const found = new Set([start]);
  for (const id of found) for (const next of links.get(id)?.nodes ?? []) found.add(next);
  return found;
}

function watchedBy(guards: readonly Guard[]): Watched {
  return {
    flags: new Set(guards.flatMap(({ all = [], any = [], none = [] }) => [...all, ...any, ...none])),
    meters: new Set(guards.flatMap(({ atLeast = {} }) => Object.keys(atLeast))),
    lastDay: Math.max(
      -Infinity,
      ...guards.flatMap(({ untilDay, fromDay }) => [untilDay ?? -Infinity, fromDay ?? -Infinity]),
    ),
  };
}
