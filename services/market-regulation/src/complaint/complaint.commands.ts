import { insertCaseProposals, newCaseProposal, proposalDeadline, type CaseProposalRow } from '@lianguan/case-proposal';
import { dayOf, endOfDay, permit } from '@lianguan/kernel';
import { dueOf, type Command, type DeadlineDraft, type Facts } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import {
  accusedInstitutions,
  complaints,
  lockComplaints,
  type AccusedInstitution,
  type ComplaintRow,
  type ComplaintStepRow,
} from './complaint-rows.commands.js';
import {
  COMPLAINT_DUE,
  type ComplaintActName,
  type ComplaintEventName,
  type ComplaintStateName,
} from './complaint-steps.rules.js';
import {
  clockAfter,
  complainantOf,
  COMPLAINT_REFUSALS,
  decideComplaint,
  decideLodging,
  firstClock,
  lifecycleOf,
  passComplaintDue,
  receiptNoOf,
  type ComplaintAct,
  type ComplaintClock,
  type ComplaintRefusal,
  type Contact,
  type GivenComplaint,
} from './complaint.rules.js';
import { REPORT_BREACHES } from './report-breach.rules.js';

export interface ComplaintId {
  readonly complaintId: string;
}

interface Outcome {
  readonly row: ComplaintRow;
  readonly deadline: DeadlineDraft | null;
  readonly step: Step<ComplaintStateName> | null;
}

/** By the constants of the institution's county, whoever acts. */
function running(
  { id, divisionCode }: Pick<ComplaintRow, 'id' | 'divisionCode'>,
  { term: key, startedOn }: ComplaintClock,
  facts: Facts,
): DeadlineDraft & { readonly due: Date } {
  const constants = facts.constantsIn(divisionCode);
  const term = constants.get<string>(key);
  return { name: COMPLAINT_DUE, subjectId: id, ...dueOf(startedOn, term, constants), term, startedOn };
}

const lastDayOf = (id: string, due: Date | null): DeadlineDraft => ({ name: COMPLAINT_DUE, subjectId: id, due });

const NOTHING_SAID = { reason: null, documentNo: null, ground: null, basis: null };

const subjectOf = ({ row, step }: Outcome) => ({
  type: 'Complaint',
  id: row.id,
  ...(step?.basis && { basis: step.basis }),
  ...(step && { transition: step.text }),
});

const contactColumns = (kind: GivenComplaint['kind'], { name, mobile }: Contact) => ({
  complainantName: kind === 'COMPLAINT' ? name : null,
  complainantMobile: kind === 'COMPLAINT' ? mobile : null,
  reporterName: kind === 'REPORT' ? name : null,
  reporterMobile: kind === 'REPORT' ? mobile : null,
});

/** The complainant's own act, or an officer's for one who telephones, writes or comes to the window. */
const lodging = (
  name: 'lodgeComplaint' | 'recordComplaint',
): Command<GivenComplaint, ReadonlyMap<string, AccusedInstitution>, Outcome, ComplaintId, ComplaintRefusal> => ({
  name,
  refusals: COMPLAINT_REFUSALS,
  load: (tx, inputs) =>
    accusedInstitutions(
      tx,
      inputs.map(({ institutionId }) => institutionId),
    ),
  decide(institutions, input, facts) {
    const institution = institutions.get(input.institutionId);
    const contact = decideLodging(institution, input);
    if (!contact.ok) return contact;
    const id = facts.newId();
    const person = complainantOf(name === 'lodgeComplaint' ? facts.caller.person : `complaint-${id}`);
    if (!person.ok) return person;
    const { kind, topic, channel } = input;
    const { id: institutionId, divisionCode } = institution!;
    const deadline = running({ id, divisionCode }, firstClock(kind, facts.today), facts);
    const row: ComplaintRow = {
      id,
      receiptNo: receiptNoOf(kind, facts.today, id),
      kind,
      topic,
      channel,
      institutionId,
      divisionCode,
      text: input.text.trim(),
      personId: person.value,
      ...contactColumns(kind, contact.value),
      state: lifecycleOf(kind).initial,
      receivedAt: facts.now,
      transferredTo: null,
      steps: [{ act: name, at: facts.now.toISOString(), ...NOTHING_SAID }],
    };
    return permit({ row, deadline, step: null });
  },
  async apply(tx, accepted) {
    await complaints.insert(
      tx,
      accepted.map(({ outcome }) => outcome.row),
    );
    return accepted.map(({ outcome: { row } }) => ({ complaintId: row.id }));
  },
  subject: (_input, outcome) => subjectOf(outcome),
  deadlines: (_input, { deadline }) => (deadline ? [deadline] : []),
});

export const lodgeComplaint = lodging('lodgeComplaint');
export const recordComplaint = lodging('recordComplaint');

const standingOf = (row: ComplaintRow) => ({ ...row, anonymous: row.reporterName === null });

function deadlineAfter(
  row: ComplaintRow,
  step: Step<ComplaintStateName>,
  { input, facts }: { readonly input: ComplaintAct; readonly facts: Facts },
): DeadlineDraft | null {
  const verify = running(row, firstClock(row.kind, dayOf(new Date(row.receivedAt))), facts);
  const change = clockAfter(step, input, { today: facts.today, verifyUntil: dayOf(verify.due) });
  if (change === null) return null;
  if (change === 'ENDS') return lastDayOf(row.id, null);
  return 'term' in change ? running(row, change, facts) : lastDayOf(row.id, endOfDay(change.lastDay));
}

const doneStep = (
  act: ComplaintEventName,
  { basis }: Step<ComplaintStateName>,
  { now, input }: { readonly now: Date; readonly input?: ComplaintAct },
): ComplaintStepRow => ({
  act,
  at: now.toISOString(),
  reason: input?.reason.trim() ?? null,
  documentNo: input?.documentNo.trim() || null,
  ground: input?.ground ?? null,
  basis,
});

interface Acted extends Outcome {
  /** In the head's list, where a verified report becomes a case. */
  readonly proposal: CaseProposalRow | null;
}

/** Who reports is no part of it. */
function proposalOf(
  { id, institutionId, divisionCode }: ComplaintRow,
  { ground, breach, reason, documentNo }: ComplaintAct,
  facts: Facts,
): CaseProposalRow | null {
  if (ground !== 'CASE_PROPOSED' || !breach) return null;
  const { basis, penalty } = REPORT_BREACHES[breach];
  const grounds = [{ basis, penalty, fine: null }];
  const source = { source: 'COMPLAINT', sourceId: id, institutionId, divisionCode } as const;
  return newCaseProposal({ ...source, facts: reason.trim(), grounds, documentNo: documentNo.trim() }, facts);
}

/** The acts differ by name and outcome, not by procedure. */
const complaintCommand = (
  name: ComplaintActName,
): Command<ComplaintAct, Map<string, ComplaintRow>, Acted, ComplaintId, ComplaintRefusal> => ({
  name,
  refusals: COMPLAINT_REFUSALS,
  load: (tx, inputs) =>
    lockComplaints(
      tx,
      inputs.map(({ complaintId }) => complaintId),
    ),
  decide(rows, input, facts) {
    const known = rows.get(input.complaintId);
    const decided = decideComplaint(known && standingOf(known), input, facts);
    if (!decided.ok) return decided;
    const step = decided.value;
    const deadline = deadlineAfter(known!, step, { input, facts });
    const row: ComplaintRow = {
      ...known!,
      state: step.to,
      transferredTo: step.to === 'TRANSFERRED' ? (input.target ?? null) : known!.transferredTo,
      steps: [...known!.steps, doneStep(name, step, { now: facts.now, input })],
    };
    rows.set(row.id, row);
    return permit({ row, deadline, step, proposal: proposalOf(row, input, facts) });
  },
  async apply(tx, accepted) {
    const last = new Map(accepted.map(({ outcome: { row } }) => [row.id, row]));
    await complaints.save(tx, [...last.values()]);
    await insertCaseProposals(
      tx,
      accepted.flatMap(({ outcome: { proposal } }) => proposal ?? []),
    );
    return accepted.map(({ input: { complaintId } }) => ({ complaintId }));
  },
  subject: ({ reason, documentNo }, outcome) => ({
    ...subjectOf(outcome),
    reason: reason.trim(),
    ...(documentNo && { documentNo: documentNo.trim() }),
  }),
  deadlines: (_input, { deadline, proposal }, facts) => [
    ...(deadline ? [deadline] : []),
    ...(proposal ? [proposalDeadline(proposal, facts)] : []),
  ],
});

export const COMPLAINT_COMMANDS = {
  acceptComplaint: complaintCommand('acceptComplaint'),
  refuseComplaint: complaintCommand('refuseComplaint'),
  transferComplaint: complaintCommand('transferComplaint'),
  recordTransferAnswer: complaintCommand('recordTransferAnswer'),
  beginMediation: complaintCommand('beginMediation'),
  recordMediationAgreement: complaintCommand('recordMediationAgreement'),
  terminateMediation: complaintCommand('terminateMediation'),
  notifyTermination: complaintCommand('notifyTermination'),
  answerComplaint: complaintCommand('answerComplaint'),
  withdrawComplaint: complaintCommand('withdrawComplaint'),
  extendVerification: complaintCommand('extendVerification'),
  decideReport: complaintCommand('decideReport'),
  notifyReporter: complaintCommand('notifyReporter'),
} satisfies Record<ComplaintActName, unknown>;

/** The sweeper's act when a clock has run out. */
export const passComplaintDueCommand: Command<
  ComplaintId,
  Map<string, ComplaintRow>,
  Outcome | null,
  ComplaintId,
  ComplaintRefusal
> = {
  name: 'passComplaintDue',
  refusals: COMPLAINT_REFUSALS,
  load: (tx, inputs) =>
    lockComplaints(
      tx,
      inputs.map(({ complaintId }) => complaintId),
    ),
  decide(rows, { complaintId }, facts) {
    const known = rows.get(complaintId);
    const decided = passComplaintDue(known, facts.caller);
    if (!decided.ok) return decided;
    const step = decided.value;
    if (!step) return permit(null);
    const steps = [...known!.steps, doneStep('passComplaintDue', step, facts)];
    return permit({ row: { ...known!, state: step.to, steps }, deadline: null, step });
  },
  async apply(tx, accepted) {
    await complaints.save(
      tx,
      accepted.flatMap(({ outcome }) => outcome?.row ?? []),
    );
    return accepted.map(({ input }) => input);
  },
  subject: ({ complaintId }, outcome) => (outcome ? subjectOf(outcome) : { type: 'Complaint', id: complaintId }),
  changes: (outcome) => outcome !== null,
};
