import { fileURLToPath } from 'node:url';
import { composeWorkspace } from './composition/compose-workspace.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { ok, lines } = await composeWorkspace({ root, check: process.argv.includes('--check') });
for (const line of lines) (ok ? process.stdout : process.stderr).write(`${line}\n`);
process.exitCode = ok ? 0 : 1;
