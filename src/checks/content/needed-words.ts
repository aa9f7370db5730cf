import type { Catalog } from '../../catalog/catalog.ts';
import type { Step } from '../../catalog/locate.ts';
import type { Item, ItemWords, QuizWords } from '../../domain/content/quiz-schema.ts';
import type { Scenario, ScenarioWords } from '../../domain/content/scenario-schema.ts';
import { wordGroups } from '../../catalog/item-parts.ts';

/** A mapping by id in a words file: the ids the structure asks for, and those that stand there. */
export interface WordKeys {
  path: Step[];
  needed: readonly string[];
  given: readonly string[];
}

/** Every mapping by id of an activity's words file. */
export function neededWords(catalog: Catalog, activityId: string, words: QuizWords | ScenarioWords): WordKeys[] {
  const scenario = catalog.scenarios.get(activityId)?.scenario;
  if (scenario) return 'decisions' in words ? scenarioKeys(scenario, words) : [];
  if ('decisions' in words) return [];
  const quiz = catalog.quizzes.get(activityId)?.quiz;
  const own = quiz?.kind === 'check' ? quiz.items : [];
  return quizKeys(catalog.banks.get(activityId)?.bank.items ?? own, words);
}

function quizKeys(items: readonly Item[], words: QuizWords): WordKeys[] {
  const given = words.items ?? {};
  return [
    { path: words.items ? ['items'] : [], needed: items.map(({ id }) => id), given: Object.keys(given) },
    ...items.flatMap((item) => {
      const own = given[item.id];
      return own ? itemKeys(item, own) : [];
    }),
  ];
}

function itemKeys(item: Item, words: ItemWords): WordKeys[] {
  const byField: Record<string, unknown> = { ...words };
  return wordGroups(item).map(({ field, ids }) => {
    const given = byField[field];
    const path = ['items', item.id, ...(given ? [field] : [])];
    return { path, needed: ids, given: keysOf(given) };
  });
}

function scenarioKeys(scenario: Scenario, words: ScenarioWords): WordKeys[] {
  const group = (field: 'people' | 'meters' | 'flags' | 'documents' | 'decisions' | 'endings', needed: string[]) => ({
    path: words[field] ? [field] : [],
    needed,
    given: keysOf(words[field]),
  });
  const ids = (list: readonly { id: string }[] = []) => list.map(({ id }) => id);
  return [
    group('people', scenario.people),
    group('meters', ids(scenario.meters)),
    group('flags', scenario.flags),
    group('documents', ids(scenario.documents)),
    ...scenario.documents.flatMap((document): WordKeys[] => {
      const own = words.documents[document.id];
      if (!own) return [];
      const path = (field: 'lines' | 'messages') => ['documents', document.id, ...(own[field] ? [field] : [])];
      return [
        { path: path('lines'), needed: document.lines ?? [], given: keysOf(own.lines) },
        { path: path('messages'), needed: ids(document.messages), given: keysOf(own.messages) },
      ];
    }),
    group('decisions', ids(scenario.decisions)),
    ...scenario.decisions.flatMap((decision) => {
      const own = words.decisions[decision.id];
      const path = ['decisions', decision.id, 'choices'];
      return own ? [{ path, needed: ids(decision.choices), given: keysOf(own.choices) }] : [];
    }),
    group('endings', ids(scenario.endings)),
  ];
}

function keysOf(mapping: unknown): string[] {
  return typeof mapping === 'object' && mapping !== null ? Object.keys(mapping) : [];
}
