import { insertCaseProposals, newCaseProposal, proposalDeadline, type CaseProposalRow } from '@lianguan/case-proposal';
import { endOfDay, permit } from '@lianguan/kernel';
import type { Command, DeadlineDraft, Facts } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { lockPricedInstitutions, type PricedInstitution } from './posted-price-rows.commands.js';
import { confiscationGroundOf, caseGroundOf } from './violation-ground.rules.js';
import { decideViolation, passReturnDue, type ViolationAct } from './violation-act.rules.js';
import {
  RETURN_DUE,
  violationLifecycle,
  type ViolationActName,
  type ViolationStateName,
} from './violation-lifecycle.rules.js';
import {
  lockViolations,
  NOT_YET,
  violations,
  WITHOUT_ORDERS,
  type ViolationFile,
  type ViolationRow,
  type ViolationStepRow,
} from './violation-rows.commands.js';
import { decideFinding, VIOLATION_REFUSALS, type GivenViolation, type ViolationRefusal } from './violation.rules.js';

export interface ViolationId {
  readonly violationId: string;
}

const stepOf = (
  {
    act,
    reason,
    documentNo,
  }: Pick<ViolationStepRow, 'act'> & { readonly reason?: string; readonly documentNo?: string },
  { caller, now }: Pick<Facts, 'caller' | 'now'>,
): ViolationStepRow => ({
  act,
  at: now.toISOString(),
  by: caller.subject,
  reason: reason?.trim() ?? null,
  documentNo: documentNo?.trim() ?? null,
});

/** C2: a charge that an officer found, held against what was posted and allowed on its day. */
export const recordPriceViolation: Command<
  GivenViolation,
  Map<string, PricedInstitution>,
  ViolationRow,
  ViolationId,
  ViolationRefusal
> = {
  name: 'recordPriceViolation',
  refusals: VIOLATION_REFUSALS,
  load: (tx, inputs) =>
    lockPricedInstitutions(
      tx,
      inputs.map(({ institutionId }) => institutionId),
    ),
  decide(institutions, input, facts) {
    const institution = institutions.get(input.institutionId);
    const constants = institution ? facts.constantsIn(institution.divisionCode) : facts.constants;
    const decided = decideFinding(institution, input, { today: facts.today, constants });
    if (!decided.ok) return decided;
    const { institutionId, kind, source, chargedOn, documentNo } = input;
    return permit({
      ...NOT_YET,
      ...WITHOUT_ORDERS,
      id: facts.newId(),
      institutionId,
      divisionCode: institution!.divisionCode,
      kind,
      source,
      course: input.course.trim(),
      chargedOn,
      chargedFen: input.charged.toString(),
      allowedFen: decided.value?.toString() ?? null,
      returnFen: input.toReturn.toString(),
      facts: input.facts.trim(),
      state: violationLifecycle.initial,
      recordedAt: facts.now.toISOString(),
      steps: [stepOf({ act: 'recordPriceViolation', documentNo }, facts)],
    });
  },
  async apply(tx, accepted) {
    await violations.insert(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { id } }) => ({ violationId: id }));
  },
  subject: ({ documentNo }, { id }) => ({ type: 'PriceViolation', id, documentNo: documentNo.trim() }),
};

interface Outcome {
  readonly row: ViolationRow;
  readonly step: Step<ViolationStateName>;
}

interface Acted extends Outcome {
  /** In the head's list, where a case or a confiscation is proposed. */
  readonly proposal: CaseProposalRow | null;
}

function proposalOf(
  { id, institutionId, divisionCode, kind, state, facts: found }: ViolationRow,
  { reason, documentNo }: ViolationAct,
  facts: Facts,
): CaseProposalRow | null {
  const grounds = {
    CASE_PROPOSED: () => [caseGroundOf(kind, facts.constantsIn(divisionCode))],
    CONFISCATION_PROPOSED: () => [confiscationGroundOf(kind)],
  };
  if (state !== 'CASE_PROPOSED' && state !== 'CONFISCATION_PROPOSED') return null;
  const said = { facts: `${found}\n${reason.trim()}`, documentNo: documentNo.trim() };
  const source = { source: 'PRICE_VIOLATION', sourceId: id, institutionId, divisionCode } as const;
  return newCaseProposal({ ...source, ...said, grounds: grounds[state]() }, facts);
}

const returnDeadline = ({ row: { id, state, returnDue } }: Outcome): DeadlineDraft[] => [
  { name: RETURN_DUE, subjectId: id, due: state === 'RETURNING' && returnDue ? endOfDay(returnDue) : null },
];

/** What an act leaves on the row beside its state. */
function marksOf(
  row: ViolationRow,
  { act, lastDay = null, toReturn, heldOn, department }: ViolationAct,
): Partial<ViolationRow> {
  const returnFen = toReturn?.toString() ?? row.returnFen;
  switch (act) {
    case 'confirmPriceViolation':
      return { returnFen };
    case 'recordRegulatoryInterview':
      return { interviewedOn: heldOn ?? null, interviewedWith: department ?? null };
    case 'orderFeeReturn':
      return { returnFen, returnDue: lastDay };
    case 'searchPayers':
      return { searchUntil: lastDay };
    default:
      return {};
  }
}

const standingOf = ({ row, proposalOpen }: ViolationFile) => ({
  ...row,
  toReturn: BigInt(row.returnFen),
  proposalOpen,
});

/** The acts differ by name and outcome, not by procedure. */
const violationCommand = (
  name: ViolationActName,
): Command<ViolationAct, Map<string, ViolationFile>, Acted, ViolationId, ViolationRefusal> => ({
  name,
  refusals: VIOLATION_REFUSALS,
  load: (tx, inputs) =>
    lockViolations(
      tx,
      inputs.map(({ violationId }) => violationId),
    ),
  decide(files, input, facts) {
    const known = files.get(input.violationId);
    const decided = decideViolation(known && standingOf(known), input, facts);
    if (!decided.ok) return decided;
    const row: ViolationRow = {
      ...known!.row,
      ...marksOf(known!.row, input),
      state: decided.value.to,
      steps: [...known!.row.steps, stepOf(input, facts)],
    };
    const proposal = proposalOf(row, input, facts);
    files.set(row.id, { row, proposalOpen: known!.proposalOpen || proposal !== null });
    return permit({ row, step: decided.value, proposal });
  },
  async apply(tx, accepted) {
    const last = new Map(accepted.map(({ outcome: { row } }) => [row.id, row]));
    await violations.save(tx, [...last.values()]);
    await insertCaseProposals(
      tx,
      accepted.flatMap(({ outcome: { proposal } }) => proposal ?? []),
    );
    return accepted.map(({ input: { violationId } }) => ({ violationId }));
  },
  subject: ({ reason, documentNo }, { row, step }) => ({
    type: 'PriceViolation',
    id: row.id,
    reason: reason.trim(),
    documentNo: documentNo.trim(),
    transition: step.text,
    ...(step.basis && { basis: step.basis }),
  }),
  deadlines: (_input, outcome, facts) => [
    ...returnDeadline(outcome),
    ...(outcome.proposal ? [proposalDeadline(outcome.proposal, facts)] : []),
  ],
});

export const VIOLATION_COMMANDS = {
  dismissPriceViolation: violationCommand('dismissPriceViolation'),
  confirmPriceViolation: violationCommand('confirmPriceViolation'),
  orderFeeReturn: violationCommand('orderFeeReturn'),
  searchPayers: violationCommand('searchPayers'),
  confirmFeeReturn: violationCommand('confirmFeeReturn'),
  proposeConfiscation: violationCommand('proposeConfiscation'),
  recordRegulatoryInterview: violationCommand('recordRegulatoryInterview'),
  proposePriceCase: violationCommand('proposePriceCase'),
  reopenPriceViolation: violationCommand('reopenPriceViolation'),
} satisfies Record<ViolationActName, unknown>;

/** The sweeper's act when the day of return is over. */
export const passReturnDueCommand: Command<
  ViolationId,
  Map<string, ViolationFile>,
  Outcome | null,
  ViolationId,
  ViolationRefusal
> = {
  name: 'passPriceReturnDue',
  refusals: VIOLATION_REFUSALS,
  load: (tx, inputs) =>
    lockViolations(
      tx,
      inputs.map(({ violationId }) => violationId),
    ),
  decide(files, { violationId }, facts) {
    const known = files.get(violationId)?.row;
    const decided = passReturnDue(known, facts.caller);
    if (!decided.ok) return decided;
    if (!decided.value) return permit(null);
    const steps = [...known!.steps, stepOf({ act: 'passReturnDue' }, facts)];
    return permit({ row: { ...known!, state: decided.value.to, steps }, step: decided.value });
  },
  async apply(tx, accepted) {
    await violations.save(
      tx,
      accepted.flatMap(({ outcome }) => outcome?.row ?? []),
    );
    return accepted.map(({ input }) => input);
  },
  subject: ({ violationId }, outcome) => ({
    type: 'PriceViolation',
    id: violationId,
    ...(outcome && { transition: outcome.step.text }),
    ...(outcome?.step.basis && { basis: outcome.step.basis }),
  }),
  changes: (outcome) => outcome !== null,
};
