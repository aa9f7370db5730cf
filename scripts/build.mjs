// @ts-check
// npm run build: the site, into dist/site.
import { build } from './build-site.mjs';
import { runScript } from './project.mjs';

await runScript(async () => (await build('site')).code);
