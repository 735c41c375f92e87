import { fileURLToPath } from 'node:url';

/** The repository's folder: two levels above this module, from `tools/src` as from `tools/dist`. */
export const workspaceRoot = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');
