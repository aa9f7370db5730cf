import { describe, expect, it } from 'vitest';
import {
  countConfidence,
  deadlineParts,
  routeParts,
  stepConfidence,
  themeParts,
} from '../../../../src/components/reference/profile-parts.ts';
import {
  CountryProfileSchema,
  ProblemsSchema,
  TopicsSchema,
} from '../../../../src/domain/content/country-profile-schema.ts';

const both = (text: string) => ({ es: text, en: text });
const sure = {
  source: { url: 'https://example.org/', isOfficial: true },
  asOf: '2025',
  confidence: 'verified',
  review: '2027',
};
const unsure = { source: null, asOf: 'undated', confidence: 'recalled', review: '2027' };
const disputed = { ...unsure, confidence: 'doubtful' };
const fact = (id: string, topic: string, evidence: object) => ({ id, topic, value: both(id), ...evidence });
const route = (problem: string, deadline: string, evidence: object) => ({
  problem,
  firstStep: both('Ask.'),
  authority: 'ministry',
  deadline: both(deadline),
  documents: [],
  ...evidence,
});

const topics = TopicsSchema.parse([
  { id: 'overtime', theme: 'wages', label: both('Overtime') },
  { id: 'limitation-period', theme: 'clock', label: both('Time limits') },
  { id: 'minimum-wage', theme: 'wages', label: both('Minimum wage') },
  { id: 'union-rights', theme: 'unions', label: both('Unions') },
]);
const problems = ProblemsSchema.parse(['unpaid-wages', 'dismissal', 'accident'].map((id) => ({ id, label: both(id) })));
const profile = CountryProfileSchema.parse({
  country: 'GT',
  checked: '2026-11',
  differences: both('Small.'),
  firstSteps: [{ id: 'first-step-1', text: both('Count.') }],
  facts: [
    fact('minimum-wage-1', 'minimum-wage', sure),
    fact('overtime-1', 'overtime', unsure),
    fact('overtime-2', 'overtime', sure),
    fact('limitation-period-1', 'limitation-period', disputed),
  ],
  agencies: [{ id: 'ministry', name: both('Ministry'), role: both('Complaints'), ...sure }],
  routes: [
    route('accident', 'At once', unsure),
    route('dismissal', '30 days', sure),
    route('unpaid-wages', '30 days', sure),
  ],
});

describe('themeParts', () => {
  it('is in the order of the themes and of the topics, without empty ones', () => {
    const parts = themeParts(profile, topics).map(({ theme, topics: parts }) => [
      theme,
      ...parts.map(({ topic, facts }) => [topic.id, ...facts.map(({ id }) => id)]),
    ]);
    expect(parts).toEqual([
      ['clock', ['limitation-period', 'limitation-period-1']],
      ['wages', ['overtime', 'overtime-1', 'overtime-2'], ['minimum-wage', 'minimum-wage-1']],
    ]);
  });
});

describe('routeParts', () => {
  it('is in the order of the problems, without those that have no route', () => {
    const more = [...problems, { id: 'death', label: both('Death') }];
    expect(routeParts(profile, more).map(({ problem, route }) => [problem.id, route.problem])).toEqual([
      ['unpaid-wages', 'unpaid-wages'],
      ['dismissal', 'dismissal'],
      ['accident', 'accident'],
    ]);
  });
});

describe('deadlineParts', () => {
  const say = (routes: ReturnType<typeof routeParts>) =>
    deadlineParts(routes, 'en').map(({ deadline, confidence, problems }) => [
      deadline,
      confidence,
      ...problems.map(({ id }) => id),
    ]);

  it('says each time limit once, with the problems it is for', () => {
    expect(say(routeParts(profile, problems))).toEqual([
      ['30 days', 'verified', 'unpaid-wages', 'dismissal'],
      ['At once', 'recalled', 'accident'],
    ]);
  });

  it('keeps a sure time limit apart from the same one that is not sure', () => {
    const unsureToo = { ...profile, routes: profile.routes.map((one) => ({ ...one, deadline: both('30 days') })) };
    expect(say(routeParts(unsureToo, problems))).toEqual([
      ['30 days', 'verified', 'unpaid-wages', 'dismissal'],
      ['30 days', 'recalled', 'accident'],
    ]);
  });
});

describe('countConfidence', () => {
  it('counts facts, agencies and routes', () => {
    expect(countConfidence(profile)).toEqual({ verified: 5, recalled: 2, doubtful: 1 });
  });
});

describe('stepConfidence', () => {
  it.each([
    ['no facts', undefined, 'verified'],
    ['sure facts', ['minimum-wage-1', 'overtime-2'], 'verified'],
    ['a recalled one among them', ['minimum-wage-1', 'overtime-1'], 'recalled'],
    ['a doubtful one among them', ['overtime-1', 'limitation-period-1'], 'doubtful'],
  ])('of a step with %s', (_, facts, confidence) => {
    expect(stepConfidence({ id: 'first-step-1', text: both('Count.'), facts }, profile)).toEqual(confidence);
  });
});
