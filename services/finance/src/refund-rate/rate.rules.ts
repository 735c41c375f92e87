import {
  isWithin,
  namesPerson,
  permit,
  refuse,
  type CalendarDay,
  type Decision,
  type RefusalCatalogue,
} from '@lianguan/kernel';

/** Agreed in the order's contract; what the escrow account really bears; the one-year LPR; the one-year deposit rate. */
export const REFUND_RATE_KINDS = ['AGREED', 'ACCOUNT', 'LPR_1Y', 'DEPOSIT_1Y'] as const;
export type RefundRateKindName = (typeof REFUND_RATE_KINDS)[number];

export type RateRefusal =
  | 'RATE_SUBJECT_MISSING'
  | 'RATE_SUBJECT_UNWANTED'
  | 'RATE_SUBJECT_UNKNOWN'
  | 'RATE_OUT_OF_RANGE'
  | 'RATE_SOURCE_MISSING'
  | 'RATE_TEXT_NAMES_PERSON'
  | 'RATE_REPEATED';

const INTEREST_BASIS = '预付式消费解释 第十六条';

export const RATE_REFUSALS = {
  RATE_SUBJECT_MISSING: { message: '约定利率请写明订单编号，账户实际利率请写明监管账户编号', basis: INTEREST_BASIS },
  RATE_SUBJECT_UNWANTED: { message: '一年期LPR和一年期存款利率对各账户相同，请不要填写编号', basis: INTEREST_BASIS },
  RATE_SUBJECT_UNKNOWN: { message: '没有这个订单或监管账户，或不在可办理的范围内，请核对编号', basis: null },
  RATE_OUT_OF_RANGE: { message: '年利率应在0和24%之间，请按来源核对', basis: INTEREST_BASIS },
  RATE_SOURCE_MISSING: { message: '请写明利率的来源，例如公告或合同条款的编号', basis: INTEREST_BASIS },
  RATE_TEXT_NAMES_PERSON: { message: '来源中不得写身份证号或手机号，请删去', basis: '个人信息保护法 第六条' },
  RATE_REPEATED: { message: '自{day}起的这一利率已经登记，更正请自次日起另行登记', basis: null },
} satisfies RefusalCatalogue<RateRefusal>;

export interface RecordRefundRate {
  readonly kind: RefundRateKindName;
  /** The order of an agreed rate, the escrow account of an account's. */
  readonly subjectId: string | null;
  /** A year's interest in millionths: 3.1 % is 31000. */
  readonly ratePpm: number;
  readonly effectiveFrom: CalendarDay;
  readonly source: string;
}

/** What is on record of the subject and of the rate. */
export interface RateStanding {
  readonly subjectKnown: boolean;
  readonly repeated: boolean;
}

const MOST_PPM = 240_000;
const needsSubject = (kind: RefundRateKindName): boolean => kind === 'AGREED' || kind === 'ACCOUNT';

export function decideRate(
  { subjectKnown, repeated }: RateStanding,
  rate: RecordRefundRate,
): Decision<null, RateRefusal> {
  const { ratePpm, effectiveFrom, source } = rate;
  const fault = subjectFault(rate, subjectKnown);
  if (fault) return refuse(fault);
  if (ratePpm < 0 || ratePpm > MOST_PPM) return refuse('RATE_OUT_OF_RANGE');
  if (source.trim() === '') return refuse('RATE_SOURCE_MISSING');
  if (namesPerson(source)) return refuse('RATE_TEXT_NAMES_PERSON');
  if (repeated) return refuse('RATE_REPEATED', { day: effectiveFrom });
  return permit(null);
}

function subjectFault({ kind, subjectId }: RecordRefundRate, subjectKnown: boolean): RateRefusal | null {
  const needed = needsSubject(kind);
  if (needed && subjectId === null) return 'RATE_SUBJECT_MISSING';
  if (!needed && subjectId !== null) return 'RATE_SUBJECT_UNWANTED';
  return needed && !subjectKnown ? 'RATE_SUBJECT_UNKNOWN' : null;
}

/** A recorded rate, as far as it decides. */
export interface RecordedRate {
  readonly kind: RefundRateKindName;
  readonly subjectId: string | null;
  readonly ratePpm: number;
  readonly effectiveFrom: CalendarDay;
  /** Whose finance office recorded it: it holds there and below. */
  readonly divisionCode: string;
}

export interface RateQuestion {
  readonly orderId: string;
  readonly accountId: string;
  readonly divisionCode: string;
  /** The day of the contract. */
  readonly day: CalendarDay;
  /** Whether the institution is why the money goes back. */
  readonly institutionsFault: boolean;
}

/** What is agreed; else what the escrow account really bears; else, of the day of the contract, the LPR or the deposit rate by whose fault it is. */
export function rateFor(
  rates: readonly RecordedRate[],
  { orderId, accountId, divisionCode, day, institutionsFault }: RateQuestion,
): RecordedRate | null {
  const of = (kind: RefundRateKindName, subjectId: string | null): RecordedRate | undefined =>
    rates
      .filter((rate) => rate.kind === kind && rate.subjectId === subjectId)
      .filter((rate) => rate.effectiveFrom <= day && isWithin(divisionCode, rate.divisionCode))
      .sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? 1 : -1))[0];
  return (
    of('AGREED', orderId) ?? of('ACCOUNT', accountId) ?? of(institutionsFault ? 'LPR_1Y' : 'DEPOSIT_1Y', null) ?? null
  );
}
