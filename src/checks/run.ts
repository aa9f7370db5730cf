import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkCourse } from './check-course.ts';
import { json } from './reporters/json.ts';
import { terminal } from './reporters/terminal.ts';

const USAGE = `Checks the content of the course and lists all problems at once.

  npm run check -- [--root DIR] [--json] [--today 2026-11-22]

Exit code: 0 no problems, 1 problems, 2 a wrong option.
`;

process.exitCode = await main();

async function main(): Promise<number> {
  const options = readOptions();
  if (options === null) return 2;
  if (options.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const today = options.today ?? new Date().toISOString().slice(0, 10);
  const report = await checkCourse(path.resolve(options.root ?? '.'), { today });
  process.stdout.write(options.json ? json(report) : terminal(report));
  return report.problems.length === 0 ? 0 : 1;
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        root: { type: 'string' },
        json: { type: 'boolean' },
        today: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    return values;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    return null;
  }
}
