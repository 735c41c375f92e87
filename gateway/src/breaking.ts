import { fileURLToPath } from 'node:url';
import { loadConfig } from '@lianguan/platform';
import { z } from 'zod';
import { checkBreaking } from './composition/breaking-changes.js';

const { BASE_REF } = loadConfig(z.object({ BASE_REF: z.string().default('origin/main') }));
const root = fileURLToPath(new URL('../../', import.meta.url));
const { ok, lines } = await checkBreaking({ root, baseRef: BASE_REF });
for (const line of lines) (ok ? process.stdout : process.stderr).write(`${line}\n`);
process.exitCode = ok ? 0 : 1;
