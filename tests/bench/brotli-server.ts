import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** A body as it left the server. */
export interface SentBody {
  path: string;
  kind: 'page' | 'style' | 'script' | 'other';
  /** Bytes of the body as sent, without headers. */
  bytes: number;
}

export interface BrotliServer {
  /** `http://127.0.0.1:4321`, without a slash at the end. */
  origin: string;
  /** What was sent since the last call, in order. */
  takeSent(): SentBody[];
  close(): Promise<void>;
}

const TYPES: Record<string, [type: string, kind: SentBody['kind']]> = {
  '.html': ['text/html;charset=utf-8', 'page'],
  '.css': ['text/css', 'style'],
  '.js': ['text/javascript', 'script'],
  '.json': ['application/json', 'other'],
  '.svg': ['image/svg+xml', 'other'],
  '.xml': ['application/xml', 'other'],
  '.png': ['image/png', 'other'],
  '.woff2': ['font/woff2', 'other'],
};
const COMPRESSED_ALREADY = new Set(['.png', '.woff2']);
/** Files whose name changes with their content are kept; pages are asked for again. */
const HASHED = /\/assets\//;

/**
 * Serves folders as a well-kept server would: brotli, hashed files kept for ever. Counts what it sends.
 * `mounts` maps the start of an address (`/`, `/course/`) to a folder.
 */
export async function startBrotliServer(mounts: Record<string, string>): Promise<BrotliServer> {
  const bodies = new Map<string, Buffer>();
  let sent: SentBody[] = [];
  const server = createServer((request, response) => {
    const address = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    const file = findFile(mounts, address);
    if (file === null) {
      sent.push({ path: address, kind: 'other', bytes: 0 });
      response.writeHead(404).end();
      return;
    }
    const extension = path.extname(file);
    const [type, kind] = TYPES[extension] ?? ['application/octet-stream', 'other'];
    const isBrotli = !COMPRESSED_ALREADY.has(extension) && /\bbr\b/.test(String(request.headers['accept-encoding']));
    const key = `${file} ${String(isBrotli)}`;
    const body = bodies.get(key) ?? (isBrotli ? compress(readFileSync(file)) : readFileSync(file));
    bodies.set(key, body);
    sent.push({ path: address, kind, bytes: body.length });
    response.writeHead(200, {
      'content-type': type,
      'content-length': body.length,
      'cache-control': HASHED.test(address) ? 'public, max-age=31536000, immutable' : 'no-cache',
      ...(isBrotli ? { 'content-encoding': 'br' } : {}),
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${bound.port}`,
    takeSent: () => {
      const taken = sent;
      sent = [];
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The bytes of a body as brotli at its best, as a server that compresses at build time sends it. */
function compress(body: Buffer): Buffer {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } });
}

function findFile(mounts: Record<string, string>, address: string): string | null {
  const mount = Object.keys(mounts)
    .filter((start) => address.startsWith(start))
    .sort((a, b) => b.length - a.length)[0];
  const folder = mount === undefined ? undefined : mounts[mount];
  if (mount === undefined || folder === undefined) return null;
  const named = path.join(folder, path.normalize(`/${address.slice(mount.length)}`));
  const file = address.endsWith('/') ? path.join(named, 'index.html') : named;
  return existsSync(file) && statSync(file).isFile() ? file : null;
}
