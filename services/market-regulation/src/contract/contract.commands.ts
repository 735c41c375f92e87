import { insertCaseProposals, newCaseProposal, proposalDeadline, type CaseProposalRow } from '@lianguan/case-proposal';
import { endOfDay, permit, type Decision } from '@lianguan/kernel';
import type { Command, Facts } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import {
  contractFilings,
  lastFiling,
  lastModelVersions,
  lockFilingInstitutions,
  lockFilings,
  modelContracts,
  type ContractFilingRow,
  type FilingFile,
  type FilingInstitution,
  type FilingStepRow,
  type ModelContractRow,
} from './contract-rows.commands.js';
import {
  CONTRACT_REFUSALS,
  CORRECTION_DUE,
  decideFiling,
  decideModel,
  filingLifecycle,
  type ContractRefusal,
  type FilingActName,
  type FilingStateName,
  type GivenContract,
  type GivenModel,
  type ModelKindName,
} from './contract.rules.js';
import { caseOf, decideFilingAct, passCorrectionDue, type FilingAct } from './filing-act.rules.js';
import { modelContractPublished } from './model-contract.events.js';

export interface ModelContractId {
  readonly modelContractId: string;
}
export interface FilingId {
  readonly filingId: string;
}
type PublishModel = GivenModel & { readonly divisionCode: string };

/** C3: a model contract of the officer's own place; the versions before it stay. */
export const publishModelContract: Command<
  PublishModel,
  Map<ModelKindName, number>,
  ModelContractRow,
  ModelContractId,
  ContractRefusal
> = {
  name: 'publishModelContract',
  refusals: CONTRACT_REFUSALS,
  load: (tx, [first]) => lastModelVersions(tx, first!.divisionCode),
  decide(versions, input, facts) {
    const decided = decideModel(input, facts);
    if (!decided.ok) return decided;
    const { divisionCode, kind, effectiveFrom } = input;
    const version = (versions.get(kind) ?? 0) + 1;
    versions.set(kind, version);
    return permit({
      id: facts.newId(),
      divisionCode,
      kind,
      version,
      title: input.title.trim(),
      number: input.number.trim(),
      effectiveFrom,
      clauses: decided.value,
      documentNo: input.documentNo.trim(),
      publishedAt: facts.now.toISOString(),
    });
  },
  async apply(tx, accepted) {
    await modelContracts.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ modelContractId: id }));
  },
  subject: (_input, { id, documentNo, version }) => ({
    type: 'ModelContract',
    id,
    documentNo,
    reason: `第 ${version} 版`,
  }),
  events: (_input, model) => [modelContractPublished(model)],
};

const stepOf = (
  act: FilingStepRow['act'],
  { caller, now }: Pick<Facts, 'caller' | 'now'>,
  said?: Pick<FilingAct, 'reason' | 'documentNo'>,
): FilingStepRow => ({
  act,
  at: now.toISOString(),
  by: caller.subject,
  reason: said?.reason.trim() ?? null,
  documentNo: said?.documentNo.trim() || null,
});

interface Filed {
  readonly row: ContractFilingRow;
  readonly superseded: ContractFilingRow | null;
}

function supersede(row: ContractFilingRow, facts: Facts): Decision<ContractFilingRow, ContractRefusal> {
  const step = filingLifecycle.step(row.state, 'fileContract', facts.caller);
  if (!step.ok) return step;
  return permit({ ...row, state: step.value.to, steps: [...row.steps, stepOf('fileContract', facts)] });
}

/** C3: the institution's text of a contract; a later version of the same title takes its place. */
export const fileContract: Command<
  GivenContract & { readonly institutionId: string },
  Map<string, FilingInstitution>,
  Filed,
  FilingId,
  ContractRefusal
> = {
  name: 'fileContract',
  refusals: CONTRACT_REFUSALS,
  load: (tx, inputs) =>
    lockFilingInstitutions(
      tx,
      inputs.map(({ institutionId }) => institutionId),
    ),
  decide(institutions, input, facts) {
    const institution = institutions.get(input.institutionId);
    const before = institution && lastFiling(institution, input.title);
    const constants = institution ? facts.constantsIn(institution.divisionCode) : facts.constants;
    const decided = decideFiling(institution, input, { last: before?.last, constants });
    if (!decided.ok) return decided;
    const { id: institutionId, divisionCode, academic, filings } = institution!;
    const row: ContractFilingRow = {
      id: facts.newId(),
      institutionId,
      divisionCode,
      academic,
      title: input.title.trim(),
      version: (before?.last.version ?? 0) + 1,
      text: input.text.trim(),
      ...decided.value,
      state: filingLifecycle.initial,
      correctionDue: null,
      filedAt: facts.now.toISOString(),
      steps: [stepOf('fileContract', facts)],
    };
    const superseded = before ? supersede(before.row, facts) : permit(null);
    if (!superseded.ok) return superseded;
    const others = filings.filter((filing) => filing !== before?.row);
    const filed = superseded.value ? [superseded.value, row] : [row];
    institutions.set(institutionId, { ...institution!, filings: [...others, ...filed] });
    return permit({ row, superseded: superseded.value });
  },
  async apply(tx, accepted) {
    const written = accepted.flatMap(({ outcome: { row, superseded } }) => (superseded ? [row, superseded] : [row]));
    await contractFilings.save(tx, [...new Map(written.map((row) => [row.id, row])).values()]);
    return accepted.map(({ outcome: { row } }) => ({ filingId: row.id }));
  },
  subject: (_input, { row: { id, version } }) => ({ type: 'ContractFiling', id, reason: `第 ${version} 版` }),
  deadlines: (_input, { superseded }) =>
    superseded ? [{ name: CORRECTION_DUE, subjectId: superseded.id, due: null }] : [],
};

interface Outcome {
  readonly row: ContractFilingRow;
  readonly step: Step<FilingStateName>;
}

const subjectOf = ({ row: { id }, step }: Outcome) => ({
  type: 'ContractFiling',
  id,
  transition: step.text,
  ...(step.basis && { basis: step.basis }),
});

interface Acted extends Outcome {
  /** In the head's list, where a case is proposed. */
  readonly proposal: CaseProposalRow | null;
}

function proposalOf(
  { id, institutionId, divisionCode, title, terms, state }: ContractFilingRow,
  { reason, documentNo }: FilingAct,
  facts: Facts,
): CaseProposalRow | null {
  if (state !== 'CASE_PROPOSED') return null;
  const { grounds, sentences } = caseOf(terms);
  const found = [reason.trim(), `合同文本“${title}”`, ...sentences].join('\n');
  const source = { source: 'CONTRACT_FILING', sourceId: id, institutionId, divisionCode } as const;
  return newCaseProposal({ ...source, facts: found, grounds, documentNo: documentNo.trim() }, facts);
}

/** The acts differ by name and outcome, not by procedure. */
const filingCommand = (
  name: FilingActName,
): Command<FilingAct, Map<string, FilingFile>, Acted, FilingId, ContractRefusal> => ({
  name,
  refusals: CONTRACT_REFUSALS,
  load: (tx, inputs) =>
    lockFilings(
      tx,
      inputs.map(({ filingId }) => filingId),
    ),
  decide(files, input, facts) {
    const known = files.get(input.filingId);
    const decided = decideFilingAct(known && { ...known.row, proposalOpen: known.proposalOpen }, input, facts);
    if (!decided.ok) return decided;
    const { step, terms } = decided.value;
    const row: ContractFilingRow = {
      ...known!.row,
      terms,
      state: step.to,
      correctionDue: step.to === 'CORRECTION_ORDERED' ? input.lastDay! : known!.row.correctionDue,
      steps: [...known!.row.steps, stepOf(name, facts, input)],
    };
    const proposal = proposalOf(row, input, facts);
    files.set(row.id, { row, proposalOpen: known!.proposalOpen || proposal !== null });
    return permit({ row, step, proposal });
  },
  async apply(tx, accepted) {
    const last = new Map(accepted.map(({ outcome: { row } }) => [row.id, row]));
    await contractFilings.save(tx, [...last.values()]);
    await insertCaseProposals(
      tx,
      accepted.flatMap(({ outcome: { proposal } }) => proposal ?? []),
    );
    return accepted.map(({ input: { filingId } }) => ({ filingId }));
  },
  subject: ({ reason, documentNo }, outcome) => ({
    ...subjectOf(outcome),
    reason: reason.trim(),
    ...(documentNo && { documentNo: documentNo.trim() }),
  }),
  deadlines: (_input, { row, step, proposal }, facts) => [
    ...(step.to === 'CORRECTION_ORDERED'
      ? [{ name: CORRECTION_DUE, subjectId: row.id, due: endOfDay(row.correctionDue!) }]
      : []),
    ...(proposal ? [proposalDeadline(proposal, facts)] : []),
  ],
});

export const FILING_COMMANDS = {
  confirmUnfairTerm: filingCommand('confirmUnfairTerm'),
  dismissUnfairTerm: filingCommand('dismissUnfairTerm'),
  recordUnfairTerm: filingCommand('recordUnfairTerm'),
  acceptContract: filingCommand('acceptContract'),
  orderContractCorrection: filingCommand('orderContractCorrection'),
  proposeContractCase: filingCommand('proposeContractCase'),
  reopenContractFiling: filingCommand('reopenContractFiling'),
} satisfies Record<FilingActName, unknown>;

/** The sweeper's act when the day of correction is over. */
export const passCorrectionDueCommand: Command<
  FilingId,
  Map<string, FilingFile>,
  Outcome | null,
  FilingId,
  ContractRefusal
> = {
  name: 'passContractCorrectionDue',
  refusals: CONTRACT_REFUSALS,
  load: (tx, inputs) =>
    lockFilings(
      tx,
      inputs.map(({ filingId }) => filingId),
    ),
  decide(files, { filingId }, facts) {
    const known = files.get(filingId)?.row;
    const decided = passCorrectionDue(known, facts.caller);
    if (!decided.ok) return decided;
    if (!decided.value) return permit(null);
    const steps = [...known!.steps, stepOf('passCorrectionDue', facts)];
    return permit({ row: { ...known!, state: decided.value.to, steps }, step: decided.value });
  },
  async apply(tx, accepted) {
    await contractFilings.save(
      tx,
      accepted.flatMap(({ outcome }) => outcome?.row ?? []),
    );
    return accepted.map(({ input }) => input);
  },
  subject: ({ filingId }, outcome) => (outcome ? subjectOf(outcome) : { type: 'ContractFiling', id: filingId }),
  changes: (outcome) => outcome !== null,
};
