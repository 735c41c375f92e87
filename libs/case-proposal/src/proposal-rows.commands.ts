import type { Agency } from '@lianguan/kernel';
import { dueOf, rowStore, type DeadlineDraft, type Facts, type Tx } from '@lianguan/service-kit';
import { PROPOSAL_DUE, PROPOSAL_TERM, type CaseSourceName, type ProposalStateName } from './proposal.rules.js';

/** One breach: what was broken, what the law threatens. */
export interface CaseProposalGroundRow {
  readonly basis: string;
  /** Null where the law has an order to correct alone. */
  readonly penalty: string | null;
  /** The range in words. */
  readonly fine: string | null;
  /** Where others than the department itself may punish it too. */
  readonly punishers?: readonly Agency[];
}

/** Instants as text. */
export interface CaseProposalStepRow {
  readonly act: string;
  readonly at: string;
  readonly by: string;
  readonly reason: string | null;
  readonly documentNo: string | null;
}

export interface NewCaseProposal {
  readonly source: CaseSourceName;
  readonly sourceId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly facts: string;
  readonly grounds: readonly CaseProposalGroundRow[];
  readonly documentNo: string;
}

export interface CaseProposalRow extends NewCaseProposal {
  readonly id: string;
  readonly state: ProposalStateName;
  readonly proposedBy: string;
  readonly proposedAt: string;
  readonly due: string | null;
  readonly steps: readonly CaseProposalStepRow[];
}

const store = rowStore<CaseProposalRow>('case_proposal', {
  id: 'id',
  source: 'source',
  sourceId: 'source_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  facts: 'facts',
  grounds: 'grounds',
  documentNo: 'document_no',
  state: 'state',
  proposedBy: 'proposed_by',
  proposedAt: 'proposed_at',
  due: 'due',
  steps: 'steps',
});

export const saveProposals = store.save;
/** In the transaction of the act that proposes. */
export const insertCaseProposals = store.insert;

const text = (at: Date | string): string => new Date(at).toISOString();

async function lockWhere(tx: Tx, condition: string, values: readonly unknown[]): Promise<CaseProposalRow[]> {
  const rows = await tx.query<CaseProposalRow>(
    `select ${store.selected} from case_proposal where ${condition} order by id for update`,
    [...values],
  );
  return rows.map((row) => ({ ...row, proposedAt: text(row.proposedAt), due: row.due && text(row.due) }));
}

export async function lockProposals(tx: Tx, ids: readonly string[]): Promise<Map<string, CaseProposalRow>> {
  const rows = await lockWhere(tx, 'id = any($1::uuid[])', [ids]);
  return new Map(rows.map((row) => [row.id, row]));
}

/** By its source: the one that was not withdrawn. */
export async function lockProposalsOf(
  tx: Tx,
  source: CaseSourceName,
  sourceIds: readonly string[],
): Promise<Map<string, CaseProposalRow>> {
  const rows = await lockWhere(tx, `source = $1 and source_id = any($2::uuid[]) and state <> 'WITHDRAWN'`, [
    source,
    sourceIds,
  ]);
  return new Map(rows.map((row) => [row.sourceId, row]));
}

/** Of these records of one source those whose proposal is not withdrawn: until it is, the finding cannot be taken up again. */
export async function openCaseProposals(
  tx: Tx,
  source: CaseSourceName,
  sourceIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ sourceId: string }>(
    `select source_id as "sourceId" from case_proposal
     where source = $1 and source_id = any($2::uuid[]) and state <> 'WITHDRAWN'`,
    [source, sourceIds],
  );
  return new Set(rows.map(({ sourceId }) => sourceId));
}

export const proposalStep = (
  act: string,
  { caller, now }: Pick<Facts, 'caller' | 'now'>,
  said: { readonly reason: string; readonly documentNo: string } | null = null,
): CaseProposalStepRow => ({
  act,
  at: now.toISOString(),
  by: caller.subject,
  reason: said?.reason.trim() ?? null,
  documentNo: said?.documentNo.trim() ?? null,
});

/** The head's clock. */
export function proposalDeadline(
  { id, divisionCode }: Pick<CaseProposalRow, 'id' | 'divisionCode'>,
  { today, constantsIn }: Facts,
): DeadlineDraft & { readonly due: Date } {
  const constants = constantsIn(divisionCode);
  const term = constants.get<string>(PROPOSAL_TERM);
  return { name: PROPOSAL_DUE, subjectId: id, ...dueOf(today, term, constants), term, startedOn: today };
}

/** A proposal as a department's act makes it; `insertCaseProposals` and `proposalDeadline` belong to the same act. */
export function newCaseProposal(given: NewCaseProposal, facts: Facts): CaseProposalRow {
  const id = facts.newId();
  const { divisionCode, facts: reason, documentNo } = given;
  return {
    ...given,
    id,
    state: 'PROPOSED',
    proposedBy: facts.caller.subject,
    proposedAt: facts.now.toISOString(),
    due: proposalDeadline({ id, divisionCode }, facts).due.toISOString(),
    steps: [proposalStep('proposeCase', facts, { reason, documentNo })],
  };
}

/** One that was returned, when its source is taken up again; `saveProposals` belongs to the same act. */
export const withdrawnProposal = (
  row: CaseProposalRow,
  said: { readonly reason: string; readonly documentNo: string },
  facts: Facts,
): CaseProposalRow => ({
  ...row,
  state: 'WITHDRAWN',
  steps: [...row.steps, proposalStep('withdrawCaseProposal', facts, said)],
});
