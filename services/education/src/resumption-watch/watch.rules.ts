import {
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type RefusalCatalogue,
  type Role,
} from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';
import type { Facts, RuleConstant } from '@lianguan/service-kit';

export const WATCH_STATES = ['WATCHING', 'OVERDUE', 'KEPT', 'BROKEN'] as const;
export type WatchStateName = (typeof WATCH_STATES)[number];

/** Who signed the acceptance looks again. */
export const WATCHERS = ['TOWNSHIP', 'EDU_SUP', 'COMP'] as const satisfies readonly Role[];
export const WATCH_DUE = 'resumption.watchDue';
const WATCH_TERM = 'resumption.watchTerm';
const BASIS = '校外培训机构线下复课工作方案';

export const WATCH_CONSTANTS: readonly RuleConstant[] = [
  // No source sets the days: a county may set its own.
  { key: WATCH_TERM, scope: '', value: '30d', effectiveFrom: '2000-01-01', effectiveTo: null, source: null, mark: 'K' },
];

/** M46: a school that opened again is looked at once more: does it keep to the number of pupils that it was accepted with? */
export const watchLifecycle = defineLifecycle({
  name: 'ResumptionWatch',
  states: [...WATCH_STATES],
  initial: 'WATCHING',
  terminal: ['KEPT', 'BROKEN'],
  transitions: [
    {
      event: 'recordResumptionWatch',
      from: ['WATCHING', 'OVERDUE'],
      to: 'KEPT',
      roles: WATCHERS,
      guard: 'withinPlan',
      basis: BASIS,
    },
    {
      event: 'recordResumptionWatch',
      from: ['WATCHING', 'OVERDUE'],
      to: 'BROKEN',
      roles: WATCHERS,
      guard: 'beyondPlan',
      basis: BASIS,
    },
    { event: 'passWatchDue', from: ['WATCHING'], to: 'OVERDUE', roles: ['SYS'], basis: BASIS },
  ],
  labels: {
    WATCHING: '待复查',
    OVERDUE: '逾期未复查',
    KEPT: '符合复训方案',
    BROKEN: '超出复训方案',
    recordResumptionWatch: '登记复查',
    passWatchDue: '复查期限届满',
  },
});

/** The last day of the look, counted from the acceptance. */
export const watchTerm = (constants: Facts['constants']): string => constants.get<string>(WATCH_TERM);

/** What who looked has to say. */
export interface RecordWatch {
  readonly watchId: string;
  /** Most pupils seen in one time slot. */
  readonly pupilsSeen: number;
  readonly checkedOn: CalendarDay;
  readonly officers: readonly string[];
  readonly documentNo: string;
  readonly note: string;
}

export interface WatchStanding {
  readonly state: WatchStateName;
  /** Most pupils in one time slot by the plan that was accepted. */
  readonly pupilsAllowed: number;
  readonly acceptedOn: CalendarDay;
}

export type WatchRefusal =
  | 'WATCH_UNKNOWN'
  | 'WATCH_OFFICERS_TOO_FEW'
  | 'WATCH_DAY_INVALID'
  | 'WATCH_DOCUMENT_MISSING'
  | 'WATCH_PUPILS_INVALID'
  | 'WATCH_TEXT_NAMES_PERSON'
  | LifecycleRefusal;

export const WATCH_REFUSALS = {
  WATCH_UNKNOWN: { message: '没有这项复查，或不在本单位管辖范围内', basis: null },
  WATCH_OFFICERS_TOO_FEW: { message: '复查人员不得少于{min}人，请填写每人的执法证号', basis: '行政处罚法 第四十二条' },
  WATCH_DAY_INVALID: { message: '复查日期应在验收合格之后、今天以前，请改正', basis: BASIS },
  WATCH_DOCUMENT_MISSING: { message: '请填写复查记录的编号', basis: BASIS },
  WATCH_PUPILS_INVALID: { message: '所见人数应为零或正整数，请改正', basis: null },
  WATCH_TEXT_NAMES_PERSON: { message: '此处不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  ...LIFECYCLE_REFUSALS,
} satisfies RefusalCatalogue<WatchRefusal>;

/** Each certificate number once. */
export const named = (officers: readonly string[]): readonly string[] => [
  ...new Set(officers.map((officer) => officer.trim()).filter((officer) => officer !== '')),
];

/** What was seen decides which it is; the officer only counts. */
export function decideWatch(
  watch: WatchStanding | undefined,
  said: Omit<RecordWatch, 'watchId'>,
  { caller, today, constants }: Pick<Facts, 'caller' | 'today' | 'constants'>,
): Decision<Step<WatchStateName>, WatchRefusal> {
  if (!watch) return refuse('WATCH_UNKNOWN');
  const sound = checkSaid(watch, said, { today, constants });
  if (!sound.ok) return sound;
  const kept = said.pupilsSeen <= watch.pupilsAllowed;
  const step = watchLifecycle.step<WatchRefusal>(watch.state, 'recordResumptionWatch', caller, {
    withinPlan: kept || { code: 'ACTION_NOT_AVAILABLE' },
    beyondPlan: !kept || { code: 'ACTION_NOT_AVAILABLE' },
  });
  return step.ok ? permit(step.value) : step;
}

function checkSaid(
  watch: WatchStanding,
  said: Omit<RecordWatch, 'watchId'>,
  { today, constants }: Pick<Facts, 'today' | 'constants'>,
): Decision<null, WatchRefusal> {
  const min = constants.get<number>('case.officersMin');
  if (named(said.officers).length < min) return refuse('WATCH_OFFICERS_TOO_FEW', { min: String(min) });
  if (said.checkedOn > today || said.checkedOn < watch.acceptedOn) return refuse('WATCH_DAY_INVALID');
  if (said.documentNo.trim() === '') return refuse('WATCH_DOCUMENT_MISSING');
  if (!Number.isInteger(said.pupilsSeen) || said.pupilsSeen < 0) return refuse('WATCH_PUPILS_INVALID');
  if ([said.documentNo, said.note, ...said.officers].some(namesPerson)) return refuse('WATCH_TEXT_NAMES_PERSON');
  return permit(null);
}

/** A deadline may fire for a school that was looked at meanwhile. */
export const isWatchOverdue = (
  watch: { readonly state: WatchStateName; readonly dueOn: CalendarDay } | undefined,
  today: CalendarDay,
): boolean => watch?.state === 'WATCHING' && watch.dueOn < today;
