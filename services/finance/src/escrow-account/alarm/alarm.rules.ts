import {
  deadlineFrom,
  formatYuan,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type Fen,
  type RefusalCatalogue,
  type Role,
} from '@lianguan/kernel';
import type { DeadlineDraft, Facts, RuleConstant, RuleConstants } from '@lianguan/service-kit';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import {
  ESCROW_BASIS,
  freed,
  restrained,
  stepAccount,
  type AccountStanding,
  type AccountStep,
} from '../account-lifecycle.rules.js';
import { listedAlarmOf } from '../account-state.rules.js';
import { floorOf, knowsDeposit, securedOf } from '../minimum/minimum.rules.js';

export const ALARM_LEVELS = ['YELLOW', 'RED'] as const;
export type AlarmLevelName = (typeof ALARM_LEVELS)[number];

export const ALARM_KINDS = ['BELOW_MINIMUM', 'BELOW_WARNING', 'LARGE_MOVEMENT', 'REPORTED'] as const;
export type AlarmKindName = (typeof ALARM_KINDS)[number];

export const ALARM_STATES = ['OPEN', 'OVERDUE', 'ANSWERED', 'HELD'] as const;
export type AlarmStateName = (typeof ALARM_STATES)[number];

/** Who watches over accounts. */
export const ALARM_READERS: readonly Role[] = ['EDU_SUP', 'FIN', 'BANK', 'JEO', 'JEO_LEAD'];

export const ALARM_DUE = 'escrowAlarm.answer';
export const REPORT_CHECK = 'escrowAlarm.report';
const ANSWER_TERM = 'escrow.alarmAnswer';
const WARNING = 'escrow.alarmWarning';
/** Percent of the balance that may leave at once, or in parts within a window. */
export const MOVEMENT = 'escrow.alarmMovement';
/** Days of that window. */
export const MOVEMENT_DAYS = 'escrow.alarmMovementDays';
const basis = ESCROW_BASIS;

// 浙江 raises alarms by balance and movement; no text sets the figures: a county enters its own.
const local = { scope: '', effectiveFrom: '2018-01-01', effectiveTo: null, source: null, mark: 'K' as const };
/** Percent of the minimum balance, percent of the balance before, days in which parts count together, working days. */
export const ALARM_CONSTANTS: readonly RuleConstant[] = [
  { ...local, key: WARNING, value: 120 },
  { ...local, key: MOVEMENT, value: 50 },
  { ...local, key: MOVEMENT_DAYS, value: 5 },
  { ...local, key: ANSWER_TERM, value: '3wd' },
];

/** What becomes of one alarm; what it does to the account is lifecycle 5's. */
export const alarmLifecycle = defineLifecycle({
  name: 'EscrowAlarm',
  states: [...ALARM_STATES],
  initial: 'OPEN',
  terminal: ['ANSWERED', 'HELD'],
  transitions: [
    { event: 'passDue', from: ['OPEN'], to: 'OVERDUE', roles: ['SYS'], basis },
    { event: 'answer', from: ['OPEN', 'OVERDUE'], to: 'ANSWERED', roles: ['EDU_SUP'], guard: 'balanceRestored', basis },
    { event: 'hold', from: ['OPEN', 'OVERDUE'], to: 'HELD', roles: ['EDU_SUP', 'JEO', 'JEO_LEAD'], basis },
  ],
  labels: {
    OPEN: '待答复',
    OVERDUE: '逾期未答复',
    ANSWERED: '已答复',
    HELD: '已止付',
    passDue: '答复期满',
    answer: '答复',
    hold: '止付',
  },
});

export interface AlarmStanding {
  readonly id: string;
  readonly accountId: string;
  readonly level: AlarmLevelName;
  readonly kind: AlarmKindName;
  readonly state: AlarmStateName;
}

export type AlarmRefusal =
  | LifecycleRefusal
  | 'ALARM_ACCOUNT_UNKNOWN'
  | 'ALARM_NOTE_MISSING'
  | 'ALARM_DOCUMENT_MISSING'
  | 'ALARM_TEXT_NAMES_PERSON'
  | 'ALARM_UNKNOWN'
  | 'ALARM_FINDING_MISSING'
  | 'ALARM_DEED_MISSING'
  | 'ALARM_BALANCE_STILL_LOW';

export const ALARM_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  ALARM_ACCOUNT_UNKNOWN: { message: '没有这个监管账户，或不在可办理的范围内，请核对', basis: null },
  ALARM_NOTE_MISSING: { message: '请写明异常的资金情况', basis },
  ALARM_DOCUMENT_MISSING: { message: '请填写银行报告或答复文书的编号', basis },
  ALARM_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去', basis: '个人信息保护法 第六条' },
  ALARM_UNKNOWN: { message: '没有这条预警，或不在本单位管辖范围内', basis: null },
  ALARM_FINDING_MISSING: { message: '请写明核查了什么、查明了什么', basis },
  ALARM_DEED_MISSING: { message: '请写明采取了什么措施', basis },
  ALARM_BALANCE_STILL_LOW: {
    message:
      '余额{balance}元仍低于最低余额{minimum}元，不能解除红色预警；请督促补足，待银行报送新余额后答复，或者提出止付',
    basis,
  },
} satisfies RefusalCatalogue<AlarmRefusal>;

type Decided<T> = Decision<T, AlarmRefusal>;
export const HUNDRED = 100n;

/** A movement that was split: how many parts, what they come to, within how many days. */
export interface MovementParts {
  readonly count: number;
  readonly sum: Fen;
  readonly days: number;
}

export interface RaisedAlarm {
  readonly level: AlarmLevelName;
  readonly kind: AlarmKindName;
  /** What it was held against: the floor, the warning line, the largest movement. */
  readonly preset: Fen | null;
  readonly parts?: MovementParts;
}

/** What the balance gives cause for, the graver first; null where it is in order. Only what goes out is a movement that alarms. */
export function alarmOf(
  account: Pick<AccountStanding, 'balance' | 'deposit' | 'minimum' | 'liabilityMinimum' | 'checked'>,
  constants: RuleConstants,
): RaisedAlarm | null {
  const { checked } = account;
  const balance = securedOf(account);
  const minimum = floorOf(account);
  if (balance < minimum) return { level: 'RED', kind: 'BELOW_MINIMUM', preset: minimum };
  // A deposit is as large as was asked, no larger; what leaves it for the institution is a movement of the ledger.
  if (knowsDeposit(account)) return null;
  const warning = (minimum * BigInt(constants.get<number>(WARNING))) / HUNDRED;
  if (balance < warning) return { level: 'YELLOW', kind: 'BELOW_WARNING', preset: warning };
  const largest = ((checked ?? 0n) * BigInt(constants.get<number>(MOVEMENT))) / HUNDRED;
  if (checked !== null && checked - balance > largest)
    return { level: 'YELLOW', kind: 'LARGE_MOVEMENT', preset: largest };
  return null;
}

export interface Raised extends AccountStep {
  readonly alarmId: string;
  readonly raised: RaisedAlarm;
}

interface Raising {
  readonly account: AccountStanding;
  readonly raised: RaisedAlarm;
}

export const raise = (
  { account, raised }: Raising,
  { caller, newId }: Pick<Facts, 'caller' | 'newId'>,
): Decision<Raised, LifecycleRefusal> => {
  const alarmId = newId();
  const next = restrained(account, { id: alarmId, kind: raised.level });
  const levelRed = raised.level === 'RED' || ({ code: 'ACTION_NOT_AVAILABLE' } as const);
  const decided = stepAccount(account, { event: 'alarm', next, caller, guards: { levelRed } });
  return decided.ok ? permit({ ...decided.value, alarmId, raised }) : decided;
};

export interface ReportedAlarm {
  readonly accountId: string;
  readonly level: AlarmLevelName;
  readonly note: string;
  readonly documentNo: string;
}

/** A bank sees what no figure shows. */
export function decideReport(
  account: AccountStanding | undefined,
  { level, note, documentNo }: ReportedAlarm,
  facts: Pick<Facts, 'caller' | 'newId'>,
): Decided<Raised> {
  if (!account) return refuse('ALARM_ACCOUNT_UNKNOWN');
  if (note.trim() === '') return refuse('ALARM_NOTE_MISSING');
  if (documentNo.trim() === '') return refuse('ALARM_DOCUMENT_MISSING');
  if (namesPerson(note) || namesPerson(documentNo)) return refuse('ALARM_TEXT_NAMES_PERSON');
  return raise({ account, raised: { level, kind: 'REPORTED', preset: null } }, facts);
}

export const WATCHED: ReadonlySet<AccountStanding['state']> = new Set(['ACTIVE', 'YELLOW', 'RED']);

interface CheckedAccount {
  readonly account: AccountStanding;
  readonly open: readonly AlarmStanding[];
  /** A report of what is owed has come in. */
  readonly reported?: boolean;
}

export interface Judged {
  readonly account: AccountStanding;
  readonly raised: Raised | null;
}

/**
 * A new balance by itself; one that was judged already is not judged again, so that an answer stands. What the banks' list alone calls an alarm is one where
 * no figure gave cause for another: it waits for an answer like any. What the bank reports to be owed may have left a judged balance below the minimum.
 */
export function decideCheck(
  { account, open, reported = false }: CheckedAccount,
  facts: Pick<Facts, 'caller' | 'newId' | 'constantsIn'>,
): Decision<Judged, LifecycleRefusal> {
  if (!isWatched(account)) return permit({ account, raised: null });
  const judged = { ...account, checked: securedOf(account) };
  const byFigures = isJudgedAnew(account, reported) ? alarmOf(account, facts.constantsIn(account.divisionCode)) : null;
  const listed = open.length === 0 ? listedAlarmOf(account) : null;
  const raised = byFigures ?? (listed && ({ level: listed, kind: 'REPORTED', preset: null } as const));
  if (!raised || open.some(({ kind }) => kind === raised.kind)) return permit({ account: judged, raised: null });
  const decided = raise({ account: judged, raised }, facts);
  return decided.ok ? permit({ account: decided.value.account, raised: decided.value }) : decided;
}

/** What belongs to no institution of the directory is judged once it does. */
const isWatched = (of: AccountStanding): boolean => WATCHED.has(of.state) && of.institutionIds.length > 0;

/** A deposit stands still while what is owed goes on. */
const isJudgedAnew = (account: AccountStanding, reported: boolean): boolean =>
  account.checked !== securedOf(account) ||
  ((reported || knowsDeposit(account)) && securedOf(account) < floorOf(account));

export interface AlarmAnswer {
  readonly alarmId: string;
  readonly finding: string;
  readonly deed: string;
  readonly documentNo: string;
}

export interface Answered extends AccountStep {
  readonly alarm: AlarmStanding;
  readonly alarmStep: Step<AlarmStateName>;
}

interface Known {
  readonly alarm: AlarmStanding;
  readonly account: AccountStanding;
}

/** What was looked at and what was done. A floor that is not reached again leaves a hold only. */
export function decideAnswer(
  known: Known | undefined,
  { finding, deed, documentNo }: AlarmAnswer,
  { caller }: Pick<Facts, 'caller'>,
): Decided<Answered> {
  if (!known) return refuse('ALARM_UNKNOWN');
  if (finding.trim() === '') return refuse('ALARM_FINDING_MISSING');
  if (deed.trim() === '') return refuse('ALARM_DEED_MISSING');
  if (documentNo.trim() === '') return refuse('ALARM_DOCUMENT_MISSING');
  if ([finding, deed, documentNo].some(namesPerson)) return refuse('ALARM_TEXT_NAMES_PERSON');
  const { alarm, account } = known;
  const balanceRestored = isRestored(known) || stillLow(account);
  const alarmStep = alarmLifecycle.step<AlarmRefusal>(alarm.state, 'answer', caller, { balanceRestored });
  if (!alarmStep.ok) return alarmStep;
  const next = answeredAccount(account, alarm.id);
  const decided = stepAccount(account, { event: 'answer', next, caller });
  if (!decided.ok) return decided;
  return permit({ ...decided.value, alarm: { ...alarm, state: alarmStep.value.to }, alarmStep: alarmStep.value });
}

/** The answer is also to what the banks' list says without giving a cause. */
const answeredAccount = (account: AccountStanding, alarmId: string): AccountStanding => {
  const listedAnswered = listedAlarmOf(account) ?? account.listedAnswered ?? null;
  return freed({ ...account, listedAnswered }, [alarmId]);
};

/** An account that is paid out and closed is not asked to be filled up again. */
const isRestored = ({ alarm, account }: Known): boolean =>
  alarm.kind !== 'BELOW_MINIMUM' || !WATCHED.has(account.state) || securedOf(account) >= floorOf(account);

const stillLow = (account: AccountStanding) => ({
  code: 'ALARM_BALANCE_STILL_LOW' as const,
  detail: { balance: formatYuan(securedOf(account)), minimum: formatYuan(floorOf(account)) },
});

/** Answered, or held, in the meantime: nothing to do. */
export const decideDue = (
  alarm: AlarmStanding | undefined,
  caller: Facts['caller'],
): Decision<Step<AlarmStateName> | null, LifecycleRefusal> =>
  alarm?.state === 'OPEN' ? alarmLifecycle.step(alarm.state, 'passDue', caller) : permit(null);

/** When the answer is due, by the county's own term. */
export function answerDeadline(
  { alarmId, divisionCode }: { readonly alarmId: string; readonly divisionCode: string },
  { today, constantsIn }: Pick<Facts, 'today' | 'constantsIn'>,
): DeadlineDraft & { readonly due: Date; readonly startedOn: CalendarDay } {
  const term = constantsIn(divisionCode).get<string>(ANSWER_TERM);
  return { name: ALARM_DUE, subjectId: alarmId, ...deadlineFrom(today, term), term, startedOn: today };
}
