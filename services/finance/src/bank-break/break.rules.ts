import {
  addDays,
  formatYuan,
  isWorkingDay,
  namesPerson,
  refuse,
  type CalendarDay,
  type Caller,
  type Decision,
  type Fen,
  type Refusal,
  type RefusalCatalogue,
} from '@lianguan/kernel';
import { defineLifecycle, LIFECYCLE_REFUSALS, type LifecycleRefusal, type Step } from '@lianguan/service-kit/rules';

export const BREAK_KINDS = [
  'STATEMENT_CONTRADICTED',
  'STATEMENT_UNBALANCED',
  'STATEMENT_INCOMPLETE',
  'STATEMENT_GAP',
  'ENTRY_CONTRADICTED',
  'ENTRY_TWICE',
  'IN_BANK_NOT_LEDGER',
  'IN_LEDGER_NOT_BANK',
  'AMOUNT_DIFFERS',
  'PAYMENT_ANSWER_DIFFERS',
  'BALANCE_DIFFERS',
  'LEDGER_UNBALANCED',
  'LEDGER_INSOLVENT',
  'LEDGER_CHAIN_BROKEN',
] as const;
export type BreakKindName = (typeof BREAK_KINDS)[number];

export const BREAK_STATES = ['OPEN', 'PROPOSED', 'RESOLVED', 'SETTLED'] as const;
export type BreakStateName = (typeof BREAK_STATES)[number];

/** What two officers find of a payment that the bank says it made, and the books do not: it was made, or it was not, or has come back. */
export const BREAK_OUTCOMES = ['PAID', 'NOT_PAID'] as const;
export type BreakOutcomeName = (typeof BREAK_OUTCOMES)[number];

/** The deadline at the end of each day, at which an account is held against the ledger. */
export const BANK_RECONCILIATION = 'bankReconciliation';

/** What is found to be paid is booked with the next try; of payments that nobody tries again at once, by the deadline of whoever ordered them. */
export const CLAIM_FOUND = {
  COST_ADVANCE: 'costAdvance.claim',
  RISK_DEPOSIT_RETURN: 'riskDeposit.claim',
} as const satisfies Readonly<Record<string, string>>;

const SUPERVISION = '教监管函〔2021〕2号';

export const BREAK_OFFICERS = ['FIN', 'BANK'] as const;
const CONFIRMERS = ['FIN'] as const;

/** Feature 49: what does not agree is explained by one officer and confirmed by another, or settles itself once late lines come. */
export const breakLifecycle = defineLifecycle({
  name: 'BankBreak',
  states: [...BREAK_STATES],
  initial: 'OPEN',
  terminal: ['RESOLVED', 'SETTLED'],
  transitions: [
    {
      event: 'proposeBreakResolution',
      from: ['OPEN'],
      to: 'PROPOSED',
      roles: [...BREAK_OFFICERS],
      basis: SUPERVISION,
    },
    {
      event: 'confirmBreakResolution',
      from: ['PROPOSED'],
      to: 'RESOLVED',
      roles: CONFIRMERS,
      guard: 'otherOfficer',
      basis: SUPERVISION,
    },
    {
      event: 'returnBreakResolution',
      from: ['PROPOSED'],
      to: 'OPEN',
      roles: CONFIRMERS,
      guard: 'otherOfficer',
      basis: SUPERVISION,
    },
    { event: 'settleBreak', from: ['OPEN', 'PROPOSED'], to: 'SETTLED', roles: ['SYS'], basis: null },
  ],
  labels: {
    OPEN: '待查明',
    PROPOSED: '待复核',
    RESOLVED: '已处理',
    SETTLED: '已自行消除',
    proposeBreakResolution: '提出处理意见',
    confirmBreakResolution: '复核同意',
    returnBreakResolution: '退回重查',
    settleBreak: '补报后消除',
  },
});
export type BreakEventName = (typeof breakLifecycle.transitions)[number]['event'];
export type BreakActName = Exclude<BreakEventName, 'settleBreak'>;

export type BreakRefusal =
  | LifecycleRefusal
  | 'BREAK_UNKNOWN'
  | 'BREAK_REASON_MISSING'
  | 'BREAK_PAPER_MISSING'
  | 'BREAK_NAMES_PERSON'
  | 'BREAK_SAME_OFFICER'
  | 'BREAK_OUTCOME_MISSING'
  | 'BREAK_OUTCOME_NOT_ASKED'
  | 'BREAK_PAYMENT_PENDING'
  | 'BREAK_PAYMENT_OTHER_AMOUNT'
  | 'BREAK_PAYMENT_BOOKED';

export const BREAK_REFUSALS = {
  ...LIFECYCLE_REFUSALS,
  BREAK_UNKNOWN: { message: '没有这条对账差异，或不在本单位管辖范围内；请刷新列表后再办理', basis: null },
  BREAK_REASON_MISSING: { message: '请写明查明的原因和处理意见', basis: SUPERVISION },
  BREAK_PAPER_MISSING: { message: '请填写银行回函、更正凭证等书面依据的编号', basis: SUPERVISION },
  BREAK_NAMES_PERSON: { message: '此处不得写身份证号或手机号，请删去后再提交', basis: '个人信息保护法 第六条' },
  BREAK_SAME_OFFICER: { message: '提出处理意见的人不能自己复核，请由另一名经办人办理', basis: SUPERVISION },
  BREAK_OUTCOME_MISSING: {
    message: '银行称已付款，请写明查明的结果：确已付款，或者未付款、已退回',
    basis: SUPERVISION,
  },
  BREAK_OUTCOME_NOT_ASKED: { message: '这里不填付款的查明结果，请去掉后再提交', basis: null },
  BREAK_PAYMENT_PENDING: {
    message: '这笔付款指令还在等待银行答复，或已按付款入账，不必补记；请由银行在期限内重新答复，期满后再处理',
    basis: SUPERVISION,
  },
  BREAK_PAYMENT_OTHER_AMOUNT: {
    message: '银行付出的{paid}元与指令的{instructed}元不同，不能补记；请由银行更正后重新答复，再处理',
    basis: SUPERVISION,
  },
  BREAK_PAYMENT_BOOKED: { message: '同一笔付款已另有差异查明为确已付款，不能重复补记', basis: SUPERVISION },
} satisfies RefusalCatalogue<BreakRefusal>;

export interface BreakAct {
  readonly act: BreakActName;
  readonly breakId: string;
  readonly reason: string;
  readonly documentNo: string;
  readonly outcome: BreakOutcomeName | null;
}

export interface BreakStanding {
  readonly state: BreakStateName;
  readonly proposedBy: string | null;
  readonly outcome: BreakOutcomeName | null;
  /** Null where the bank does not say that it paid what the books say is unpaid. */
  readonly claim: PaymentClaim | null;
}

/** The bank's word that it paid. */
export interface PaymentClaim {
  /** What the instruction was to pay, and the row that it was ordered for. */
  readonly code: string;
  readonly cause: string;
  readonly paid: Fen;
  readonly instructed: Fen;
  /** The instruction has ended without a payment. */
  readonly endedUnpaid: boolean;
  /** Another break about the same instruction has it as paid. */
  readonly isBooked: boolean;
}

function claimFault({ paid, instructed, endedUnpaid, isBooked }: PaymentClaim): Refusal<BreakRefusal> | null {
  if (!endedUnpaid) return { code: 'BREAK_PAYMENT_PENDING' };
  if (isBooked) return { code: 'BREAK_PAYMENT_BOOKED' };
  if (paid === instructed) return null;
  return { code: 'BREAK_PAYMENT_OTHER_AMOUNT', detail: { paid: formatYuan(paid), instructed: formatYuan(instructed) } };
}

function outcomeFault(
  { claim, outcome: proposed }: BreakStanding,
  { act, outcome }: BreakAct,
): Refusal<BreakRefusal> | null {
  const asked = act === 'proposeBreakResolution' && claim !== null;
  if (outcome !== null && !asked) return { code: 'BREAK_OUTCOME_NOT_ASKED' };
  if (asked && outcome === null) return { code: 'BREAK_OUTCOME_MISSING' };
  const found = act === 'confirmBreakResolution' ? proposed : outcome;
  return claim && found === 'PAID' ? claimFault(claim) : null;
}

export function decideBreak(
  known: BreakStanding | undefined,
  given: BreakAct,
  caller: Pick<Caller, 'roles' | 'subject'>,
): Decision<Step<BreakStateName>, BreakRefusal> {
  if (!known) return refuse('BREAK_UNKNOWN');
  const { act, reason, documentNo } = given;
  if (reason.trim() === '') return refuse('BREAK_REASON_MISSING');
  if (documentNo.trim() === '') return refuse('BREAK_PAPER_MISSING');
  if (namesPerson(reason) || namesPerson(documentNo)) return refuse('BREAK_NAMES_PERSON');
  const fault = outcomeFault(known, given);
  if (fault) return { ok: false, refusal: fault };
  const otherOfficer = known.proposedBy !== caller.subject || { code: 'BREAK_SAME_OFFICER' as const };
  return breakLifecycle.step(known.state, act, caller, { otherOfficer });
}

/** Working days that a break has been open; the day on which it was found does not count. */
export function ageInWorkingDays(foundOn: CalendarDay, today: CalendarDay): number {
  let age = 0;
  for (let day = addDays(foundOn, 1); day <= today; day = addDays(day, 1)) if (isWorkingDay(day)) age += 1;
  return age;
}
