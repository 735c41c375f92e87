// `npm run breaking -w @lianguan/proto-events -- <git ref>`: are the contracts of the working tree compatible with those of the ref?
import { spawnSync } from 'node:child_process';

const ref = process.argv.at(-1);
const git = (...parameters) => spawnSync('git', parameters, { encoding: 'utf8' });

if (git('rev-parse', '--verify', '--quiet', `${ref}^{commit}`).status !== 0) {
  console.error(`proto-events: 没有名为 ${ref} 的提交`);
  process.exit(1);
}
if (git('cat-file', '-e', `${ref}:proto-events/buf.yaml`).status !== 0) {
  console.error(`proto-events: ${ref} 中还没有事件契约，无可比较`);
  process.exit(0);
}
const directory = git('rev-parse', '--path-format=absolute', '--git-common-dir').stdout.trim();
const against = `${directory}#ref=${git('rev-parse', ref).stdout.trim()},subdir=proto-events`;
const { status } = spawnSync('buf', ['breaking', '--against', against], { stdio: 'inherit' });
process.exit(status ?? 1);
