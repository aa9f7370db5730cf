import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PlainProblem } from '../../../scripts/project.mjs';
import { checkPort, serveSite } from '../../../scripts/serve-site.mjs';

let folder: string;
let server: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'serve-site-'));
  mkdirSync(path.join(folder, 'es'));
  writeFileSync(path.join(folder, 'es/index.html'), 'ñ');
  writeFileSync(path.join(folder, '404.html'), 'no such page');
  for (const name of ['page.css', 'page.js', 'map.svg', 'data.json', 'font.woff2']) {
    writeFileSync(path.join(folder, name), '');
  }
  server = await serveSite(folder, 0);
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

test('serves each kind of file with its content type', async () => {
  const addresses = ['/es/', '/page.css', '/page.js', '/map.svg', '/data.json', '/font.woff2'];
  const types = await Promise.all(addresses.map(async (address) => (await get(address)).type));
  expect(Object.fromEntries(addresses.map((address, index) => [address, types[index]]))).toEqual({
    '/es/': 'text/html;charset=utf-8',
    '/page.css': 'text/css',
    '/page.js': 'text/javascript',
    '/map.svg': 'image/svg+xml',
    '/data.json': 'application/json',
    '/font.woff2': 'font/woff2',
  });
});

test('sends a folder without a slash on to the folder, with what was asked', async () => {
  expect(await get('/es?from=a')).toMatchObject({ status: 301, location: '/es/?from=a' });
});

test('answers with the page for what is not there', async () => {
  const missing = { status: 404, type: 'text/html;charset=utf-8', location: null, text: 'no such page' };
  expect(await get('/nowhere/')).toEqual(missing);
  expect(await get('/%zz')).toEqual(missing);
  expect(await get('/..%2f..%2fetc%2fpasswd')).toEqual(missing);
});

test('says in plain words that a port is taken', async () => {
  const advice = 'Choose another with PORT, for example: PORT=4322 npm start';
  await expect(checkPort(server.port)).rejects.toEqual(
    new PlainProblem(
      `Port ${server.port} is taken by another program, perhaps this course in another window. ${advice}`,
    ),
  );
});

async function get(address: string) {
  const answer = await fetch(`http://127.0.0.1:${server.port}${address}`, { redirect: 'manual' });
  const { status, headers } = answer;
  return { status, type: headers.get('content-type'), location: headers.get('location'), text: await answer.text() };
}
