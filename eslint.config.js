import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What may run in a learner's browser. */
const RUNTIME = ['src/{domain,machines,progress,i18n,session,elements}/**', 'scorm/{rte,suspend,shell}/**'];
/** What decides and does nothing: no clock, no chance, no storage, no page. */
const PURE = ['src/{domain,machines,i18n}/**', 'scorm/suspend/**'];
/** Files whose reader wants a default export: settings of tools, and Astro's collections. */
const SETTINGS = ['*.config.{js,mjs,ts}', '.*.{mjs,cjs}'];

/** A leading underscore says "named for the reader, not used"; so does taking a name out of an object's rest. */
const UNUSED = { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true };

const NODE_GLOBALS = ['console', 'process', 'URL', 'Buffer', 'setTimeout', 'clearTimeout', 'module'];

export default defineConfig(
  globalIgnores(['dist/', '.astro/', 'test-results/', 'playwright-report/', 'tests/fixtures/checks/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  ...astro.configs['flat/recommended'],
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // What is spread into letters is an alphabet in ASCII, never words.
      '@typescript-eslint/no-misused-spread': 'off',
      '@typescript-eslint/no-unused-vars': ['error', UNUSED],
      // A function that only promises a Result awaits nothing where its answer is at hand.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.{ts,astro}'],
    // TypeScript knows every name; the rule does not know types.
    rules: { 'no-undef': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs,astro}'],
    rules: { 'no-unused-vars': ['error', UNUSED] },
  },
  {
    // ESLint does not see the types of Astro components; `astro check` does.
    files: ['src/components/mdx/index.ts'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: Object.fromEntries(NODE_GLOBALS.map((name) => [name, 'readonly'])) },
  },
  {
    files: ['**/*.{ts,mjs,js,astro}'],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings: types cannot erase an enum.' },
        ...noDefaultExport(),
      ],
    },
  },
  { files: [...SETTINGS, '**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: RUNTIME,
    ignores: ['**/*-cli.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    files: PURE,
    ignores: ['**/*-cli.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'localStorage',
        'sessionStorage',
        'indexedDB',
        'navigator',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Take the time as an argument: this layer is pure.' },
        { object: 'Math', property: 'random', message: 'Take the seed as an argument: this layer is pure.' },
      ],
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // A test that reads past the end of a list fails, which is what is wanted there.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
);

function noDefaultExport() {
  return [
    {
      selector: 'ExportDefaultDeclaration',
      message: 'Export it by name: a name is searched and renamed in one place.',
    },
  ];
}
