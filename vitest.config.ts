import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{unit,content,scorm,architecture}/**/*.test.ts'],
    testTimeout: 60_000,
  },
});
