/** The budgets of the course, in one place. Bytes are those of bodies sent as brotli; 1 kB is 1,000 bytes. */
export const BYTE_BUDGETS = {
  /** First visit to a lesson, before any interaction. */
  lessonHtmlAndCss: 25_000,
  lessonScripts: 12_000,
  lessonEverything: 45_000,
  lessonRequests: 8,
  /** Whatever the second page of a visit still has to bring, whole. */
  secondPage: 20_000,
  /** All scripts from the first byte of a lesson to the verdict on its first question. */
  scriptsUntilAnswer: 75_000,
  /** The zip of one language with the whole course. */
  packageZip: 4_000_000,
} as const;

/** Ratios to the hand-written page with the same words, unless the name tells a unit. */
export const TIME_BUDGETS = {
  paintOnSlow4G: 1.5,
  paintOnVerySlow: 2,
  answerOnVerySlow: 2,
  answerToFeedbackMs: 100,
  /** Against the resumed question on the site. */
  launchInLms: 1.5,
  buildSeconds: 90,
  buildOfTenTimesTheContent: 12,
} as const;

/** Least scores of Lighthouse's mobile preset, 0 to 100. */
export const LIGHTHOUSE_BUDGETS = { performance: 99, accessibility: 100, 'best-practices': 100 } as const;
