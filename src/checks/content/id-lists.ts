import type { Catalog } from '../../catalog/catalog.ts';
import { allItems } from '../../catalog/items-of-activity.ts';
import type { Step } from '../../catalog/locate.ts';
import type { Scenario } from '../../domain/content/scenario-schema.ts';
import { partGroups } from '../../catalog/item-parts.ts';
import { RATIFICATIONS_FILE } from './reference-rows.ts';

interface Entry {
  id: string;
  file: string;
  path: Step[];
}

/** Ids among which none may stand twice. */
export interface IdList {
  /** `an item`: what a message calls one of them. */
  noun: string;
  /** What they stand in, where that is not plain from the place. */
  within?: string;
  entries: Entry[];
}

/** Every list of ids of the course, but those of rows: the catalog tells of these by itself. */
export function idLists(catalog: Catalog): IdList[] {
  return [
    ...courseLists(catalog),
    ...objectiveLists(catalog),
    {
      noun: 'an item',
      entries: numbered(allItems(catalog).map(({ item, file }) => ({ id: item.id, file, path: ['items'] }))),
    },
    ...allItems(catalog).map(({ item, file }) => ({
      noun: 'a part',
      within: item.id,
      entries: [
        ...(item.type === 'sorting' ? entriesOf(file, ['items', item.id, 'categories'], item.categories) : []),
        ...partGroups(item).flatMap(({ field, parts }) =>
          entriesOf(
            file,
            ['items', item.id, field],
            parts.map(({ id }) => id),
          ),
        ),
      ],
    })),
    ...[...catalog.scenarios.values()].flatMap(({ file, scenario }) => scenarioLists(file, scenario)),
    ...figureLists(catalog),
    ...profileLists(catalog),
    {
      noun: 'a row for',
      entries: catalog.ratifications.map(({ instrument, country }, index) => ({
        id: `${instrument}, ${country}`,
        file: RATIFICATIONS_FILE,
        path: [index],
      })),
    },
  ];
}

function courseLists(catalog: Catalog): IdList[] {
  const file = 'content/course.yaml';
  const sections = catalog.course?.sections ?? [];
  const written = sections.filter((section) => section.status !== 'planned');
  const inSections = (field: 'lessons' | 'cases') =>
    written.flatMap((section) => entriesOf(file, ['sections', section.id, field], section[field]));
  return [
    {
      noun: 'a section',
      entries: entriesOf(
        file,
        ['sections'],
        sections.map(({ id }) => id),
      ),
    },
    { noun: 'the lesson', entries: inSections('lessons') },
    { noun: 'the case file', entries: inSections('cases') },
  ];
}

/** Each language by itself: the ids are the same in all. */
function objectiveLists(catalog: Catalog): IdList[] {
  return catalog.locales.map((locale) => ({
    noun: 'an objective',
    entries: [...catalog.lessons.values()].flatMap(({ byLocale }) => {
      const text = byLocale[locale];
      const ids = text?.frontMatter.objectives.map(({ id }) => id) ?? [];
      return text ? entriesOf(text.file, ['objectives'], ids) : [];
    }),
  }));
}

function scenarioLists(file: string, scenario: Scenario): IdList[] {
  const ids = (list: readonly { id: string }[] = []) => list.map(({ id }) => id);
  return [
    {
      noun: 'a decision or ending',
      entries: [
        ...entriesOf(file, ['decisions'], ids(scenario.decisions)),
        ...entriesOf(file, ['endings'], ids(scenario.endings)),
      ],
    },
    { noun: 'a person', entries: entriesOf(file, ['people'], scenario.people) },
    { noun: 'a meter', entries: entriesOf(file, ['meters'], ids(scenario.meters)) },
    { noun: 'a flag', entries: entriesOf(file, ['flags'], scenario.flags) },
    { noun: 'a document', entries: entriesOf(file, ['documents'], ids(scenario.documents)) },
    ...scenario.documents.flatMap(({ id, lines, messages }) => [
      { noun: 'a line', entries: entriesOf(file, ['documents', id, 'lines'], lines ?? []) },
      { noun: 'a message', entries: entriesOf(file, ['documents', id, 'messages'], ids(messages)) },
    ]),
    ...scenario.decisions.map(({ id, choices }) => ({
      noun: 'a choice',
      entries: entriesOf(file, ['decisions', id, 'choices'], ids(choices)),
    })),
  ];
}

function figureLists(catalog: Catalog): IdList[] {
  return [...catalog.figures.values()].flatMap((figure): IdList[] => {
    const list = (field: string, rows: readonly { id: string }[]) => ({
      noun: 'a row',
      entries: entriesOf(
        catalog.fileOf('figure', figure.id),
        [field],
        rows.map(({ id }) => id),
      ),
    });
    if (figure.kind === 'matrix') return [];
    if (figure.kind === 'tree') return [list('questions', figure.questions), list('results', figure.results)];
    return [list('rows', figure.rows)];
  });
}

/** Facts, agencies and first steps of a country share its page, so their ids are unique among all three. */
function profileLists(catalog: Catalog): IdList[] {
  return [...catalog.profiles.values()].flatMap(({ country, firstSteps, facts, agencies, routes }) => {
    const file = catalog.fileOf('profile', country);
    const ids = (field: string, rows: readonly { id: string }[]) =>
      entriesOf(
        file,
        [field],
        rows.map(({ id }) => id),
      );
    return [
      { noun: 'a row', entries: [...ids('firstSteps', firstSteps), ...ids('facts', facts), ...ids('agencies', agencies)] },
      {
        noun: 'a route for',
        entries: entriesOf(
          file,
          ['routes'],
          routes.map(({ problem }) => problem),
        ),
      },
    ];
  });
}

function entriesOf(file: string, path: Step[], ids: readonly string[]): Entry[] {
  return numbered(ids.map((id) => ({ id, file, path })));
}

/** Gives each entry the path of its own occurrence: the second "a" of a list is found at `{ id: 'a', nth: 2 }`. */
function numbered(entries: readonly Entry[]): Entry[] {
  const seen = new Map<string, number>();
  return entries.map(({ id, file, path }) => {
    const key = JSON.stringify([file, path, id]);
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    return { id, file, path: [...path, { id, nth }] };
  });
}
