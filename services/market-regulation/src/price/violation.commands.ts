import { insertCaseProposals, newCaseProposal, proposalDeadline, type CaseProposalRow } from '@lianguan/case-proposal';
import { endOfDay, permit } from '@lianguan/kernel';
import type { Command, DeadlineDraft, Facts } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { lockPricedInstitutions, type PricedInstitution } from './posted-price-rows.commands.js';
import { lockViolations, violations, type ViolationRow, type ViolationStepRow } from './violation-rows.commands.js';
import {
  caseGroundOf,
  decideFinding,
  decideViolation,
  passReturnDue,
  RETURN_DUE,
  VIOLATION_REFUSALS,
  violationLifecycle,
  type GivenViolation,
  type ViolationAct,
  type ViolationActName,
  type ViolationRefusal,
  type ViolationStateName,
} from './violation.rules.js';

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
      returnDue: null,
      searchUntil: null,
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
  /** In the head's list, where confiscation is proposed. */
  readonly proposal: CaseProposalRow | null;
}

const proposalOf = (
  { id, institutionId, divisionCode, kind, facts: found }: ViolationRow,
  { reason, documentNo }: ViolationAct,
  facts: Facts,
): CaseProposalRow =>
  newCaseProposal(
    {
      source: 'PRICE_VIOLATION',
      sourceId: id,
      institutionId,
      divisionCode,
      facts: `${found}\n${reason.trim()}`,
      grounds: [caseGroundOf(kind)],
      documentNo: documentNo.trim(),
    },
    facts,
  );

const returnDeadline = ({ row: { id, state, returnDue } }: Outcome): DeadlineDraft[] => [
  { name: RETURN_DUE, subjectId: id, due: state === 'RETURNING' && returnDue ? endOfDay(returnDue) : null },
];

/** The acts differ by name and outcome, not by procedure. */
const violationCommand = (
  name: ViolationActName,
): Command<ViolationAct, Map<string, ViolationRow>, Acted, ViolationId, ViolationRefusal> => ({
  name,
  refusals: VIOLATION_REFUSALS,
  load: (tx, inputs) =>
    lockViolations(
      tx,
      inputs.map(({ violationId }) => violationId),
    ),
  decide(rows, input, facts) {
    const known = rows.get(input.violationId);
    const decided = decideViolation(known, input, facts);
    if (!decided.ok) return decided;
    const { to: state } = decided.value;
    const row: ViolationRow = {
      ...known!,
      state,
      returnDue: state === 'RETURNING' ? input.lastDay : known!.returnDue,
      searchUntil: state === 'SEARCHING' ? input.lastDay : known!.searchUntil,
      steps: [...known!.steps, stepOf(input, facts)],
    };
    rows.set(row.id, row);
    const proposal = state === 'CONFISCATION_PROPOSED' ? proposalOf(row, input, facts) : null;
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
} satisfies Record<ViolationActName, unknown>;

/** The sweeper's act when the day of return is over. */
export const passReturnDueCommand: Command<
  ViolationId,
  Map<string, ViolationRow>,
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
  decide(rows, { violationId }, facts) {
    const known = rows.get(violationId);
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
