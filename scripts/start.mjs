// @ts-check
// npm start: installs, builds and serves the course; what is done already is skipped.
import path from 'node:path';
import { build, isFresh } from './build-site.mjs';
import { installMissing } from './install.mjs';
import { PlainProblem, ROOT, runScript } from './project.mjs';
import { checkPort, serveSite } from './serve-site.mjs';

const DEFAULT_PORT = 4321;
const NAMES = /** @type {const} */ ({ site: 'Site', packages: 'SCORM packages' });

await runScript(async () => {
  const port = readPort(process.env['PORT']);
  await checkPort(port);
  await installMissing(console.log);
  await buildIfChanged('site');
  await buildIfChanged('packages');
  const server = await serveSite(path.join(ROOT, 'dist/site'), port);
  console.log(`\nThe course is at http://127.0.0.1:${server.port}/ (Ctrl-C ends it; packages are in dist/packages).`);
  await waitForEnd();
  await server.close();
  return 0;
});

/** @param {string | undefined} text */
function readPort(text) {
  if (text === undefined || text === '') return DEFAULT_PORT;
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port;
  throw new PlainProblem(`PORT is "${text}"; it must be a number from 1 to 65535, for example: PORT=4322 npm start`);
}

/** @param {'site' | 'packages'} name */
async function buildIfChanged(name) {
  if (isFresh(name)) {
    console.log(`${NAMES[name]}: nothing changed, not built again.`);
    return;
  }
  console.log(`${NAMES[name]}: building …`);
  const { code, output } = await build(name, { isQuiet: true });
  if (code === 0) return;
  throw new PlainProblem(
    `${output}\n${NAMES[name]}: the build failed, see above. "npm run check" lists mistakes in the content.`,
  );
}

/** @returns {Promise<void>} */
function waitForEnd() {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve());
  });
}
