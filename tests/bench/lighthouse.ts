import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PlainProblem, ROOT, runProgram } from '../../scripts/project.mjs';
import { chromiumPath } from '../e2e/chromium-path.ts';

/** Scores of Lighthouse, 0 to 100. */
export type LighthouseScores = Record<'performance' | 'accessibility' | 'best-practices', number>;

const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
const FOLDER = path.join(ROOT, 'dist/.lighthouse');
const PROGRAM = path.join(FOLDER, 'node_modules/lighthouse/cli/index.js');

/** Runs Lighthouse's mobile preset over a page. It is installed at the first use: nothing else needs it. */
export async function runLighthouse(url: string): Promise<LighthouseScores> {
  await installLighthouse();
  const report = path.join(FOLDER, 'report.json');
  const { code, output } = await runProgram(
    process.execPath,
    [
      PROGRAM,
      url,
      '--quiet',
      '--no-enable-error-reporting',
      `--only-categories=${CATEGORIES.join(',')}`,
      '--output=json',
      `--output-path=${report}`,
      '--chrome-flags=--headless=new --no-sandbox --disable-quic --disable-background-networking',
    ],
    { isQuiet: true, env: { CHROME_PATH: chromiumPath() ?? '' } },
  );
  if (code !== 0) throw new PlainProblem(`Lighthouse failed:\n${output}`);
  const { categories } = JSON.parse(readFileSync(report, 'utf8')) as {
    categories: Record<keyof LighthouseScores, { score: number }>;
  };
  return Object.fromEntries(
    CATEGORIES.map((category) => [category, Math.round(categories[category].score * 100)]),
  ) as LighthouseScores;
}

async function installLighthouse(): Promise<void> {
  if (existsSync(PROGRAM)) return;
  mkdirSync(FOLDER, { recursive: true });
  cpSync(path.join(ROOT, 'tests/bench/lighthouse'), FOLDER, { recursive: true });
  const { code, output } = await runProgram('npm', ['ci', '--prefix', FOLDER], { isQuiet: true });
  if (code !== 0) throw new PlainProblem(`Lighthouse cannot be installed:\n${output}`);
}
