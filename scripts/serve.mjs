// @ts-check
// node scripts/serve.mjs <folder> <port>: serves built pages until it is ended.
import path from 'node:path';
import { ROOT, runScript } from './project.mjs';
import { serveSite } from './serve-site.mjs';

const [folder = 'dist/site', port = '0'] = process.argv.slice(2);
await runScript(async () => {
  const server = await serveSite(path.resolve(ROOT, folder), Number(port));
  console.log(`${folder} is at http://127.0.0.1:${server.port}/`);
  return 0;
});
