// Before `npm start`: builds when a source is newer than the last build. Asking nx whether it has anything to do takes seconds.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const stamp = join(root, 'node_modules', '.lianguan-built');
const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folders = (path) =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(path, name));
const projects = workspaces.flatMap((path) => (path.endsWith('/*') ? folders(path.slice(0, -2)) : [path]));

/** A folder's own time tells of files that were added or removed. */
function newest(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const SOURCES = [
  'src',
  'public',
  'index.html',
  'vite.config.ts',
  'rolldown.config.mjs',
  'supergraph.graphql',
  'package.json',
  'project.json',
];
const sources = projects.flatMap((project) => SOURCES.map((name) => join(root, project, name))).filter(existsSync);
const built = existsSync(stamp) ? statSync(stamp).mtimeMs : 0;
const complete = projects.every((project) => existsSync(join(root, project, 'dist')));
const changed = [...sources, join(root, 'package-lock.json'), join(root, '.swcrc')].some(
  (path) => newest(path) > built,
);

if (!complete || changed) {
  // What is written during the build is newer than this moment, and is built the next time.
  const begun = new Date();
  execFileSync('npm', ['run', '--silent', 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
  writeFileSync(stamp, '');
  utimesSync(stamp, begun, begun);
}
