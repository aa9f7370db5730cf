// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { PlainProblem } from './project.mjs';

/**
 * Serves a folder of built pages on this machine alone: right content types, folders with a slash at the end, 404.html.
 * @param {string} folder
 * @param {number} port 0 for any free one
 * @returns {Promise<{ port: number, close: () => Promise<void> }>}
 * @throws PlainProblem where the port is taken or not allowed
 */
export async function serveSite(folder, port) {
  const { default: sirv } = await import('sirv');
  // `dev` reads each file when it is asked for, so that a new build shows without a new start.
  const serveFile = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    const [pathname = '/', query] = (request.url ?? '/').replace(/^\/+/, '/').split('?', 2);
    if (!pathname.endsWith('/') && isFolderOfPage(folder, pathname)) {
      response.writeHead(301, { location: `${pathname}/${query === undefined ? '' : `?${query}`}` }).end();
      return;
    }
    serveFile(request, response, () => {
      const page = path.join(folder, '404.html');
      response.writeHead(404, { 'content-type': 'text/html;charset=utf-8' });
      response.end(existsSync(page) ? readFileSync(page) : 'Not found');
    });
  });
  const listening = await listen(server, port);
  return {
    port: listening,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Whether `port` can be had, told as {@link serveSite} would.
 * @param {number} port
 */
export async function checkPort(port) {
  const server = createServer();
  await listen(server, port);
  await new Promise((resolve) => server.close(resolve));
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', (/** @type {NodeJS.ErrnoException} */ error) => reject(plain(error, port)));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {number} port
 */
function plain(error, port) {
  const other = 'Choose another with PORT, for example: PORT=4322 npm start';
  if (error.code === 'EADDRINUSE') {
    return new PlainProblem(
      `Port ${port} is taken by another program, perhaps this course in another window. ${other}`,
    );
  }
  if (error.code === 'EACCES') return new PlainProblem(`Port ${port} may not be used by this account. ${other}`);
  return error;
}

/**
 * @param {string} folder
 * @param {string} pathname as in the address, still encoded
 */
function isFolderOfPage(folder, pathname) {
  try {
    return existsSync(path.join(folder, path.normalize(`/${decodeURIComponent(pathname)}`), 'index.html'));
  } catch {
    // Not an address a browser makes: the file server answers it with 404.
    return false;
  }
}
