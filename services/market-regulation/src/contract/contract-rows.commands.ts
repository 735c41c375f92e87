import { openCaseProposals } from '@lianguan/case-proposal';
import type { CalendarDay } from '@lianguan/kernel';
import { rowStore, type Tx } from '@lianguan/service-kit';
import { termKey, type Clause } from './contract-text.rules.js';
import type {
  FilingEventName,
  FilingStateName,
  LastFiling,
  ModelKindName,
  PublishedModel,
  UnfairTerm,
} from './contract.rules.js';

export interface ModelContractRow extends PublishedModel {
  readonly id: string;
  readonly title: string;
  readonly number: string;
  readonly clauses: readonly Clause[];
  readonly documentNo: string;
  readonly publishedAt: string;
}

export const modelContracts = rowStore<ModelContractRow>('model_contract', {
  id: 'id',
  divisionCode: 'division_code',
  kind: 'kind',
  version: 'version',
  title: 'title',
  number: 'number',
  effectiveFrom: 'effective_from',
  clauses: 'clauses',
  documentNo: 'document_no',
  publishedAt: 'published_at',
});

/** Numbers of the last versions by kind; other publications of the place wait until the end of the transaction. */
export async function lastModelVersions(tx: Tx, divisionCode: string): Promise<Map<ModelKindName, number>> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('model_contract:' || $1, 0))`, [divisionCode]);
  const rows = await tx.query<{ readonly kind: ModelKindName; readonly version: number }>(
    `select kind, max(version)::int as version from model_contract where division_code = $1 group by kind`,
    [divisionCode],
  );
  return new Map(rows.map(({ kind, version }) => [kind, version]));
}

/** Instants as text. */
export interface FilingStepRow {
  readonly act: FilingEventName;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  readonly documentNo: string | null;
}

export interface ContractFilingRow {
  readonly id: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  /** Whether the institution taught subjects when it filed: models differ by it. */
  readonly academic: boolean;
  readonly title: string;
  readonly version: number;
  readonly text: string;
  readonly clauses: readonly Clause[];
  readonly terms: readonly UnfairTerm[];
  readonly state: FilingStateName;
  readonly correctionDue: CalendarDay | null;
  readonly filedAt: string | Date;
  readonly steps: readonly FilingStepRow[];
}

export const contractFilings = rowStore<ContractFilingRow>('contract_filing', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  academic: 'academic',
  title: 'title',
  version: 'version',
  text: 'text',
  clauses: 'clauses',
  terms: 'terms',
  state: 'state',
  correctionDue: 'correction_due',
  filedAt: 'filed_at',
  steps: 'steps',
});
const SELECTED = contractFilings.selected.replace('correction_due', 'correction_due::text');

export interface FilingFile {
  readonly row: ContractFilingRow;
  /** Whether a proposal of it is still open. */
  readonly proposalOpen: boolean;
}

export async function lockFilings(tx: Tx, ids: readonly string[]): Promise<Map<string, FilingFile>> {
  const rows = await tx.query<ContractFilingRow>(
    `select ${SELECTED} from contract_filing where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  const open = await openCaseProposals(tx, 'CONTRACT_FILING', ids);
  return new Map(rows.map((row) => [row.id, { row, proposalOpen: open.has(row.id) }]));
}

export interface FilingInstitution {
  readonly id: string;
  readonly divisionCode: string;
  readonly academic: boolean;
  /** In the order of their versions. */
  readonly filings: readonly ContractFilingRow[];
}

/** Those that are no part of another, each with all that it filed; locked. */
export async function lockFilingInstitutions(tx: Tx, ids: readonly string[]): Promise<Map<string, FilingInstitution>> {
  const institutions = await tx.query<Omit<FilingInstitution, 'filings'>>(
    `select d.id, d.division_code as "divisionCode",
       exists (select from institution_directory m join institution_class c on c.institution_id = m.id
               where m.root_id = d.id and c.training_class = 'ACADEMIC') as academic
     from institution_directory d where d.id = any($1::uuid[]) and d.root_id = d.id order by d.id for no key update`,
    [ids],
  );
  const filings = await tx.query<ContractFilingRow>(
    `select ${SELECTED} from contract_filing where institution_id = any($1::uuid[]) order by version for update`,
    [ids],
  );
  return new Map(
    institutions.map((institution) => [
      institution.id,
      { ...institution, filings: filings.filter(({ institutionId }) => institutionId === institution.id) },
    ]),
  );
}

/** What an institution filed of one title so far. */
export function lastFiling({ filings }: Pick<FilingInstitution, 'filings'>, title: string) {
  const ofTitle = filings.filter((filing) => filing.title === title.trim());
  const row = ofTitle.at(-1);
  if (!row) return undefined;
  const terms = new Map(ofTitle.flatMap((filing) => filing.terms).map((term) => [termKey(term), term]));
  const last: LastFiling = { version: row.version, text: row.text, terms: [...terms.values()] };
  return { row, last };
}
