import type { Catalog } from './catalog.ts';
import { allItems } from './items-of-activity.ts';
import { partIds } from './item-parts.ts';
import { withoutDrafts } from './without-drafts.ts';

/**
 * Every id that a learner's record may hold, each once, in the order of the course: `lesson/<id>`, `objective/<id>`,
 * `activity/<id>` (quizzes and case files), `item/<item>`, `part/<item>/<part>`, `node/<case>/<node>`,
 * `choice/<case>/<node>/<choice>`.
 */
export function courseIds(all: Catalog): string[] {
  const catalog = withoutDrafts(all);
  return [...new Set([...lessonIds(catalog), ...activityIds(catalog), ...itemIds(catalog), ...scenarioIds(catalog)])];
}

function lessonIds(catalog: Catalog): string[] {
  const order = (catalog.course?.sections ?? []).flatMap((section) =>
    section.status === 'ready' ? section.lessons : [],
  );
  const lessons = [...order, ...catalog.lessons.keys()].flatMap((id) => catalog.lessons.get(id) ?? []);
  return lessons.flatMap(({ id, byLocale }) => [
    `lesson/${id}`,
    ...Object.values(byLocale).flatMap(({ frontMatter }) => frontMatter.objectives.map((one) => `objective/${one.id}`)),
  ]);
}

function activityIds(catalog: Catalog): string[] {
  return [...catalog.quizzes.keys(), ...catalog.scenarios.keys()].map((id) => `activity/${id}`);
}

function itemIds(catalog: Catalog): string[] {
  return allItems(catalog).flatMap(({ item }) => [
    `item/${item.id}`,
    ...partIds(item).map((id) => `part/${item.id}/${id}`),
  ]);
}

function scenarioIds(catalog: Catalog): string[] {
  return [...catalog.scenarios.values()].flatMap(({ id, scenario }) => [
    ...scenario.decisions.flatMap((decision) => [
      `node/${id}/${decision.id}`,
      ...decision.choices.map((choice) => `choice/${id}/${decision.id}/${choice.id}`),
    ]),
    ...scenario.endings.map((ending) => `node/${id}/${ending.id}`),
  ]);
}
