import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** The part of scorm-again's data model that tests look at. */
export interface SavedCmi {
  core: Record<string, unknown> & { score: Record<string, string> };
  suspend_data: string;
  objectives: Record<string, { id: string; status: string; score: Record<string, string> }>;
  interactions: Record<string, SavedInteraction>;
}

export interface SavedInteraction {
  id: string;
  type: string;
  student_response: string;
  result: string;
  weighting: string;
  latency: string;
  time: string;
  objectives: Record<string, { id: string }>;
  correct_responses: Record<string, { pattern: string }>;
}

export interface LmsHost {
  /** The player page. */
  url: string;
  /** The folder the package is unzipped in. */
  root: string;
  /** What the school has kept. */
  saved(): SavedCmi | null;
  /** Addresses asked for that are not there. */
  missing: string[];
  /** Makes it answer a commit with an error and keep nothing. */
  refuse(doesRefuse: boolean): void;
  /** Merged into what the next launch is told: the mode of a review, for example. */
  core: Record<string, string>;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'application/x-javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'application/octet-stream',
};
const LEARNER = { student_id: 'officer-7', student_name: 'Rivas, Ana' };

/** Serves a package inside an LMS, unzipped under a path nobody could foresee. */
export async function servePackage(zipFile: string): Promise<LmsHost> {
  const files = unzipSync(readFileSync(zipFile));
  const root = `/content/${randomBytes(6).toString('hex')}/a b/1/`;
  const missing: string[] = [];
  const core: Record<string, string> = {};
  let saved: SavedCmi | null = null;
  let doesRefuse = false;

  const launch = () => ({
    sco: `${root}index.html`,
    cmi: {
      ...saved,
      core: {
        ...saved?.core,
        ...LEARNER,
        credit: 'credit',
        lesson_mode: 'normal',
        entry: saved === null ? 'ab-initio' : saved.core['exit'] === 'suspend' ? 'resume' : '',
        exit: '',
        session_time: '00:00:00',
        ...core,
      },
    },
  });

  const commit = async (request: IncomingMessage, response: ServerResponse) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    if (!doesRefuse) saved = (JSON.parse(body) as { cmi: SavedCmi }).cmi;
    const answer = doesRefuse ? { result: false, errorCode: 101 } : { result: true, errorCode: 0 };
    send(response, 200, '.json', JSON.stringify(answer));
  };

  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    if (path === '/commit') {
      void commit(request, response);
      return;
    }
    if (path === '/launch') {
      send(response, 200, '.json', JSON.stringify(launch()));
      return;
    }
    const file = path.startsWith(root) ? files[path.slice(root.length)] : hostFile(path);
    if (!file) missing.push(path);
    send(response, file ? 200 : 404, extname(path) || '.html', file ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The LMS host has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/player.html`,
    root,
    saved: () => saved,
    missing,
    refuse: (does) => {
      doesRefuse = does;
    },
    core,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function hostFile(path: string): Uint8Array | undefined {
  const here = import.meta.dirname;
  if (path === '/player.html') return readFileSync(join(here, 'host.html'));
  if (path === '/host.js') return readFileSync(join(here, 'host.js'));
  // The build for browsers stands beside the one that Node resolves.
  if (path === '/scorm12.js') return readFileSync(createRequire(import.meta.url).resolve('scorm-again/scorm12'));
  return undefined;
}

function send(response: ServerResponse, status: number, type: string, body: string | Uint8Array): void {
  response.writeHead(status, { 'content-type': TYPES[type] ?? 'application/octet-stream' });
  response.end(body);
}
