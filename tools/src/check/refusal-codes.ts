/** A source file by its path. */
export type Sources = ReadonlyMap<string, string>;

export interface UntestedCode {
  readonly path: string;
  readonly code: string;
}

const CODE_WITH_TEXT = /\b([A-Z][A-Z0-9_]*[A-Z0-9]):\s*\{\s*message:/g;

/**
 * Refusal codes that no test names (house-style 9: a row per refusal). A code of a `*.rules.ts` has to occur in a `*.rules.test.ts`
 * of its own project; the kit's other codes in any test.
 */
export function untestedRefusals(sources: Sources): readonly UntestedCode[] {
  const tests = [...sources].filter(([path]) => path.endsWith('.test.ts'));
  return [...sources].flatMap(([path, text]) => {
    if (path.endsWith('.test.ts') || !text.includes('RefusalCatalogue')) return [];
    const witnesses = tests.filter(([test]) =>
      path.endsWith('.rules.ts') ? sameProject(path, test) && test.endsWith('.rules.test.ts') : true,
    );
    return codesOf(text)
      .filter((code) => !witnesses.some(([, test]) => new RegExp(`\\b${code}\\b`).test(test)))
      .map((code) => ({ path, code }));
  });
}

const codesOf = (text: string): readonly string[] => [...text.matchAll(CODE_WITH_TEXT)].map(([, code]) => code ?? '');

const sameProject = (left: string, right: string): boolean => projectOf(left) === projectOf(right);

const projectOf = (path: string): string => path.split('/').slice(0, 2).join('/');
