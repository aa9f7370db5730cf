// @ts-check
// node scripts/run.mjs <script or package> …: runs it as the project does, on Node 24 and with telemetry off.
import { runScript, runTool } from './project.mjs';

const [tool = '', ...args] = process.argv.slice(2);
await runScript(async () => (await runTool(tool, args)).code);
