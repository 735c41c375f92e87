import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const env = process.env;
const own = env['LIANGUAN_TOOLS'] ?? join(env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'lianguan-tools');

/** Path of the first of the commands that is there: among the tools of .ci/install-tools, then on the PATH. */
export function findTool(...names: readonly string[]): string | undefined {
  const folders = [join(own, 'bin'), ...(env['PATH'] ?? '').split(delimiter)];
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
