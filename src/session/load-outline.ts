import { outlineOf, type Outline } from '../domain/course/outline.ts';
import { findCourseHost } from './course-host.ts';

let loading: Promise<Outline> | null = null;

/** The outline of what this page belongs to: the whole course, or the sections of the package it is in. */
export function loadOutline(): Promise<Outline> {
  loading ??= import('virtual:course-outline').then(({ outline }) =>
    outlineOf(outline, findCourseHost(window)?.sections ?? null),
  );
  return loading;
}
