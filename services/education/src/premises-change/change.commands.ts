import { permit } from '@lianguan/kernel';
import { stepDeadlines, type Command, type DeadlineDraft, type EventDraft, type Facts } from '@lianguan/service-kit';
import type { Step } from '@lianguan/service-kit/rules';
import { approvalOf, saveApprovals, type Approval } from '../approved-place/index.js';
import { fileRecordsOf, timelineOf, type FileRecord } from '../file-record/index.js';
import { institutionChanged } from '../institution/index.js';
import {
  ADMISSION_REFUSALS,
  describePremises,
  type MoratoriumRefusal,
  type PremisesRefusal,
} from '../license-admission/index.js';
import {
  checkPapers,
  lockPapersOfChanges,
  papersRecalled,
  placePapersAsked,
  REVIEW_REFUSALS,
  savePapers,
  type PaperRow,
  type ReviewRefusal,
} from '../license-paper/index.js';
import { CHANGE_REFUSALS, CLOCKS, type ChangeRefusal, type ChangeStateName } from './change-lifecycle.rules.js';
import { conditionsOn } from './change-conditions.commands.js';
import { changes, lockChanges, lockSchools, type ChangeRow, type SchoolFile } from './change-rows.commands.js';
import { decideChange, type ChangeAct, type ChangeActName, type ChangeFile } from './change.rules.js';

export type Code = ChangeRefusal | MoratoriumRefusal | PremisesRefusal | ReviewRefusal;
export const REFUSALS = { ...ADMISSION_REFUSALS, ...REVIEW_REFUSALS, ...CHANGE_REFUSALS };

export interface ChangeId {
  readonly changeId: string;
}

interface Outcome {
  readonly row: ChangeRow;
  readonly step: Step<ChangeStateName>;
  readonly deadlines: readonly DeadlineDraft[];
  readonly approval: Approval | null;
  /** Those of the departments that are asked, or not needed any more. */
  readonly papers: readonly PaperRow[];
  readonly events: readonly EventDraft[];
}

/** The instant of the clock that runs from now on. */
const dueOf = (drafts: readonly DeadlineDraft[]): Date | null => drafts.find(({ due }) => due !== null)?.due ?? null;

export const countyFacts = (given: Facts, division: string | undefined): Facts =>
  division === undefined ? given : { ...given, constants: given.constantsIn(division) };

interface ChangesState {
  readonly rows: Map<string, ChangeRow>;
  readonly schools: Map<string, SchoolFile>;
  readonly records: readonly FileRecord[];
  readonly papers: readonly PaperRow[];
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
    const records = name === 'approvePremisesChange' ? await fileRecordsOf(tx, ids) : [];
    return { rows, schools, records, papers: await lockPapersOfChanges(tx, [...rows.keys()]) };
  },
  decide(state, act, given) {
    const row = state.rows.get(act.changeId);
    const school = row && state.schools.get(row.institutionId);
    const facts = countyFacts(given, school?.divisionCode);
    const papers = state.papers.filter(({ changeId }) => changeId === act.changeId);
    const decided = decideChange(row && fileOf(row, act, { school, papers, facts }), act, facts);
    return decided.ok ? permit(outcomeOf(state, { act, step: decided.value, facts })) : decided;
  },
  async apply(tx, accepted, facts) {
    const outcomes = accepted.map(({ outcome }) => outcome);
    await changes.save(
      tx,
      outcomes.map(({ row }) => row),
    );
    await savePapers(
      tx,
      outcomes.flatMap(({ papers }) => papers),
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

interface StandingFile {
  readonly school: SchoolFile | undefined;
  readonly papers: readonly PaperRow[];
  readonly facts: Facts;
}

function fileOf(row: ChangeRow, act: ChangeAct, { school, papers, facts }: StandingFile): ChangeFile {
  // What was found counts, not what was declared.
  const found = act.act === 'recordPremisesCheck' ? act.check.premises : row.siteCheck?.premises;
  const plan = { ...row, premises: found ?? row.premises };
  const conditions = conditionsOn(plan, school, facts.constants);
  return { state: row.state, plan, school, conditions, departments: checkPapers(papers, facts.today) };
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
  return { row: after, step, deadlines, approval, papers: papersAfter(state, after, { step, facts }), events };
}

/** M9: the departments are asked when the change is accepted, and let go where it comes to nothing. */
function papersAfter(
  { schools, papers }: ChangesState,
  { id, institutionId, divisionCode }: ChangeRow,
  { step, facts }: Pick<Taken, 'step' | 'facts'>,
): PaperRow[] {
  if (step.from === 'SUBMITTED' && step.to === 'ACCEPTED') {
    const { nonAcademicKind } = schools.get(institutionId)!;
    return placePapersAsked({ id, institutionId, divisionCode, nonAcademicKind }, facts);
  }
  const given = papers.filter(({ changeId }) => changeId === id);
  return step.to === 'REFUSED' || step.to === 'WITHDRAWN' ? papersRecalled(given, facts) : [];
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
