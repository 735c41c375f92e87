import { permit } from '@lianguan/kernel';
import {
  stepDeadlines,
  type Command,
  type DeadlineDraft,
  type EventDraft,
  type Facts,
  type RuleConstants,
} from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { approvalOf, saveApprovals, type Approval } from '../approved-place/index.js';
import { fileRecordsOf, timelineOf, type FileRecord } from '../file-record/index.js';
import { institutionChanged } from '../institution/index.js';
import {
  ADMISSION_REFUSALS,
  checkMoratorium,
  checkPremises,
  describePremises,
  type MoratoriumRefusal,
  type PremisesRefusal,
} from '../license-admission/index.js';
import { PAPER_KIND_NAMES, papersFor } from '../license-paper/index.js';
import { CHANGE_REFUSALS, CLOCKS, type ChangeRefusal, type ChangeStateName } from './change-lifecycle.rules.js';
import { changes, lockChanges, lockSchools, type ChangeRow, type SchoolFile } from './change-rows.commands.js';
import {
  decideChange,
  decideRequest,
  type ChangeAct,
  type ChangeActName,
  type ChangeConditions,
  type ChangeFile,
  type ChangePlan,
  type ChangingSchool,
} from './change.rules.js';

type Code = ChangeRefusal | MoratoriumRefusal | PremisesRefusal;
const REFUSALS = { ...ADMISSION_REFUSALS, ...CHANGE_REFUSALS };

const KINDS = { MOVE: 'ADDRESS_CHANGE', TEACHING_POINT: 'BRANCH' } as const;

/** What other slices ask of the change. The registration stays as it is: all but its paper is asked for again. */
export function conditionsOn(
  { kind, stages, premises }: Pick<ChangePlan, 'kind' | 'stages' | 'premises'>,
  school: Pick<ChangingSchool, 'trainingClass' | 'nonAcademicKind'> | undefined,
  constants: RuleConstants,
): ChangeConditions {
  const { trainingClass = 'ACADEMIC', nonAcademicKind = null } = school ?? {};
  const papers = papersFor({ mode: 'OFFLINE', nonAcademicKind, registrar: 'CIVIL_AFFAIRS' });
  return {
    moratorium: checkMoratorium({ kind: KINDS[kind], trainingClass, stages }, constants),
    premises: checkPremises(premises, constants),
    papers: papers.flatMap(({ kind: paper }) =>
      paper === 'NAME_AND_REGISTRATION' ? [] : { kind: paper, name: PAPER_KIND_NAMES[paper] },
    ),
  };
}

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

export const requestPremisesChange: Command<RequestChange, Map<string, SchoolFile>, Outcome, ChangeId, Code> = {
  name: 'requestPremisesChange',
  refusals: REFUSALS,
  load: (tx, inputs) =>
    lockSchools(
      tx,
      inputs.map(({ institutionId }) => institutionId),
    ),
  decide(schools, input, given) {
    const school = schools.get(input.institutionId);
    const facts = countyFacts(given, school?.divisionCode);
    const conditions = conditionsOn(input, school, facts.constants);
    const decided = decideRequest(input, { school, conditions }, facts);
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
const changeCommand = (name: ChangeActName): Command<ChangeAct, ChangesState, Outcome, ChangeId, Code> => ({
  name,
  refusals: REFUSALS,
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
    const decided = decideChange(row && fileOf(row, act, { school, facts }), act, facts);
    return decided.ok ? permit(outcomeOf(state, { act, step: decided.value, facts })) : decided;
  },
  async apply(tx, accepted, facts) {
    const outcomes = accepted.map(({ outcome }) => outcome);
    await changes.save(
      tx,
      outcomes.map(({ row }) => row),
    );
    await saveApprovals(
      tx,
      outcomes.flatMap(({ approval }) => approval ?? []),
      facts,
    );
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

function fileOf(
  row: ChangeRow,
  act: ChangeAct,
  { school, facts }: { readonly school: SchoolFile | undefined; readonly facts: Facts },
): ChangeFile {
  // What was found counts, not what was declared.
  const found = act.act === 'recordPremisesCheck' ? act.check.premises : row.siteCheck?.premises;
  const plan = { ...row, premises: found ?? row.premises };
  return { state: row.state, plan, school, conditions: conditionsOn(plan, school, facts.constants) };
}

interface Taken {
  readonly act: ChangeAct;
  readonly step: Step<ChangeStateName>;
  readonly facts: Facts;
}

/** What follows from a step that may be taken; later acts of the set see it. */
function outcomeOf(state: ChangesState, { act, step, facts }: Taken): Outcome {
  const row = state.rows.get(act.changeId)!;
  const school = state.schools.get(row.institutionId);
  const deadlines = stepDeadlines(step, { id: row.id, division: school?.divisionCode ?? row.divisionCode }, facts);
  const after = rowAfter(row, act, { step, deadlines, facts });
  state.rows.set(row.id, after);
  const approval = act.act === 'approvePremisesChange' ? approved(state, after, facts) : null;
  const events = approval?.moved ? [institutionChanged(approval.moved, school?.license)] : [];
  return { row: after, step, deadlines, approval, events };
}

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
  const ofFile = records.filter(({ institutionId }) => institutionId === institution.id);
  const current = timelineOf(ofFile, { kinds: ['ADDRESS', 'PREMISES'], asOf: facts.today });
  const premises = current.find(({ kind }) => kind === 'PREMISES')?.value;
  const former = {
    description: typeof premises === 'string' ? premises : null,
    since: current.find(({ kind }) => kind === 'ADDRESS')?.validFrom ?? null,
  };
  // Nothing is approved that was not looked at.
  const description = describePremises(row.siteCheck!.premises);
  return approvalOf({ plan: row, description, documentNo: row.documentNo!, institution, places, former }, facts);
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
