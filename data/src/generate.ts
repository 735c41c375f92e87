import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { dataFile, makeFiles } from './files.js';

// Into data/ itself, or into the folder given, to compare.
const folder = process.argv[2] ?? dataFile('.');

for (const [path, bytes] of await makeFiles()) {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  await writeFile(target, bytes);
}
