import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { transformSync } from '@swc/core';

export interface MutantSources {
  /** Of rules or commands. What they import of others' is the house's own. */
  readonly folder: URL;
  readonly files: readonly string[];
  /** Addresses of what they import by a package's name. */
  readonly imported?: Readonly<Record<string, string>>;
}

/** One place of one file, and what stands there instead. */
export type Mutant = readonly [name: string, file: string, from: string, to: string];

/** Compiles rules or commands anew with one place changed: the laws that a test states of them are themselves put to the test. */
export class MutantBench {
  private readonly root = mkdtempSync(join(tmpdir(), 'lianguan-mutants-'));

  constructor(private readonly sources: MutantSources) {
    writeFileSync(join(this.root, 'package.json'), '{ "type": "module" }');
  }

  /** What all the files export, of the mutant or, without one, as it is. Throws for a mutant that changes nothing. */
  async load<Rules>(mutant?: Mutant): Promise<Rules> {
    const target = mkdtempSync(join(this.root, 'mutant-'));
    const modules = this.sources.files.map((file) => this.compile(file, target, mutant));
    return Object.assign(
      {},
      ...((await Promise.all(modules.map((path) => import(pathToFileURL(path).href)))) as object[]),
    ) as Rules;
  }

  dispose(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  private compile(file: string, target: string, mutant: Mutant | undefined): string {
    const text = readFileSync(join(fileURLToPath(this.sources.folder), file), 'utf8');
    const { code } = transformSync(mutant?.[1] === file ? changed(text, mutant) : text, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'es6' },
    });
    const own = code.replaceAll(/from '(\.[^']+)\.js'/gu, (as, path: string) =>
      this.sources.files.includes(`${path.replace('./', '')}.ts`)
        ? as
        : `from '${new URL(`${path}.ts`, this.sources.folder).href}'`,
    );
    const linked = Object.entries(this.sources.imported ?? {}).reduce(
      (script, [from, to]) => script.replaceAll(`'${from}'`, `'${to}'`),
      own,
    );
    const path = join(target, file.replace(/\.ts$/, '.js'));
    writeFileSync(path, linked);
    return path;
  }
}

function changed(text: string, [name, , from, to]: Mutant): string {
  const given = text.replace(from, to);
  if (given === text) throw new Error(`the mutant "${name}" changes nothing`);
  return given;
}
