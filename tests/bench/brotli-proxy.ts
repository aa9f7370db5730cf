import { createServer } from 'node:http';
import { brotliCompressSync } from 'node:zlib';

/** Stands before another server and sends its answers on as brotli, as the web server of a school would. */
export async function startBrotliProxy(origin: string): Promise<{ origin: string; close: () => Promise<void> }> {
  const compressed = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {};
      const answer = await fetch(`${origin}${request.url ?? '/'}`, { method: request.method ?? 'GET', ...body });
      const plain = Buffer.from(await answer.arrayBuffer());
      const key = `${request.url ?? ''} ${plain.length}`;
      const sent = compressed.get(key) ?? brotliCompressSync(plain);
      if (request.method === 'GET') compressed.set(key, sent);
      response.writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? 'application/octet-stream',
        'content-encoding': 'br',
      });
      response.end(sent);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('The proxy has no port.');
  return {
    origin: `http://127.0.0.1:${bound.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
