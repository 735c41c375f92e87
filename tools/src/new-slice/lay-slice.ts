import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEPARTMENTS, type DepartmentName } from '../departments.js';
import { Problem } from '../start/problem.js';
import { register } from './register.js';

export interface SliceOrder {
  /** The repository's folder. */
  readonly root: string;
  readonly service: string;
  /** kebab-case; also the noun of its files. */
  readonly slice: string;
  /** Ids of requirements.md that the first line of index.ts names. */
  readonly requirements: readonly string[];
  /** Numbers the migration. */
  readonly now: Date;
}

const template = fileURLToPath(new URL('./template/', import.meta.url));

// Who may record and withdraw, until the slice's own law says otherwise.
const ROLE: Readonly<Record<DepartmentName, string>> = {
  education: 'EDU_LIC',
  'market-regulation': 'SAMR_REG',
  'civil-affairs': 'CIVIL',
  finance: 'FIN',
  'public-security': 'POL_CASE',
  'joint-enforcement': 'JEO',
};

const USAGE = '用法：npm run new-slice -- <部门服务> <切片名，如 premises> [需求编号 …]';

/** Lays the files out and registers the slice; returns what it wrote, relative to the root. Nothing is overwritten. */
export function laySlice({ root, service, slice, requirements, now }: SliceOrder): readonly string[] {
  const department = DEPARTMENTS.find(({ name }) => name === service);
  if (!department)
    throw new Problem(
      `没有名为“${service}”的服务，可选：${DEPARTMENTS.map(({ name }) => name).join('、')}。\n${USAGE}`,
    );
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slice))
    throw new Problem(`切片名“${slice}”应为小写英文单词，以连字符相连。\n${USAGE}`);
  const source = `services/${service}/src`;
  if (existsSync(join(root, source, slice))) throw new Problem(`${source}/${slice} 已经存在。`);
  const words = wordsOf(slice, { role: ROLE[department.name], agency: department.suffix, requirements, now });
  const migration = `${source}/migrations/${slice}-${words.timestamp}.ts`;
  const files = readdirSync(template).map((name) => {
    const text = fill(readFileSync(join(template, name), 'utf8'), words);
    const path = name.startsWith('migration')
      ? migration
      : `${source}/${slice}/${name.replace('noun', slice).replace(/\.txt$/, '')}`;
    return [path, text] as const;
  });
  const registry = `${source}/slices.ts`;
  const registered = register(readFileSync(join(root, registry), 'utf8'), {
    slice,
    variable: words.sliceCamel,
    migrationFile: `${slice}-${words.timestamp}`,
    migrationClass: `${words.Noun}${words.timestamp}`,
  });
  mkdirSync(join(root, source, slice));
  for (const [path, text] of [...files, [registry, registered] as const]) writeFileSync(join(root, path), text);
  return [...files.map(([path]) => path), registry];
}

interface Surroundings {
  readonly role: string;
  readonly agency: string;
  readonly requirements: readonly string[];
  readonly now: Date;
}

function wordsOf(slice: string, { role, agency, requirements, now }: Surroundings) {
  const Noun = slice.replace(/(?:^|-)(\w)/g, (_match, letter: string) => letter.toUpperCase());
  const nounCamel = Noun.charAt(0).toLowerCase() + Noun.slice(1);
  return {
    slice,
    noun: slice,
    Noun,
    nounCamel,
    sliceCamel: nounCamel,
    NOUN: slice.replaceAll('-', '_').toUpperCase(),
    table: slice.replaceAll('-', '_'),
    role,
    agency,
    // Migrations run in the order of these 13 digits.
    timestamp: String(now.getTime()),
    requirements: requirements.length > 0 ? requirements.join(', ') : `Feature ${slice}`,
  };
}

function fill(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_match, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`the template asks for ${name}`);
    return word;
  });
}
