import { insertCaseProposals, newCaseProposal, proposalDeadline, type CaseProposalRow } from '@lianguan/case-proposal';
import { lockEvidenceFiles, takeUpEvidenceFiles } from '@lianguan/evidence-file';
import type { EvidenceStanding } from '@lianguan/evidence-file/rules';
import { dayOf, endOfDay, permit } from '@lianguan/kernel';
import { dueOf, type Command, type DeadlineDraft, type Facts, type Tx } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { caseGrounds, repeatCounts } from './ad-case.rules.js';
import { AD_CHECK_EXTENSION } from './ad-terms.rules.js';
import {
  CHECK_DUE,
  STOP_DUE,
  type AdViolationActName,
  type AdViolationEventName,
  type AdViolationStateName,
} from './ad-violation-lifecycle.rules.js';
import {
  AD_RECORD,
  adViolations,
  lockAdViolations,
  type AdViolationFile,
  type AdViolationRow,
  type AdViolationStepRow,
} from './ad-violation-rows.commands.js';
import { AD_VIOLATION_REFUSALS, type AdViolationRefusal } from './ad-violation-refusals.rules.js';
import { decideAdViolation, passDue, type AdViolationAct } from './ad-violation.rules.js';
import type { AdViolationId } from './seen-ad.commands.js';

interface Outcome {
  readonly row: AdViolationRow;
  readonly step: Step<AdViolationStateName>;
  readonly deadlines: readonly DeadlineDraft[];
  /** In the head's list, where a case is proposed. */
  readonly proposal: CaseProposalRow | null;
}

/** What an act leaves on the row beside its state. */
function marksOf({ row, others }: AdViolationFile, input: AdViolationAct, facts: Facts): Partial<AdViolationRow> {
  switch (input.act) {
    case 'extendAdCheck':
      return { checkExtended: true, checkDue: dayOf(extendedCheck(row, facts).due) };
    case 'confirmAdViolation': {
      const { all, false: falseBefore } = repeatCounts(others, facts.today, facts.constantsIn(row.divisionCode));
      return { kinds: [...new Set(input.kinds)], foundOn: facts.today, repeatCount: all, falseBefore };
    }
    case 'orderAdStop':
      return { stopDue: input.lastDay, schoolNoticeNo: input.schoolNoticeNo?.trim() ?? null };
    case 'reportAdRemoval':
      return { removedOn: facts.today, removalDocumentNo: input.documentNo.trim() };
    case 'refuseAdRemoval':
      return { removedOn: null, removalDocumentNo: null };
    default:
      return {};
  }
}

function extendedCheck({ id, checkDue, divisionCode }: AdViolationRow, { constantsIn }: Facts) {
  const constants = constantsIn(divisionCode);
  const term = constants.get<string>(AD_CHECK_EXTENSION);
  return { name: CHECK_DUE, subjectId: id, ...dueOf(checkDue, term, constants), term, startedOn: checkDue };
}

function deadlinesOf(before: AdViolationRow, after: AdViolationRow, facts: Facts): DeadlineDraft[] {
  const { id: subjectId, state, stopDue } = after;
  const check = state === 'SEEN' ? extendedCheck(before, facts) : { name: CHECK_DUE, subjectId, due: null };
  return [check, { name: STOP_DUE, subjectId, due: state === 'STOP_ORDERED' && stopDue ? endOfDay(stopDue) : null }];
}

function proposalOf(
  { row, candidates }: AdViolationFile,
  { reason, documentNo }: AdViolationAct,
  facts: Facts,
): CaseProposalRow {
  const { id: sourceId, institutionId, divisionCode, kinds, channelBan, falseBefore } = row;
  const contents = candidates.filter(({ state }) => state === 'CONFIRMED').map(({ kind }) => kind);
  const grounds = caseGrounds({ kinds, contents, channelBan, falseBefore }, facts.constantsIn(divisionCode));
  const source = { source: 'AD_VIOLATION', sourceId, institutionId, divisionCode } as const;
  return newCaseProposal({ ...source, facts: reason.trim(), grounds, documentNo: documentNo.trim() }, facts);
}

const stepRow = (
  { act, reason, documentNo }: AdViolationAct,
  { caller, now }: Pick<Facts, 'caller' | 'now'>,
): AdViolationStepRow => ({
  act,
  at: now.toISOString(),
  by: caller.subject,
  reason: reason.trim(),
  documentNo: documentNo.trim(),
});

interface Loaded {
  readonly ads: Map<string, AdViolationFile>;
  readonly files: ReadonlyMap<string, EvidenceStanding>;
}

async function loadAds(tx: Tx, inputs: readonly AdViolationAct[]): Promise<Loaded> {
  const ads = await lockAdViolations(
    tx,
    inputs.map(({ violationId }) => violationId),
  );
  const fileIds = inputs.flatMap((input) => input.fileIds);
  return { ads, files: await lockEvidenceFiles(tx, fileIds) };
}

/** The acts differ by name and by what they leave behind, not by procedure. */
const adViolationCommand = (
  name: AdViolationActName,
): Command<AdViolationAct, Loaded, Outcome, AdViolationId, AdViolationRefusal> => ({
  name,
  refusals: AD_VIOLATION_REFUSALS,
  load: loadAds,
  decide({ ads, files }, input, facts) {
    const file = ads.get(input.violationId);
    const standing = file && {
      ...file.row,
      candidates: file.candidates.map(({ state }) => state),
      proposalOpen: file.proposalOpen,
    };
    const decided = decideAdViolation(standing, input, { ...facts, files });
    if (!decided.ok) return decided;
    const { row: before } = file!;
    const row: AdViolationRow = {
      ...before,
      ...marksOf(file!, input, facts),
      state: decided.value.to,
      steps: [...before.steps, stepRow(input, facts)],
    };
    const proposal = input.act === 'proposeAdCase' ? proposalOf(file!, input, facts) : null;
    ads.set(row.id, { ...file!, row, proposalOpen: file!.proposalOpen || proposal !== null });
    const head = proposal ? [proposalDeadline(proposal, facts)] : [];
    return permit({
      row,
      step: decided.value,
      deadlines: [...deadlinesOf(before, row, facts), ...head],
      proposal,
    });
  },
  async apply(tx, accepted, { now }) {
    const last = new Map(accepted.map(({ outcome: { row } }) => [row.id, row]));
    await adViolations.save(tx, [...last.values()]);
    await insertCaseProposals(
      tx,
      accepted.flatMap(({ outcome: { proposal } }) => proposal ?? []),
    );
    const uses = accepted.map(({ input: { act, fileIds, violationId: recordId } }) => ({ act, fileIds, recordId }));
    await takeUpEvidenceFiles(tx, { recordType: AD_RECORD, uses, now });
    return accepted.map(({ input: { violationId } }) => ({ violationId }));
  },
  subject: ({ reason, documentNo }, { row, step }) => ({
    type: 'AdViolation',
    id: row.id,
    reason: reason.trim(),
    documentNo: documentNo.trim(),
    transition: step.text,
    ...(step.basis && { basis: step.basis }),
  }),
  deadlines: (_input, outcome) => outcome.deadlines,
});

export const AD_VIOLATION_COMMANDS = {
  extendAdCheck: adViolationCommand('extendAdCheck'),
  dismissAdViolation: adViolationCommand('dismissAdViolation'),
  confirmAdViolation: adViolationCommand('confirmAdViolation'),
  orderAdStop: adViolationCommand('orderAdStop'),
  reportAdRemoval: adViolationCommand('reportAdRemoval'),
  confirmAdRemoval: adViolationCommand('confirmAdRemoval'),
  refuseAdRemoval: adViolationCommand('refuseAdRemoval'),
  guideAdvertiser: adViolationCommand('guideAdvertiser'),
  proposeAdCase: adViolationCommand('proposeAdCase'),
  reopenAdViolation: adViolationCommand('reopenAdViolation'),
} satisfies Record<AdViolationActName, unknown>;

/** The sweeper's act when a term is over. */
export const passAdDue = (
  event: Extract<AdViolationEventName, 'passAdCheckDue' | 'passAdStopDue'>,
): Command<
  AdViolationId,
  Map<string, AdViolationFile>,
  Pick<Outcome, 'row' | 'step'> | null,
  AdViolationId,
  AdViolationRefusal
> => ({
  name: event,
  refusals: AD_VIOLATION_REFUSALS,
  load: (tx, inputs) =>
    lockAdViolations(
      tx,
      inputs.map(({ violationId }) => violationId),
    ),
  decide(files, { violationId }, { caller, now }) {
    const known = files.get(violationId)?.row;
    const decided = passDue(known, event, caller);
    if (!decided.ok) return decided;
    if (!decided.value) return permit(null);
    const taken = { act: event, at: now.toISOString(), by: caller.subject, reason: null, documentNo: null };
    const row: AdViolationRow = { ...known!, state: decided.value.to, steps: [...known!.steps, taken] };
    return permit({ row, step: decided.value });
  },
  async apply(tx, accepted) {
    await adViolations.save(
      tx,
      accepted.flatMap(({ outcome }) => outcome?.row ?? []),
    );
    return accepted.map(({ input }) => input);
  },
  subject: ({ violationId }, outcome) => ({
    type: 'AdViolation',
    id: violationId,
    ...(outcome && { transition: outcome.step.text }),
    ...(outcome?.step.basis && { basis: outcome.step.basis }),
  }),
  changes: (outcome) => outcome !== null,
});
