import { dataFile, LEDGER_FILES } from '@lianguan/data';
import type { System, Who } from './harness.js';

export type LedgerKind = keyof typeof LEDGER_FILES;

/** The officer of each department who hands in its ledger. */
export const IMPORTERS = {
  EDUCATION_LEDGER: { agency: 'EDUCATION', role: 'EDU_SUP' },
  BUSINESS_LICENSE_LEDGER: { agency: 'MARKET_REGULATION', role: 'SAMR_REG' },
  NON_PROFIT_LEDGER: { agency: 'CIVIL_AFFAIRS', role: 'CIVIL' },
  ESCROW_ACCOUNT_LEDGER: { agency: 'FINANCE', role: 'FIN' },
  BACKGROUND_RESULT_LEDGER: { agency: 'PUBLIC_SECURITY', role: 'POL_STATION' },
} as const satisfies Record<LedgerKind, Who>;

export const LEDGER_KINDS = Object.keys(IMPORTERS) as LedgerKind[];

export interface ImportCounts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly rejected: number;
}

/** Hands in an office's file of a county and waits for the job's counts. */
export async function importLedger(
  system: System,
  kind: LedgerKind,
  county: 'demo' | 'other' = 'demo',
): Promise<ImportCounts> {
  const division = county === 'demo' ? '341203' : '341202';
  const token = await system.token({ ...IMPORTERS[kind], division });
  const file = dataFile(county === 'demo' ? LEDGER_FILES[kind] : `other-county/${LEDGER_FILES[kind]}`);
  const job = await system.waitForJob(token, await system.upload(token, kind, file));
  if (!job.result) throw new Error(`the import of ${kind} failed: ${JSON.stringify(job.failure)}`);
  return job.result;
}
