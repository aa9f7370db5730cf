import {
  THEMES,
  type CountryProfile,
  type FirstStep,
  type ProfileFact,
  type Route,
  type Theme,
  type Topic,
  type WorkerProblem,
} from '../../domain/content/country-profile-schema.ts';
import type { Locale } from '../../domain/content/locale.ts';
import type { Confidence } from '../../domain/content/text-schema.ts';

/** The facts of a country about one topic. */
export interface TopicPart {
  topic: Topic;
  facts: ProfileFact[];
}

/** The facts of a country under one heading. */
export interface ThemePart {
  theme: Theme;
  topics: TopicPart[];
}

/** A route beside the problem it is for. */
export interface RoutePart {
  problem: WorkerProblem;
  route: Route;
}

/** The facts of a profile by theme and topic, in the order of the themes and of the topics; empty ones are left out. */
export function themeParts(profile: CountryProfile, topics: readonly Topic[]): ThemePart[] {
  return THEMES.flatMap((theme) => {
    const parts = topics
      .filter((topic) => topic.theme === theme)
      .map((topic) => ({ topic, facts: profile.facts.filter((fact) => fact.topic === topic.id) }))
      .filter(({ facts }) => facts.length > 0);
    return parts.length > 0 ? [{ theme, topics: parts }] : [];
  });
}

/** The routes of a profile in the order of the problems. */
export function routeParts(profile: CountryProfile, problems: readonly WorkerProblem[]): RoutePart[] {
  return problems.flatMap((problem) => {
    const route = profile.routes.find((one) => one.problem === problem.id);
    return route ? [{ problem, route }] : [];
  });
}

/** Problems that share a time limit, and how sure it is. */
export interface DeadlinePart {
  deadline: string;
  confidence: Confidence;
  problems: WorkerProblem[];
}

/** The time limits of routes, each once, with the problems it is for, in the order of the problems. */
export function deadlineParts(routes: readonly RoutePart[], locale: Locale): DeadlinePart[] {
  const parts: DeadlinePart[] = [];
  for (const { problem, route } of routes) {
    const deadline = route.deadline[locale];
    const same = parts.find((part) => part.deadline === deadline && part.confidence === route.confidence);
    if (same) same.problems.push(problem);
    else parts.push({ deadline, confidence: route.confidence, problems: [problem] });
  }
  return parts;
}

/** How many rows of a profile are how sure. */
export function countConfidence(profile: CountryProfile): Record<Confidence, number> {
  const counts = { verified: 0, recalled: 0, doubtful: 0 };
  for (const { confidence } of [...profile.facts, ...profile.agencies, ...profile.routes]) counts[confidence] += 1;
  return counts;
}

/** Guidance is as sure as the least sure of the facts it stands on; without facts it claims nothing. */
export function stepConfidence(step: FirstStep, profile: CountryProfile): Confidence {
  const found = profile.facts.filter(({ id }) => step.facts?.includes(id)).map(({ confidence }) => confidence);
  return (['doubtful', 'recalled'] as const).find((one) => found.includes(one)) ?? 'verified';
}
