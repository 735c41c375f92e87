import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Row of data/ whose institution the duty of an institution acts for: licensed, so that it may file courses. */
export const DEMONSTRATION_LEDGER_NO = 'YD2018-097';

const institutionFile = (dataDir: string): string => join(dataDir, 'demonstration-institution');

/** Ids are made by the import, another in each folder: whoever loads the ledgers leaves it for the issuer. */
export const keepInstitution = (dataDir: string, institutionId: string): Promise<void> =>
  writeFile(institutionFile(dataDir), institutionId, { mode: 0o600 });

/** Undefined until the ledgers are loaded. */
export function keptInstitution(dataDir: string): string | undefined {
  try {
    return readFileSync(institutionFile(dataDir), 'utf8');
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fault;
  }
}
