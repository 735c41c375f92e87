import { namesPerson, permit, refuse, type CalendarDay, type Decision, type Refusal } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { GuardAnswers, Step } from '@lianguan/service-kit/rules';
import {
  CLOSED_REASON,
  CHOICE_LABELS,
  LOCK_REASON,
  reRegistrationLifecycle,
  type ReRegistrationChoiceName,
  type ReRegistrationEvent,
  type ReRegistrationStateName,
} from './re-registration-lifecycle.rules.js';
import type { ReRegistrationRefusal } from './re-registration-refusals.rules.js';

export type NonAcademicKindName = 'CULTURE_ART' | 'SPORT' | 'SCI_TECH' | 'VOCATIONAL';

/** An institution's re-registration; what stands of it as of the notice does not change later. */
export interface ReRegistrationRow {
  readonly id: string;
  readonly campaignId: string;
  readonly institutionId: string;
  readonly divisionCode: string;
  readonly noticedName: string;
  readonly noticedCode: string | null;
  readonly notifiedOn: CalendarDay;
  readonly deadline: CalendarDay;
  readonly state: ReRegistrationStateName;
  readonly choice: ReRegistrationChoiceName | null;
  /** Choices that the institution took back. */
  readonly formerChoices: readonly ReRegistrationChoiceName[];
  /** The state in which the deadline found it. */
  readonly overdueFrom: ReRegistrationStateName | null;
  readonly locked: boolean;
  readonly stepDue: CalendarDay | null;
  readonly newCode: string | null;
  readonly newName: string | null;
  readonly newLicenseNumber: string | null;
  readonly appraisalId: string | null;
  readonly receivedKind: NonAcademicKindName | null;
  readonly transitionEndsOn: CalendarDay | null;
  readonly transitionEnded: boolean;
  readonly finishedOn: CalendarDay | null;
  readonly version: number;
}

/** What a panel found of one of its courses; null while nothing stands. */
export interface CourseFinding {
  readonly appraisalId: string;
  readonly courseName: string;
  /** The newest one of the course. */
  readonly newest: boolean;
  readonly finding: 'ACADEMIC' | 'NON_ACADEMIC' | 'MIXED' | null;
}

export interface ReRegistrationFile {
  readonly row: ReRegistrationRow;
  /** False for one whose institution became part of another with a record of its own. */
  readonly counted: boolean;
  readonly findings: readonly CourseFinding[];
  /** Of the license that is to be issued. */
  readonly numberTaken: boolean;
}

export interface NewLicense {
  readonly number: string;
  readonly issuedBy: string;
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay;
}

export interface Interview {
  readonly heldOn: CalendarDay;
  readonly principalName: string;
  readonly officers: readonly string[];
  readonly summary: string;
  /** Which way the principal leaned. */
  readonly intention: ReRegistrationChoiceName | null;
}

interface ChoiceMade {
  readonly choice: ReRegistrationChoiceName;
  /** The institution's paper, where an officer records it. */
  readonly documentNo: string | null;
}

type Nothing = Readonly<Record<never, never>>;

/** What an officer, an institution or the timer says with each act. */
interface Said {
  interview: Interview;
  choose: ChoiceMade;
  changeChoice: ChoiceMade;
  cancelLicense: { readonly documentNo: string };
  approve: { readonly documentNo: string };
  issueLicense: { readonly license: NewLicense };
  appraise: { readonly appraisalId: string };
  receive: { readonly kind: NonAcademicKindName; readonly transitionEndsOn: CalendarDay; readonly documentNo: string };
  terminate: { readonly documentNo: string; readonly reason: string };
  passDeadline: Nothing;
}

export type ReRegistrationActName = keyof Said & ReRegistrationEvent;
export type ActOf<Name extends ReRegistrationActName> = Said[Name] & {
  readonly act: Name;
  readonly reRegistrationId: string;
};
export type ReRegistrationAct = { [Name in ReRegistrationActName]: ActOf<Name> }[ReRegistrationActName];

export interface ReRegistrationChange {
  readonly row: ReRegistrationRow;
  readonly step: Step<ReRegistrationStateName>;
}

type Guard = NonNullable<(typeof reRegistrationLifecycle.transitions)[number]['guard']>;
export type Answers = Partial<GuardAnswers<Guard, ReRegistrationRefusal>>;
type Answer = true | Refusal<ReRegistrationRefusal>;
type Today = Pick<Facts, 'today' | 'caller'>;

export const holds = (condition: boolean, code: ReRegistrationRefusal): Answer => condition || { code };

/** An act of an officer, the institution or the timer. */
export function decideReRegistration(
  file: ReRegistrationFile | undefined,
  said: ReRegistrationAct,
  facts: Today,
): Decision<ReRegistrationChange, ReRegistrationRefusal> {
  if (!file) return refuse('RE_REGISTRATION_UNKNOWN');
  if (!file.counted && said.act !== 'passDeadline') return refuse('MERGED_INTO_OTHER');
  const stepped = reRegistrationLifecycle.step(file.row.state, said.act, facts.caller, answersOn(file, said, facts));
  if (!stepped.ok) return stepped;
  if (textsOf(said).some(namesPerson)) return refuse('TEXT_NAMES_PERSON');
  if ('documentNo' in said && said.documentNo?.trim() === '') return refuse('DOCUMENT_MISSING');
  return permit({
    row: rowAfter(file.row, { ...changeOf(file.row, said), state: stepped.value.to }, facts),
    step: stepped.value,
  });
}

type Asked<Name extends ReRegistrationActName> = (said: ActOf<Name>, file: ReRegistrationFile, facts: Today) => Answers;

/** The law of each step, asked where the table has its guard. */
const ASKED: { readonly [Name in ReRegistrationActName]?: Asked<Name> } = {
  interview: (said, _file, { today }) => ({ talked: interviewAnswer(said, today) }),
  choose: ({ documentNo }, _file, facts) => ({ choiceWritten: writtenAnswer(documentNo, facts) }),
  changeChoice: ({ documentNo, choice }, { row }, facts) => ({
    choiceChanged:
      row.choice === choice
        ? { code: 'CHOICE_UNCHANGED', detail: { choice: CHOICE_LABELS[choice] } }
        : writtenAnswer(documentNo, facts),
  }),
  approve: (_said, { row }) => ({ chosenNonprofit: holds(row.choice === 'NONPROFIT', 'NOT_NONPROFIT') }),
  issueLicense: ({ license }, { numberTaken }, { today }) => ({
    licenseFit: licenseAnswer(license, numberTaken, today),
  }),
  appraise: ({ appraisalId }, file) => ({ appraisedNonAcademic: appraisalAnswer(file, appraisalId) }),
  receive: ({ transitionEndsOn }, _file, { today }) => ({
    transitionSet: holds(transitionEndsOn > today, 'TRANSITION_NOT_AHEAD'),
  }),
  terminate: ({ reason }) => ({ reasonGiven: holds(reason.trim() !== '', 'REASON_MISSING') }),
  passDeadline: (_said, { row }, { today }) => ({ past: holds(row.deadline < today, 'DEADLINE_NOT_PASSED') }),
};

function answersOn(file: ReRegistrationFile, said: ReRegistrationAct, facts: Today): Answers {
  const asked = ASKED[said.act] as Asked<ReRegistrationActName> | undefined;
  return asked?.(said, file, facts) ?? {};
}

const writtenAnswer = (documentNo: string | null, { caller }: Today): Answer =>
  holds(caller.agency === 'INSTITUTION' || documentNo !== null, 'WRITTEN_CHOICE_MISSING');

function interviewAnswer({ heldOn, principalName, officers, summary }: Interview, today: CalendarDay): Answer {
  const complete = [principalName, summary, officers.join('')].every((text) => text.trim() !== '');
  if (!complete) return { code: 'INTERVIEW_INCOMPLETE' };
  return holds(heldOn <= today, 'INTERVIEW_AHEAD');
}

function licenseAnswer({ number, validFrom, validTo }: NewLicense, taken: boolean, today: CalendarDay): Answer {
  if (number.trim() === '') return { code: 'DOCUMENT_MISSING' };
  if (taken) return { code: 'LICENSE_NUMBER_TAKEN' };
  return holds(validFrom <= validTo && today <= validTo, 'LICENSE_TERM_UNFIT');
}

/** S4: one course found to be no subject opens the way; one found to be a subject, even in part, bars it. */
function appraisalAnswer({ row, findings }: ReRegistrationFile, appraisalId: string): Answer {
  if (row.choice !== 'NON_ACADEMIC') return { code: 'NOT_NON_ACADEMIC' };
  const named = findings.find((one) => one.appraisalId === appraisalId);
  if (named?.finding !== 'NON_ACADEMIC') return { code: 'APPRAISAL_UNFIT' };
  const academic = findings.find(({ newest, finding }) => newest && (finding === 'ACADEMIC' || finding === 'MIXED'));
  return !academic || { code: 'ACADEMIC_COURSE_LEFT', detail: { course: academic.courseName } };
}

function textsOf(said: ReRegistrationAct): readonly string[] {
  const texts = [
    'documentNo' in said && said.documentNo,
    'reason' in said && said.reason,
    'summary' in said && said.summary,
    'officers' in said && said.officers.join(' '),
  ];
  return texts.filter((text) => typeof text === 'string');
}

function changeOf(row: ReRegistrationRow, said: ReRegistrationAct): Partial<ReRegistrationRow> {
  switch (said.act) {
    case 'choose':
      return { choice: said.choice };
    case 'changeChoice':
      return { choice: said.choice, formerChoices: [...row.formerChoices, row.choice!], appraisalId: null };
    case 'issueLicense':
      return { newLicenseNumber: said.license.number.trim() };
    case 'appraise':
      return { appraisalId: said.appraisalId };
    case 'receive':
      return { receivedKind: said.kind, transitionEndsOn: said.transitionEndsOn };
    case 'passDeadline':
      return { overdueFrom: row.state };
    default:
      return {};
  }
}

/** The lock ends with the outcome alone, and only where the institution goes on. */
export function rowAfter(
  row: ReRegistrationRow,
  change: Partial<ReRegistrationRow> & Pick<ReRegistrationRow, 'state'>,
  { today }: Pick<Facts, 'today'>,
): ReRegistrationRow {
  const finished = reRegistrationLifecycle.terminal.includes(change.state);
  return {
    ...row,
    ...change,
    locked: change.state !== 'DONE' || row.choice === 'DEREGISTER',
    finishedOn: finished ? today : null,
    version: row.version + 1,
  };
}

const CHOICE_OF: Readonly<Partial<Record<ReRegistrationEvent, ReRegistrationChoiceName>>> = {
  approve: 'NONPROFIT',
  appraise: 'NON_ACADEMIC',
};

/** What the caller may do next, on the way that the institution chose. A campaign is prolonged for all of its records. */
export const actionsFor = (
  { state, choice }: Pick<ReRegistrationRow, 'state' | 'choice'>,
  caller: Facts['caller'],
): ReRegistrationEvent[] =>
  reRegistrationLifecycle
    .availableActions(state, caller)
    .filter((event) => event !== 'extend' && (CHOICE_OF[event] === undefined || CHOICE_OF[event] === choice));

/** Why the institution may not enrol nor charge; null where it may. */
export function lockReasonOf({ locked, state }: Pick<ReRegistrationRow, 'locked' | 'state'>): string | null {
  if (!locked) return null;
  return reRegistrationLifecycle.terminal.includes(state) ? CLOSED_REASON : LOCK_REASON;
}

/** S4: the exemption ends by itself, whatever has become of the process; one set anew is not over yet. */
export function decideTransitionEnd(
  row: ReRegistrationRow | undefined,
  { today }: Pick<Facts, 'today'>,
): ReRegistrationRow | 'NOT_DUE' {
  if (!row?.transitionEndsOn || row.transitionEnded || row.transitionEndsOn >= today) return 'NOT_DUE';
  return { ...row, transitionEnded: true, version: row.version + 1 };
}
