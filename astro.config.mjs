import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { scriptWords } from './src/i18n/words-plugin.ts';
import { courseItems } from './src/catalog/items-plugin.ts';
import { courseOutline } from './src/catalog/outline-plugin.ts';

const BOOT =
  /preload-helper|rolldown.runtime|src[\\/]session[\\/](record-key|course-host|page-locale)|src[\\/]elements[\\/]carry-place|src[\\/]i18n[\\/]script-words/;
const RECORD =
  /node_modules[\\/](dexie|i18next)|src[\\/](domain|progress)[\\/]|src[\\/]session[\\/](?!school)|src[\\/]i18n[\\/]runtime|src[\\/]elements[\\/](dom|keeping-words|next-step-link)|virtual:course-outline/;

// Static files only, no address of their own: a school may serve them from any folder.
export default defineConfig({
  outDir: './dist/site',
  output: 'static',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  integrations: [mdx()],
  build: { assets: 'assets', format: 'directory', inlineStylesheets: 'never' },
  vite: {
    plugins: [courseOutline(), courseItems(), scriptWords()],
    // Scripts find each other relative to themselves, so that a package works under any path.
    experimental: { renderBuiltUrl: (_, { hostType }) => (hostType === 'js' ? { relative: true } : undefined) },
    build: {
      // No data: or inline scripts: the Content-Security-Policy forbids them.
      assetsInlineLimit: 0,
      modulePreload: false,
      target: 'es2020',
      rolldownOptions: {
        output: {
          // Few pieces, asked for together: what every page runs, what keeps and words the record, and the machines of
          // activities. More pieces are more round trips, and in an LMS each is a request with a login check.
          codeSplitting: {
            groups: [
              { name: 'boot', priority: 9, test: BOOT },
              { name: 'record', test: RECORD },
              { name: 'machines', test: /node_modules[\\/]xstate|src[\\/]machines[\\/]/ },
            ],
          },
        },
      },
    },
  },
});
