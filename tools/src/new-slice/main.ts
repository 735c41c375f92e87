import { binary, runCommand } from '../run-command.js';
import { Problem } from '../start/problem.js';
import { workspaceRoot } from '../workspace-root.js';
import { laySlice } from './lay-slice.js';

/** `npm run new-slice -- education premises [A12 …]`: an empty slice that already runs, to be filled with its law. */
try {
  const [service = '', slice = '', ...requirements] = process.argv.slice(2);
  const files = laySlice({ root: workspaceRoot, service, slice, requirements, now: new Date() });
  await runCommand(binary('oxfmt'), files);
  for (const file of files) process.stdout.write(`${file}\n`);
  process.stdout.write('请接着运行 npm run docs（子图与术语表），再改写规则与测试。\n');
} catch (fault) {
  if (!(fault instanceof Problem)) throw fault;
  process.stderr.write(`${fault.message}\n`);
  process.exitCode = 1;
}
