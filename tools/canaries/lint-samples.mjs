// Prints, for each sample of lint/, the rules that ESLint reports under the project's own configuration, as JSON.
// A process of its own: ESLint loads its configuration in a way that jest's module system does not know.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ESLint } from 'eslint';

const folder = join(import.meta.dirname, 'lint');
const root = join(import.meta.dirname, '..', '..');

const samples = readdirSync(folder).map((file) => {
  const text = readFileSync(join(folder, file), 'utf8');
  const [, path, rule, times] = /^\/\/ as (\S+), caught by ([^\s,]+)(?:, line repeated (\d+) times)?\n/.exec(text);
  const [, ...body] = text.trimEnd().split('\n');
  const filler = times
    ? Array.from({ length: Number(times) }, (_, index) => body[0].replace('filler', `filler${index}`))
    : body;
  return { file, path, rule, code: `// canary\n${filler.join('\n')}\n` };
});

const eslint = new ESLint({ cwd: root });

const report = [];
for (const { file, path, rule, code } of samples) {
  const [result] = await eslint.lintText(code, { filePath: join(root, path) });
  report.push({ file, rule, reported: result.messages.map(({ ruleId, message }) => ruleId ?? message) });
}
process.stdout.write(JSON.stringify(report));
