import { expect, it } from '@jest/globals';
import type { Slice } from '@lianguan/service-kit';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DEPARTMENTS } from '../departments.js';
import { workspaceRoot } from '../workspace-root.js';

const sourceOf = <Module>(path: string): Promise<Module> =>
  import(pathToFileURL(join(workspaceRoot, path)).href) as Promise<Module>;

// The gateway knows no department's code, and a department no gateway: a ledger without its route is refused at the door.
it('each ledger that a department takes has its way through the gateway', async () => {
  const { IMPORT_ROUTES } = await sourceOf<{ readonly IMPORT_ROUTES: object }>('gateway/src/departments.ts');
  const taken = await Promise.all(
    DEPARTMENTS.map(async ({ name: department }) => {
      const { slices } = await sourceOf<{ readonly slices: readonly Slice[] }>(`services/${department}/src/slices.ts`);
      return slices.flatMap(({ imports = [] }) => imports.map(({ kind, agency }) => [kind, { department, agency }] as const));
    }),
  );
  expect(Object.fromEntries(taken.flat())).toEqual(IMPORT_ROUTES);
});
