import {
  divisionPrefix,
  isWithin,
  namesPerson,
  parseDivisionCode,
  permit,
  refuse,
  type CalendarDay,
  type Caller,
  type Decision,
  type RefusalCatalogue,
  type Role,
} from '@lianguan/kernel';
import type { Facts, RuleConstant, RuleConstants } from '@lianguan/service-kit';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';

export const EMERGENCY_STATES = ['DECLARED', 'ENDED'] as const;
export type EmergencyStateName = (typeof EMERGENCY_STATES)[number];

/** Who brings the order of the emergency command on record. */
export const EMERGENCY_KEEPERS = ['EDU_SUP'] as const satisfies readonly Role[];

export const emergencyLifecycle = defineLifecycle({
  name: 'EmergencyPeriod',
  states: [...EMERGENCY_STATES],
  initial: 'DECLARED',
  terminal: ['ENDED'],
  transitions: [{ event: 'endEmergency', from: ['DECLARED'], to: 'ENDED', roles: [...EMERGENCY_KEEPERS], basis: null }],
  labels: { DECLARED: '应急管控中', ENDED: '已解除', endEmergency: '解除应急管控' },
});

const CAPACITY_SHARE = 'emergency.capacityShare';
const SEAT_GAP = 'emergency.seatGap';
const TEST_INTERVAL = 'emergency.testInterval';
const LOOK_BACK = 'emergency.lookBack';

// S2§13. They bind where and as long as an emergency is declared; a county may have values of its own.
const everywhere = { scope: '', effectiveFrom: '2020-01-01', effectiveTo: null, source: 'S2§13', mark: 'S' } as const;

/** Percent of the pupils otherwise taught at once; centimetres between seats; days between tests; days looked back upon. */
export const EMERGENCY_CONSTANTS: readonly RuleConstant[] = [
  { ...everywhere, key: CAPACITY_SHARE, value: 50 },
  { ...everywhere, key: SEAT_GAP, value: 100 },
  { ...everywhere, key: TEST_INTERVAL, value: 3 },
  { ...everywhere, key: LOOK_BACK, value: 14 },
];

/** How an institution means to teach under the emergency. */
export interface EmergencyPlan {
  readonly capacityPerSlot: number;
  readonly seatGapCm: number;
  readonly testIntervalDays: number;
  /** Days of travel and contact that everybody who enters is asked about. */
  readonly lookBackDays: number;
}

export type EmergencyPlanRefusal =
  | 'EMERGENCY_PLAN_MISSING'
  | 'EMERGENCY_CAPACITY_EXCEEDED'
  | 'EMERGENCY_SEATS_TOO_CLOSE'
  | 'EMERGENCY_TESTS_TOO_RARE'
  | 'EMERGENCY_LOOK_BACK_TOO_SHORT';

const PLAN_BASIS = '校外培训机构线下复课工作方案';

export const EMERGENCY_PLAN_REFUSALS = {
  EMERGENCY_PLAN_MISSING: {
    message: '应急管控期间复课须有复训方案：请填写每时段人数、座位间隔、检测间隔和排查天数',
    basis: PLAN_BASIS,
  },
  EMERGENCY_CAPACITY_EXCEEDED: {
    message: '应急管控期间每时段人数不得超过培训规模的{share}%：本机构最多{most}人；请限流、预约或错峰',
    basis: PLAN_BASIS,
  },
  EMERGENCY_SEATS_TOO_CLOSE: { message: '应急管控期间座位间隔不得小于{least}厘米；请调整座位', basis: PLAN_BASIS },
  EMERGENCY_TESTS_TOO_RARE: {
    message: '应急管控期间工作人员至少每{most}天检测一次；请调整检测安排',
    basis: PLAN_BASIS,
  },
  EMERGENCY_LOOK_BACK_TOO_SHORT: {
    message: '应急管控期间应排查入校人员近{least}日的旅居和接触情况；请补充排查',
    basis: PLAN_BASIS,
  },
} satisfies RefusalCatalogue<EmergencyPlanRefusal>;

/** M46: how many, how far apart and how watched. `scale`: pupils in one time slot outside the emergency. */
export function checkEmergencyPlan(
  plan: EmergencyPlan | null,
  scale: number,
  constants: RuleConstants,
): Decision<null, EmergencyPlanRefusal> {
  const share = constants.get<number>(CAPACITY_SHARE);
  const most = Math.floor((scale * share) / 100);
  const seatGap = constants.get<number>(SEAT_GAP);
  const testInterval = constants.get<number>(TEST_INTERVAL);
  const lookBack = constants.get<number>(LOOK_BACK);
  if (!plan) return refuse('EMERGENCY_PLAN_MISSING');
  if (plan.capacityPerSlot > most)
    return refuse('EMERGENCY_CAPACITY_EXCEEDED', { share: String(share), most: String(most) });
  if (plan.seatGapCm < seatGap) return refuse('EMERGENCY_SEATS_TOO_CLOSE', { least: String(seatGap) });
  if (plan.testIntervalDays > testInterval) return refuse('EMERGENCY_TESTS_TOO_RARE', { most: String(testInterval) });
  if (plan.lookBackDays < lookBack) return refuse('EMERGENCY_LOOK_BACK_TOO_SHORT', { least: String(lookBack) });
  return permit(null);
}

export interface EmergencySpan {
  readonly divisionCode: string;
  readonly validFrom: CalendarDay;
  /** The first day without it. */
  readonly endedOn: CalendarDay | null;
}

/** What the emergencies of a day ask of a plan for a place; nothing where none holds. */
export const checkPlanOn = (
  { division, scale, plan }: { readonly division: string; readonly scale: number; readonly plan: EmergencyPlan | null },
  periods: readonly EmergencySpan[],
  { today, constants }: Pick<Facts, 'today' | 'constants'>,
): Decision<null, EmergencyPlanRefusal> =>
  emergencyHolds(periods, division, today) ? checkEmergencyPlan(plan, scale, constants) : permit(null);

/** Whether one of the periods binds a place on a day; one of a city binds its counties. */
export const emergencyHolds = (periods: readonly EmergencySpan[], division: string, day: CalendarDay): boolean =>
  periods.some(
    ({ divisionCode, validFrom, endedOn }) =>
      isWithin(division, divisionCode) && validFrom <= day && (endedOn === null || day < endedOn),
  );

export interface DeclareEmergency {
  readonly divisionCode: string;
  readonly validFrom: CalendarDay;
  /** Of the order of the emergency command. */
  readonly documentNo: string;
  readonly reason: string;
}

export type EmergencyRefusal =
  | 'EMERGENCY_OUT_OF_DIVISION'
  | 'EMERGENCY_TEXT_MISSING'
  | 'EMERGENCY_TEXT_NAMES_PERSON'
  | 'EMERGENCY_STANDS'
  | 'EMERGENCY_UNKNOWN'
  | 'EMERGENCY_NOT_BEGUN'
  | LifecycleRefusal;

export const EMERGENCY_REFUSALS = {
  EMERGENCY_OUT_OF_DIVISION: { message: '请填写本单位管辖范围内的区划代码', basis: null },
  EMERGENCY_TEXT_MISSING: { message: '请填写防控指挥机构的文号和事由', basis: '突发事件应对法' },
  EMERGENCY_TEXT_NAMES_PERSON: { message: '文号和事由中不得写身份证号或手机号', basis: '个人信息保护法 第六条' },
  EMERGENCY_STANDS: { message: '该区划自{validFrom}起已在应急管控中，不必再次登记', basis: null },
  EMERGENCY_UNKNOWN: { message: '没有这项应急管控，或不在本单位管辖范围内', basis: null },
  EMERGENCY_NOT_BEGUN: { message: '应急管控自{validFrom}起，今日不能解除', basis: null },
  ...LIFECYCLE_REFUSALS,
} satisfies RefusalCatalogue<EmergencyRefusal>;

function checkTexts(documentNo: string, reason: string): Decision<null, EmergencyRefusal> {
  if (documentNo.trim() === '' || reason.trim() === '') return refuse('EMERGENCY_TEXT_MISSING');
  return namesPerson(documentNo + reason) ? refuse('EMERGENCY_TEXT_NAMES_PERSON') : permit(null);
}

export function decideEmergency(
  input: DeclareEmergency,
  standing: readonly EmergencySpan[],
  caller: Pick<Caller, 'division'>,
): Decision<null, EmergencyRefusal> {
  const { divisionCode, documentNo, reason } = input;
  if (!parseDivisionCode(divisionCode).ok || !isWithin(divisionCode, caller.division))
    return refuse('EMERGENCY_OUT_OF_DIVISION');
  const texts = checkTexts(documentNo, reason);
  if (!texts.ok) return texts;
  const same = standing.find(
    (period) => period.endedOn === null && divisionPrefix(period.divisionCode) === divisionPrefix(divisionCode),
  );
  return same ? refuse('EMERGENCY_STANDS', { validFrom: same.validFrom }) : permit(null);
}

export function decideEmergencyEnd(
  period: (EmergencySpan & { readonly state: EmergencyStateName }) | undefined,
  { documentNo, reason }: Pick<DeclareEmergency, 'documentNo' | 'reason'>,
  { caller, today }: Pick<Facts, 'caller' | 'today'>,
): Decision<Step<EmergencyStateName>, EmergencyRefusal> {
  if (!period) return refuse('EMERGENCY_UNKNOWN');
  const texts = checkTexts(documentNo, reason);
  if (!texts.ok) return texts;
  if (today < period.validFrom) return refuse('EMERGENCY_NOT_BEGUN', { validFrom: period.validFrom });
  return emergencyLifecycle.step(period.state, 'endEmergency', caller, {});
}
