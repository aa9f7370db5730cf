import { outline } from 'virtual:course-outline';
import { outlineOf, type Outline } from '../domain/course/outline.ts';
import { findCourseHost } from './course-host.ts';

/** The outline of what this page belongs to: the whole course, or the sections of the package it is in. */
export function pageOutline(): Outline {
  return outlineOf(outline, findCourseHost(window)?.sections ?? null);
}
