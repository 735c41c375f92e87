import { permit } from '@lianguan/kernel';
import {
  stepDeadlines,
  type Command,
  type DeadlineDraft,
  type EventDraft,
  type Facts,
  type Tx,
} from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { fileRecordsOf, recordFacts, type FileRecord } from '../file-record/index.js';
import { changeInstitutions, institutionChanged } from '../institution/index.js';
import { approvalOf, type Approval } from './approval.rules.js';
import { CHANGE_REFUSALS, CLOCKS, type ChangeRefusal, type ChangeStateName } from './change-lifecycle.rules.js';
import {
  approvedPlaces,
  changes,
  lockChanges,
  lockSchools,
  type ChangeRow,
  type SchoolFile,
} from './change-rows.commands.js';
import { decideChange, decideRequest, type ChangeAct, type ChangeActName, type ChangePlan } from './change.rules.js';

export interface ChangeId {
  readonly changeId: string;
}

export interface RequestChange extends ChangePlan {
  readonly institutionId: string;
}

interface Outcome {
  readonly row: ChangeRow;
  readonly step: Step<ChangeStateName>;
  readonly deadlines: readonly DeadlineDraft[];
  readonly approval: Approval | null;
  readonly events: readonly EventDraft[];
}

/** The instant of the clock that runs from now on. */
const dueOf = (drafts: readonly DeadlineDraft[]): Date | null => drafts.find(({ due }) => due !== null)?.due ?? null;

const countyFacts = (given: Facts, division: string | undefined): Facts =>
  division === undefined ? given : { ...given, constants: given.constantsIn(division) };

export const requestPremisesChange: Command<
  RequestChange,
  Map<string, SchoolFile>,
  Outcome,
  ChangeId,
  ChangeRefusal
> = {
  name: 'requestPremisesChange',
  refusals: CHANGE_REFUSALS,
  load: (tx, inputs) =>
    lockSchools(
      tx,
      inputs.map(({ institutionId }) => institutionId),
    ),
  decide(schools, input, given) {
    const school = schools.get(input.institutionId);
    const facts = countyFacts(given, school?.divisionCode);
    const decided = decideRequest(input, school, facts);
    if (!decided.ok) return decided;
    schools.set(input.institutionId, { ...school!, changeOpen: true });
    const id = facts.newId();
    const deadlines = stepDeadlines(decided.value, { id, division: school!.divisionCode }, facts);
    const { ledgerNo, name, address } = school!.institution;
    const row: ChangeRow = {
      ...input,
      id,
      ledgerNo,
      schoolName: name,
      formerAddress: address,
      address: input.address.trim(),
      state: decided.value.to,
      requestedAt: facts.now.toISOString(),
      overdue: false,
      decisionDue: null,
      siteCheck: null,
      documentNo: null,
      reason: null,
      decidedOn: null,
    };
    return permit({ row, step: decided.value, deadlines, approval: null, events: [] });
  },
  async apply(tx, accepted) {
    await changes.insert(
      tx,
      accepted.map(({ outcome }) => outcome.row),
    );
    return accepted.map(({ outcome: { row } }) => ({ changeId: row.id }));
  },
  subject: (_input, { row, step }) => ({
    type: 'PremisesChange',
    id: row.id,
    transition: step.text,
    ...(step.basis && { basis: step.basis }),
  }),
  deadlines: (_input, { deadlines }) => deadlines,
};

interface ChangesState {
  readonly rows: Map<string, ChangeRow>;
  readonly schools: Map<string, SchoolFile>;
  readonly records: readonly FileRecord[];
}

/** The acts differ by name, right and outcome, not by procedure. */
const changeCommand = (name: ChangeActName): Command<ChangeAct, ChangesState, Outcome, ChangeId, ChangeRefusal> => ({
  name,
  refusals: CHANGE_REFUSALS,
  async load(tx, acts) {
    const rows = await lockChanges(
      tx,
      acts.map(({ changeId }) => changeId),
    );
    const ids = [...rows.values()].map(({ institutionId }) => institutionId);
    const schools = await lockSchools(tx, ids);
    return { rows, schools, records: name === 'approvePremisesChange' ? await fileRecordsOf(tx, ids) : [] };
  },
  decide(state, act, given) {
    const row = state.rows.get(act.changeId);
    const school = row && state.schools.get(row.institutionId);
    const facts = countyFacts(given, school?.divisionCode);
    const file = row && { state: row.state, plan: row, check: row.siteCheck, school };
    const decided = decideChange(file, act, facts);
    if (!decided.ok) return decided;
    const step = decided.value;
    const division = school?.divisionCode ?? row!.divisionCode;
    const deadlines = stepDeadlines(step, { id: act.changeId, division }, facts);
    const after = rowAfter(row!, act, { step, deadlines, facts });
    const approval = act.act === 'approvePremisesChange' ? approved(state, after, facts) : null;
    state.rows.set(after.id, after);
    const events = approval?.moved ? [institutionChanged(approval.moved, school!.license)] : [];
    return permit({ row: after, step, deadlines, approval, events });
  },
  async apply(tx, accepted, facts) {
    const outcomes = accepted.map(({ outcome }) => outcome);
    await changes.save(
      tx,
      outcomes.map(({ row }) => row),
    );
    await saveApprovals(tx, outcomes, facts);
    return accepted.map(({ input: { changeId } }) => ({ changeId }));
  },
  subject: (act, { step }) => ({
    type: 'PremisesChange',
    id: act.changeId,
    transition: step.text,
    ...(step.basis && { basis: step.basis }),
    ...('documentNo' in act && { documentNo: act.documentNo.trim() }),
    ...('reason' in act && { reason: act.reason.trim() }),
  }),
  events: (_act, { events }) => events,
  deadlines: (_act, { deadlines }) => deadlines,
});

interface After extends Pick<Outcome, 'step' | 'deadlines'> {
  readonly facts: Facts;
}

function rowAfter(row: ChangeRow, act: ChangeAct, { step, deadlines, facts }: After): ChangeRow {
  const after = { ...row, state: step.to };
  switch (act.act) {
    case 'acceptPremisesChange':
    case 'deemAcceptPremisesChange':
      return { ...after, decisionDue: dueOf(deadlines) };
    case 'overrunPremisesDecision':
      return { ...after, overdue: true };
    case 'recordPremisesCheck':
      return { ...after, siteCheck: act.check };
    case 'withdrawPremisesChange':
      return { ...after, reason: act.reason.trim() };
    case 'approvePremisesChange':
      return { ...after, documentNo: act.documentNo.trim(), decidedOn: facts.today };
    case 'refusePremisesChange':
      return { ...after, documentNo: act.documentNo.trim(), reason: act.reason.trim(), decidedOn: facts.today };
  }
}

function approved({ schools, records }: ChangesState, row: ChangeRow, facts: Facts): Approval {
  const { institution, places } = schools.get(row.institutionId)!;
  const plan = { ...row, premises: row.siteCheck!.premises };
  const ofFile = records.filter(({ institutionId }) => institutionId === institution.id);
  return approvalOf({ plan, documentNo: row.documentNo!, institution, places, records: ofFile }, facts);
}

async function saveApprovals(tx: Tx, outcomes: readonly Outcome[], facts: Facts): Promise<void> {
  const approvals = outcomes.flatMap(({ approval }) => approval ?? []);
  // The former address ends before the new one begins: only one is the main place at a time.
  for (const ended of [true, false])
    await approvedPlaces.save(
      tx,
      approvals.flatMap(({ places }) => places.filter(({ validTo }) => (validTo !== null) === ended)),
    );
  await changeInstitutions(
    tx,
    approvals.flatMap(({ moved }) => moved ?? []),
  );
  await recordFacts(
    tx,
    approvals.map(({ told }) => told),
    facts,
  );
}

export const CHANGE_COMMANDS = {
  acceptPremisesChange: changeCommand('acceptPremisesChange'),
  deemAcceptPremisesChange: changeCommand('deemAcceptPremisesChange'),
  recordPremisesCheck: changeCommand('recordPremisesCheck'),
  overrunPremisesDecision: changeCommand('overrunPremisesDecision'),
  approvePremisesChange: changeCommand('approvePremisesChange'),
  refusePremisesChange: changeCommand('refusePremisesChange'),
  withdrawPremisesChange: changeCommand('withdrawPremisesChange'),
} satisfies Record<ChangeActName, unknown>;

const fires = (name: string, act: 'deemAcceptPremisesChange' | 'overrunPremisesDecision') => ({
  name,
  command: CHANGE_COMMANDS[act],
  input: (changeId: string): ChangeAct => ({ changeId, act }),
});

export const changeDeadlines = [
  fires(CLOCKS.accept, 'deemAcceptPremisesChange'),
  fires(CLOCKS.decide, 'overrunPremisesDecision'),
];
