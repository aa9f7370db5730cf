import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';

test.each(['abc', '0', '65536', '80.5', '-1'])('PORT=%s is refused in plain words, before anything is done', (port) => {
  expect(start(port)).toEqual({
    status: 1,
    stdout: '',
    stderr: `PORT is "${port}"; it must be a number from 1 to 65535, for example: PORT=4322 npm start\n`,
  });
});

test('a taken port is told in plain words, before anything is done', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const advice = 'Choose another with PORT, for example: PORT=4322 npm start';
  expect(start(String(port))).toEqual({
    status: 1,
    stdout: '',
    stderr: `Port ${port} is taken by another program, perhaps this course in another window. ${advice}\n`,
  });
  other.close();
});

function start(port: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: port },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
