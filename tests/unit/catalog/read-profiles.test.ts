import { expect, it } from 'vitest';
import { readCatalog } from '../../../src/catalog/read-catalog.ts';
import { themeParts } from '../../../src/components/reference/profile-parts.ts';
import { runScript } from '../checks/command-line.ts';
import { withBrokenCourse } from '../checks/broken-course.ts';

const TOPIC = '- { id: housing, theme: sectors, label: { es: Vivienda, en: Housing } }\n';
const MEXICO = `country: MX
checked: 2026-11
differences: { es: El plazo es largo., en: The time limit is long. }
firstSteps:
  - id: first-step-1
    text: { es: Pregunte por la vivienda., en: Ask about housing. }
    facts: [housing-1]
facts:
  - id: housing-1
    topic: housing
    value: { es: La paga el patrón., en: The employer pays for it. }
    source: { url: 'https://www.example.org/law', isOfficial: true }
    asOf: '2025'
    confidence: verified
    review: 2027-11
agencies:
  - id: mx-defence
    name: { es: Procuraduría, en: Defence office }
    role: { es: Asesoría, en: Advice }
    source: null
    asOf: undated
    confidence: recalled
    review: 2027-02
routes:
  - problem: unpaid-wages
    firstStep: { es: Pida ayuda., en: Ask for help. }
    authority: mx-defence
    deadline: { es: Un año, en: One year }
    documents: []
    source: null
    asOf: undated
    confidence: recalled
    review: 2027-02
`;

it('takes one more country as a file, and one more topic as a row', async () => {
  const topics = 'content/reference/topics.yaml';
  const lastTopic = '- { id: minimum-wage, theme: wages';
  const breakage = {
    edit: { [topics]: [{ find: lastTopic, put: `${TOPIC}${lastTopic}` }] },
    write: { 'content/reference/profiles/MX.yaml': MEXICO },
  };
  await withBrokenCourse(breakage, (rootDir) => {
    const { catalog, problems } = readCatalog(rootDir);
    expect(problems).toEqual([]);
    expect([...catalog.profiles.keys()]).toEqual(['GT', 'MX']);
    const profile = catalog.profiles.get('MX');
    const parts = profile ? themeParts(profile, [...catalog.topics.values()]) : [];
    expect(parts.map(({ theme, topics }) => [theme, ...topics.map(({ topic }) => topic.label.en)])).toEqual([
      ['sectors', 'Housing'],
    ]);
    const { exitCode, stdout, stderr } = runScript('run.ts', ['--root', rootDir, '--today', '2026-11-22']);
    expect([exitCode, stderr, stdout]).toEqual([0, '', expect.stringContaining('no problems')]);
  });
});
