export interface Registration {
  readonly slice: string;
  readonly variable: string;
  readonly migrationFile: string;
  readonly migrationClass: string;
}

/** The text of a service's slices.ts with one slice and its migration more; both lists keep their order, which migrations rely on. */
export function register(text: string, { slice, variable, migrationFile, migrationClass }: Registration): string {
  const imports = [
    `import { ${variable} } from './${slice}/index.js';`,
    `import { ${migrationClass} } from './migrations/${migrationFile}.js';`,
  ];
  const withImports = text.replace(/(?:^import [^\n]*\n)+/m, (block) => `${block}${imports.join('\n')}\n`);
  return append(append(withImports, 'slices', variable), 'migrations', migrationClass);
}

function append(text: string, list: string, entry: string): string {
  const pattern = new RegExp(`(export const ${list}\\b[^=]*= \\[)([^\\]]*?),?\\s*\\]`);
  if (!pattern.test(text)) throw new Error(`slices.ts has no list ${list}`);
  return text.replace(
    pattern,
    (_match, head: string, entries: string) => `${head}${entries.trim() === '' ? '' : `${entries}, `}${entry}]`,
  );
}
