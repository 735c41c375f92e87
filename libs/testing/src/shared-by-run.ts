import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * What all test files of one jest run share, told as a text: the first worker that asks for `name` makes it in the run's folder, the others wait for the
 * text, at most `limitMs`.
 */
export async function sharedByRun(
  name: string,
  limitMs: number,
  make: (folder: string) => Promise<string>,
): Promise<string> {
  const folder = process.env['LIANGUAN_TEST_CLUSTER'];
  if (!folder) throw new Error(`${name} needs the globalSetup of jest.config.mjs`);
  const told = join(folder, `${name}.told`);
  // Making a folder is atomic: one worker makes it.
  const first = await mkdir(join(folder, `${name}.made`)).then(
    () => true,
    () => false,
  );
  if (first) await tell(told, await make(folder));
  const until = performance.now() + limitMs;
  while (!existsSync(told)) {
    if (performance.now() > until) throw new Error(`the shared ${name} did not come`);
    await pause(30);
  }
  return readFile(told, 'utf8');
}

async function tell(file: string, text: string): Promise<void> {
  await writeFile(`${file}.part`, text);
  await rename(`${file}.part`, file);
}
