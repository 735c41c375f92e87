import {
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Caller,
  type Decision,
  type Fen,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';

export const POLICY_STATES = ['IN_FORCE', 'CANCELLED', 'PAID', 'REFUSED', 'RECOURSE_ENDED'] as const;
export type PolicyStateName = (typeof POLICY_STATES)[number];

export const INSURANCE_BASIS = '“双减”意见及地方预收费监管规定（学员“点对点”保险）';

/** M30: one policy for one trainee's order. A policy whose days are over is no longer live, whatever its state. */
export const policyLifecycle = defineLifecycle({
  name: 'TraineeInsurance',
  states: [...POLICY_STATES],
  initial: 'IN_FORCE',
  terminal: ['CANCELLED', 'REFUSED', 'RECOURSE_ENDED'],
  transitions: [
    {
      event: 'cancelTraineeInsurance',
      from: ['IN_FORCE'],
      to: 'CANCELLED',
      roles: ['INST', 'FIN'],
      guard: 'notClaimed',
      basis: INSURANCE_BASIS,
    },
    {
      event: 'recordInsurerAnswer',
      from: ['IN_FORCE'],
      to: 'PAID',
      roles: ['FIN'],
      guard: 'insurerPays',
      basis: INSURANCE_BASIS,
    },
    {
      event: 'recordInsurerAnswer',
      from: ['IN_FORCE'],
      to: 'REFUSED',
      roles: ['FIN'],
      guard: 'insurerRefuses',
      basis: INSURANCE_BASIS,
    },
    { event: 'recordInsurerRecourse', from: ['PAID'], to: 'RECOURSE_ENDED', roles: ['FIN'], basis: '保险法 第六十条' },
  ],
  labels: {
    IN_FORCE: '承保',
    CANCELLED: '已退保',
    PAID: '已赔付',
    REFUSED: '拒赔',
    RECOURSE_ENDED: '已赔付，追偿已了结',
    cancelTraineeInsurance: '退保',
    recordInsurerAnswer: '登记保险答复',
    recordInsurerRecourse: '登记追偿了结',
  },
});

export type PolicyRefusal =
  | LifecycleRefusal
  | 'INSURANCE_ORDER_UNKNOWN'
  | 'INSURANCE_ORDER_NOT_RUNNING'
  | 'INSURANCE_INSURER_MISSING'
  | 'INSURANCE_NUMBER_MISSING'
  | 'INSURANCE_TEXT_NAMES_PERSON'
  | 'INSURANCE_SUM_NOT_POSITIVE'
  | 'INSURANCE_ENDS_BEFORE_BEGIN'
  | 'INSURANCE_OVER'
  | 'INSURANCE_NUMBER_TAKEN'
  | 'INSURANCE_OVERLAPS'
  | 'INSURANCE_UNKNOWN'
  | 'INSURANCE_REASON_MISSING'
  | 'INSURANCE_PAPER_MISSING'
  | 'INSURANCE_CLAIMED';

export const POLICY_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  INSURANCE_ORDER_UNKNOWN: { message: '没有这个订单，或不在可办理的范围内；请核对订单编号', basis: null },
  INSURANCE_ORDER_NOT_RUNNING: {
    message: '订单未签约或已结束，没有需要承保的课时；请只为已签约、已缴费和上课中的订单登记保单',
    basis: INSURANCE_BASIS,
  },
  INSURANCE_INSURER_MISSING: { message: '请填写承保的保险公司', basis: INSURANCE_BASIS },
  INSURANCE_NUMBER_MISSING: { message: '请填写保单号，以保险公司出具的保单为准', basis: INSURANCE_BASIS },
  INSURANCE_TEXT_NAMES_PERSON: {
    message: '此处不得写身份证号或手机号，请删去后再办',
    basis: '个人信息保护法 第六条',
  },
  INSURANCE_SUM_NOT_POSITIVE: { message: '保险金额应大于零，请按保单填写', basis: INSURANCE_BASIS },
  INSURANCE_ENDS_BEFORE_BEGIN: { message: '保险止期早于起期，请按保单填写', basis: null },
  INSURANCE_OVER: { message: '保单已于{day}到期，不再承保；请登记续保的保单', basis: INSURANCE_BASIS },
  INSURANCE_NUMBER_TAKEN: {
    message: '保单号{policyNo}已登记；“点对点”保险一名学员一张保单，请核对',
    basis: INSURANCE_BASIS,
  },
  INSURANCE_OVERLAPS: {
    message: '该保险公司对这个订单已有保单{policyNo}，期间重叠；换保的先办理退保，再登记',
    basis: INSURANCE_BASIS,
  },
  INSURANCE_UNKNOWN: { message: '没有这张保单，或不在可办理的范围内，请核对', basis: null },
  INSURANCE_REASON_MISSING: { message: '请写明退保的理由', basis: INSURANCE_BASIS },
  INSURANCE_PAPER_MISSING: { message: '请填写保险公司批单的编号', basis: INSURANCE_BASIS },
  INSURANCE_CLAIMED: {
    message: '该订单在办理中的集体退费名单内，保单要用于赔付，不能退保；请等待保险公司答复',
    basis: '民办教育促进法 第五十九条',
  },
} satisfies RefusalCatalogue<PolicyRefusal>;

type Decided<T> = Decision<T, PolicyRefusal>;

export interface GivenPolicy {
  readonly orderId: string;
  readonly insurer: string;
  readonly policyNo: string;
  readonly insured: Fen;
  readonly validFrom: CalendarDay;
  readonly validTo: CalendarDay;
}

/** Another policy of the same order, or of the same number at the same institution. */
export interface KnownPolicy extends GivenPolicy {
  readonly state: PolicyStateName;
}

const COVERED_ORDERS: ReadonlySet<string> = new Set(['SIGNED', 'PAID', 'RUNNING']);

/** M30: whether a policy may be recorded for an order in a state. */
export function decidePolicy(
  order: { readonly state: string } | undefined,
  given: GivenPolicy,
  { known, today }: { readonly known: readonly KnownPolicy[]; readonly today: CalendarDay },
): Decided<null> {
  if (!order) return refuse('INSURANCE_ORDER_UNKNOWN');
  if (!COVERED_ORDERS.has(order.state)) return refuse('INSURANCE_ORDER_NOT_RUNNING');
  const fault = policyFault(given, today) ?? repeatFault(given, known);
  return fault ? { ok: false, refusal: fault } : permit(null);
}

type Fault = Refusal<PolicyRefusal> | undefined;
const no = (code: PolicyRefusal, detail?: Record<string, string>): Refusal<PolicyRefusal> =>
  refuse(code, detail).refusal;

function policyFault({ insurer, policyNo, insured, validFrom, validTo }: GivenPolicy, today: CalendarDay): Fault {
  if (insurer.trim() === '') return no('INSURANCE_INSURER_MISSING');
  if (policyNo.trim() === '') return no('INSURANCE_NUMBER_MISSING');
  if (namesPerson(insurer) || namesPerson(policyNo)) return no('INSURANCE_TEXT_NAMES_PERSON');
  if (insured <= 0n) return no('INSURANCE_SUM_NOT_POSITIVE');
  if (validTo < validFrom) return no('INSURANCE_ENDS_BEFORE_BEGIN');
  return validTo < today ? no('INSURANCE_OVER', { day: validTo }) : undefined;
}

const isOfInsurer = (given: GivenPolicy, { insurer }: KnownPolicy): boolean => insurer === given.insurer.trim();

/** One live policy for an order and insurer at a time. */
function repeatFault(given: GivenPolicy, known: readonly KnownPolicy[]): Fault {
  const ofInsurer = known.filter((policy) => isOfInsurer(given, policy));
  const policyNo = given.policyNo.trim();
  if (ofInsurer.some((policy) => policy.policyNo === policyNo)) return no('INSURANCE_NUMBER_TAKEN', { policyNo });
  const other = ofInsurer.find(
    ({ orderId, state, validFrom, validTo }) =>
      orderId === given.orderId && state === 'IN_FORCE' && validFrom <= given.validTo && given.validFrom <= validTo,
  );
  return other && no('INSURANCE_OVERLAPS', { policyNo: other.policyNo });
}

/** The insurer's list names a policy again as it is recorded. */
export const isRecorded = (given: GivenPolicy, known: readonly KnownPolicy[]): boolean =>
  known.some(
    (policy) =>
      isOfInsurer(given, policy) &&
      policy.policyNo === given.policyNo.trim() &&
      policy.orderId === given.orderId &&
      policy.insured === given.insured &&
      policy.validFrom === given.validFrom &&
      policy.validTo === given.validTo,
  );

/** Whether the policy covers its order on a day. */
export const isLive = (
  { state, validFrom, validTo }: Pick<KnownPolicy, 'state' | 'validFrom' | 'validTo'>,
  day: CalendarDay,
): boolean => state === 'IN_FORCE' && validFrom <= day && day <= validTo;

export interface CancelPolicy {
  readonly policyId: string;
  readonly reason: string;
  readonly documentNo: string;
}

/** `claimed`: the order stands on the list of a mass refund under way. */
export function decideCancellation(
  policy: { readonly state: PolicyStateName; readonly claimed: boolean } | undefined,
  { reason, documentNo }: CancelPolicy,
  caller: Pick<Caller, 'roles'>,
): Decided<Step<PolicyStateName>> {
  if (!policy) return refuse('INSURANCE_UNKNOWN');
  if (reason.trim() === '') return refuse('INSURANCE_REASON_MISSING');
  if (documentNo.trim() === '') return refuse('INSURANCE_PAPER_MISSING');
  if (namesPerson(reason) || namesPerson(documentNo)) return refuse('INSURANCE_TEXT_NAMES_PERSON');
  const notClaimed = !policy.claimed || no('INSURANCE_CLAIMED');
  return policyLifecycle.step(policy.state, 'cancelTraineeInsurance', caller, { notClaimed });
}

/** The insurer's answer to the claim of a closed institution's trainee; whether it may be given is the mass refund's matter. */
export function answeredPolicy(
  state: PolicyStateName,
  paid: boolean,
  caller: Pick<Caller, 'roles'>,
): Decision<Step<PolicyStateName>, LifecycleRefusal> {
  const other = { code: 'ACTION_NOT_AVAILABLE' } as const;
  return policyLifecycle.step<LifecycleRefusal>(state, 'recordInsurerAnswer', caller, {
    insurerPays: paid || other,
    insurerRefuses: !paid || other,
  });
}

/** What the insurer has paid is the institution's debt to it no more. */
export const endedRecourse = (
  state: PolicyStateName,
  caller: Pick<Caller, 'roles'>,
): Decision<Step<PolicyStateName>, LifecycleRefusal> => policyLifecycle.step(state, 'recordInsurerRecourse', caller);
