import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Catalog } from '../../../src/catalog/catalog.ts';
import { courseIds } from '../../../src/catalog/course-ids.ts';
import { readCatalog } from '../../../src/catalog/read-catalog.ts';
import { withoutDrafts } from '../../../src/catalog/without-drafts.ts';

const root = fileURLToPath(new URL('../../fixtures/checks/good', import.meta.url));
const { catalog } = readCatalog(root);

/** The same course, its ready sections back in draft. */
function inDraft(whole: Catalog): Catalog {
  if (!whole.course) throw new Error('the fixture has no course');
  const sections = whole.course.sections.map((section) =>
    section.status === 'ready' ? { ...section, status: 'draft' as const } : section,
  );
  return { ...whole, course: { ...whole.course, sections } };
}

describe('withoutDrafts', () => {
  it('leaves a course without drafts as it is', () => {
    expect(withoutDrafts(catalog)).toBe(catalog);
  });

  it('takes out the lessons, activities and banks that only a draft uses', () => {
    const released = withoutDrafts(inDraft(catalog));
    expect(catalog.lessons.size).toBeGreaterThan(0);
    expect([
      ...released.lessons,
      ...released.bodies,
      ...released.quizzes,
      ...released.scenarios,
      ...released.banks,
    ]).toEqual([]);
  });

  it('gives a draft no ids, so that nothing of it is final', () => {
    expect(courseIds(catalog).length).toBeGreaterThan(0);
    expect(courseIds(inDraft(catalog))).toEqual([]);
  });
});
