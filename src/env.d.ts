/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What the components inside a lesson's text need to know of it. */
    lesson: { locale: import('./domain/content/locale.ts').Locale; numbers: Map<string, number> };
  }
}

declare module 'virtual:course-outline' {
  export const outline: import('./domain/course/outline.ts').Outline;
}

declare module 'virtual:words/*' {
  export const words: Record<string, unknown>;
}

declare module 'virtual:course-items' {
  export const items: import('./domain/course/course-items.ts').CourseItems;
}
