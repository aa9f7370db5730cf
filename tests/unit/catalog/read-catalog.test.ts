import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { courseIds } from '../../../src/catalog/course-ids.ts';
import { allItems, itemsOfActivity } from '../../../src/catalog/items-of-activity.ts';
import { readCatalog } from '../../../src/catalog/read-catalog.ts';
import { GOOD_COURSE, withBrokenCourse } from '../checks/broken-course.ts';

describe('readCatalog', () => {
  const { catalog, problems } = readCatalog(GOOD_COURSE);

  it('reads every kind of content', () => {
    expect(problems).toEqual([]);
    expect({
      lessons: [...catalog.lessons.keys()],
      bodies: catalog.bodies.map(({ file, bodyLine }) => [file, bodyLine]),
      quizzes: [...catalog.quizzes.keys()],
      banks: [...catalog.banks.keys()],
      scenarios: [...catalog.scenarios.keys()],
      sources: [...catalog.sources.keys()],
      facts: [...catalog.facts.keys()],
      terms: [...catalog.terms.keys()],
      figures: [...catalog.figures.keys()],
      countries: [...catalog.countries.keys()],
      instruments: [...catalog.instruments.keys()],
      ratifications: catalog.ratifications.length,
      topics: [...catalog.topics.keys()],
      problems: [...catalog.problems.keys()],
      profiles: [...catalog.profiles.keys()],
      ui: [...(catalog.ui.es?.strings.keys() ?? [])],
    }).toEqual({
      lessons: ['first-contact'],
      bodies: [
        ['content/es/intro/first-contact.mdx', 12],
        ['content/en/intro/first-contact.mdx', 12],
      ],
      quizzes: ['first-check', 'intro-test'],
      banks: ['intro-bank'],
      scenarios: ['late-wages'],
      sources: ['call-log', 'icrmw-1990', 'vccr-1963'],
      facts: ['claim-deadline'],
      terms: ['irregular-situation'],
      figures: ['calls', 'corridors', 'parties', 'which-door'],
      countries: ['GT', 'MX'],
      instruments: ['icrmw', 'vccr'],
      ratifications: 4,
      topics: ['limitation-period', 'minimum-wage'],
      problems: ['unpaid-wages'],
      profiles: ['GT'],
      ui: ['home.start', 'home.minutes_one', 'home.minutes_many', 'home.minutes_other'],
    });
  });

  it('knows the file a row stands in', () => {
    expect(catalog.fileOf('source', 'call-log')).toEqual('content/reference/sources/statistics.yaml');
  });

  it('finds values in front matter', () => {
    const file = 'content/en/intro/first-contact.mdx';
    expect(catalog.where(file, ['objectives', 'read-payslip', 'text'])).toEqual({ line: 10, col: 11 });
  });

  it('takes an empty folder for a course without a course file', () => {
    const rootDir = mkdtempSync(path.join(tmpdir(), 'empty-'));
    const read = readCatalog(rootDir);
    rmSync(rootDir, { recursive: true });
    expect(read.catalog.course).toEqual(null);
    expect(read.problems).toEqual([
      {
        file: 'content/course.yaml',
        line: 1,
        col: 1,
        rule: 'schema',
        message: 'This file is missing: it names the course and its order.',
      },
    ]);
  });

  it('keeps the rows beside a wrong one, and knows the wrong one exists', async () => {
    const find = 'kind: treaty\n  title: Vienna';
    const edit = { 'content/reference/sources/treaties.yaml': [{ find, put: 'kind: pact\n  title: Vienna' }] };
    await withBrokenCourse({ edit }, (rootDir) => {
      const broken = readCatalog(rootDir).catalog;
      expect([...broken.sources.keys()]).toEqual(['call-log', 'icrmw-1990']);
      expect([...broken.unreadable]).toEqual(['vccr-1963']);
    });
  });

  it('keeps the rows of a country beside a wrong one, and finds them by id or problem', async () => {
    const file = 'content/reference/profiles/GT.yaml';
    const edit = { [file]: [{ find: "asOf: '2016'", put: 'asOf: once' }] };
    await withBrokenCourse({ edit }, (rootDir) => {
      const broken = readCatalog(rootDir).catalog;
      const profile = broken.profiles.get('GT');
      expect(profile?.facts.map(({ id }) => id)).toEqual(['minimum-wage-1']);
      expect([...broken.unreadable]).toEqual(['limitation-period-1']);
      expect(broken.where(file, ['facts', 'minimum-wage-1', 'review'])).toEqual({ line: 23, col: 13 });
      expect(broken.where(file, ['routes', 'unpaid-wages', 'authority'])).toEqual({ line: 37, col: 16 });
    });
  });

  it('reads files with Windows line ends and a byte order mark', async () => {
    const text = '\uFEFFkind: test\r\ndraws:\r\n  - bank: intro-bank\r\n    count: 2\r\n';
    await withBrokenCourse({ write: { 'quizzes/intro-test/quiz.yaml': text } }, (rootDir) => {
      const read = readCatalog(rootDir);
      expect(read.problems).toEqual([]);
      expect(read.catalog.where('quizzes/intro-test/quiz.yaml', ['draws', 0, 'count'])).toEqual({ line: 4, col: 12 });
    });
  });
});

describe('itemsOfActivity', () => {
  const { catalog } = readCatalog(GOOD_COURSE);
  const show = (quizId: string) =>
    itemsOfActivity(catalog, quizId).map(({ item, words, bankId }) => [
      item.id,
      words.es?.prompt,
      words.en?.prompt,
      bankId,
    ]);

  it('gives the own items of a check with their words', () => {
    expect(show('first-check').slice(0, 2)).toEqual([
      ['who-calls', '¿Quién decide?', 'Who decides?', null],
      ['what-to-ask', '¿Qué pregunta usted?', 'What do you ask?', null],
    ]);
  });

  it('gives the items of the banks a test draws from', () => {
    expect(show('intro-test')).toEqual([
      ['bank-one', '¿Cuál?', 'Which?', 'intro-bank'],
      ['bank-two', '¿Cuál?', 'Which?', 'intro-bank'],
    ]);
  });

  it('gives none for a quiz that is not there', () => {
    expect(show('nowhere')).toEqual([]);
  });

  it('finds every item of the course once', () => {
    expect(allItems(catalog).map(({ activityId }) => activityId)).toEqual([
      ...Array.from({ length: 9 }, () => 'first-check'),
      'intro-bank',
      'intro-bank',
    ]);
  });
});

describe('courseIds', () => {
  const ids = courseIds(readCatalog(GOOD_COURSE).catalog);

  it('names everything a record may hold, in the order of the course', () => {
    expect(ids.filter((id) => !/^(item|part)\//.test(id))).toEqual([
      'lesson/first-contact',
      'objective/ask-first',
      'objective/read-payslip',
      'activity/first-check',
      'activity/intro-test',
      'activity/late-wages',
      'node/late-wages/she-calls',
      'choice/late-wages/she-calls/ask',
      'choice/late-wages/she-calls/call-employer',
      'node/late-wages/what-next',
      'choice/late-wages/what-next/claim',
      'choice/late-wages/what-next/wait',
      'node/late-wages/paid',
      'node/late-wages/too-late',
    ]);
  });

  it('names the parts of items, the categories to sort into among them', () => {
    expect(ids.filter((id) => id.includes('/what-kind'))).toEqual([
      'item/what-kind',
      'part/what-kind/lawful',
      'part/what-kind/unlawful',
      'part/what-kind/tax',
      'part/what-kind/tools',
      'part/what-kind/fine',
    ]);
  });
});
