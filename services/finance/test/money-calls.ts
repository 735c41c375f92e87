import { randomUUID } from 'node:crypto';
import type { CalendarDay, Caller } from '@lianguan/kernel';
import type { Act } from './money-model.js';
import type { Ids } from './money-rows.js';

/** Where a story's money lies. */
export interface Place {
  readonly institutionId: string;
  readonly accountId: string;
  readonly courseId: string;
}

export interface Called {
  readonly command: string;
  readonly caller: Caller;
  readonly input: object;
}

export interface Scene {
  readonly ids: Ids;
  readonly place: Place;
  readonly today: CalendarDay;
  readonly firstDay: CalendarDay;
  readonly callers: Readonly<
    Record<'bank' | 'finance' | 'second' | 'education' | 'institution' | 'guardian' | 'system', Caller>
  >;
}

export type CalledAct = Exclude<Act, { readonly do: 'TIME' | 'STATE' | 'MINIMUM' | 'FIRE' }>;
type Of<Do extends string, One = CalledAct> = One extends { readonly do: infer Does }
  ? Do extends Does
    ? One
    : never
  : never;
type Calls = { readonly [Do in CalledAct['do']]: (act: Of<Do>, scene: Scene) => Called };

const ASKED = { reason: '理由', documentNo: '文1号' };
const NONE = (): string => randomUUID();

const saying =
  (command: string, by: 'guardian' | 'education', ruling?: string): Calls['CONFIRM'] =>
  ({ lesson: [order, at] }, { ids, callers }) => {
    const lessonId = ids.lessons[order]?.[at] ?? NONE();
    return { command, caller: callers[by], input: { ...ASKED, act: command, lessonId, ruling } };
  };

const onAdvance =
  (command: string, by: 'bank' | 'finance'): Calls['APPROVE_ADVANCE'] =>
  ({ advance }, { ids, callers }) => ({
    command,
    caller: callers[by],
    input: { ...ASKED, advanceId: ids.advances[advance] ?? NONE() },
  });

const onRefund =
  (command: string, by: 'institution' | 'guardian' | 'education'): Calls['ACCEPT'] =>
  ({ refund }, { ids, callers }) => ({
    command,
    caller: callers[by],
    input: { ...ASKED, act: command, refundId: ids.refunds[refund] ?? NONE() },
  });

const onBreak = (
  act: 'proposeBreakResolution' | 'confirmBreakResolution',
  { found, outcome }: { readonly found: number; readonly outcome: string | null },
  { ids, callers }: Scene,
): Called => ({
  command: act,
  caller: act === 'proposeBreakResolution' ? callers.finance : callers.second,
  input: { ...ASKED, act, outcome, breakId: ids.breaks[found] ?? NONE() },
});

const onList =
  (command: string, by: 'finance' | 'second' = 'finance') =>
  ({ mass, ...given }: { readonly mass: number }, { ids, callers }: Scene): Called => ({
    command,
    caller: callers[by],
    input: { ...ASKED, ...given, massRefundId: ids.masses[mass] ?? NONE(), guidance: '向法院起诉' },
  });

/** What was booked for the row. */
const reversing = ({ ids: { booked }, callers }: Scene, id = ''): Called => ({
  command: 'reverseEscrowTransfer',
  caller: callers.finance,
  input: { ...ASKED, transferId: booked.get(id) ?? NONE() },
});

/** Each act of the model as the command that it is. */
export const CALLS: Calls = {
  PAY: ({ order, amount, reference }, { ids, place, callers, today }) => ({
    command: 'recordOrderPayment',
    caller: callers.bank,
    input: {
      orderId: ids.orders[order],
      amount,
      bankReference: `${place.accountId} ${reference}`,
      paidOn: today,
      payerKind: 'GUARDIAN',
      payerName: '家长',
    },
  }),
  DELIVER: ({ order, slot }, { ids, callers, firstDay: day }) => ({
    command: 'deliverLesson',
    caller: callers.institution,
    input: { orderId: ids.orders[order], day, from: slot * 60, attendanceNo: '签到' },
  }),
  CONFIRM: saying('confirmLesson', 'guardian'),
  DISPUTE: saying('disputeLesson', 'guardian'),
  RULE_VOID: saying('ruleLessonDispute', 'education', 'VOID'),
  RULE_CONSUMED: saying('ruleLessonDispute', 'education', 'CONSUMED'),
  REVERSE_PAYMENT: ({ order }, scene) => reversing(scene, scene.ids.orders[order]),
  REVERSE_LESSON: ({ lesson: [order, at] }, scene) => reversing(scene, scene.ids.lessons[order]?.[at]),
  REVERSE_PAYOUT: ({ payout }, scene) => reversing(scene, scene.ids.payouts[payout]),
  REVERSE_REFUND: ({ refund }, scene) => reversing(scene, scene.ids.refunds[refund]),
  TERMINATE: ({ order, by }, { ids, callers }) => ({
    command: 'terminateTrainingOrder',
    caller: by === 'GUARDIAN' ? callers.guardian : callers.institution,
    input: { act: 'terminateTrainingOrder', orderId: ids.orders[order], reason: '不学了' },
  }),
  ASK_ADVANCE: ({ amount }, { place: { institutionId }, callers }) => ({
    command: 'requestCostAdvance',
    caller: callers.institution,
    input: { ...ASKED, institutionId, amount, purpose: '房租' },
  }),
  APPROVE_ADVANCE: onAdvance('approveCostAdvance', 'bank'),
  RETURN_ADVANCE: onAdvance('recordCostAdvanceReturn', 'finance'),
  ANSWER: ({ payment, paid, amount, reference }, { ids, callers }) => {
    const endToEndId = (ids.payments[payment] ?? NONE()).replaceAll('-', '');
    const said = paid ? { bankReference: reference, reason: null } : { bankReference: null, reason: '账号有误' };
    return { command: 'answerPaymentInstruction', caller: callers.bank, input: { endToEndId, paid, amount, ...said } };
  },
  ASK_REFUND: ({ order, fault, claimed }, { ids, callers }) => ({
    command: 'requestRefund',
    caller: callers.guardian,
    input: { orderId: ids.orders[order], fault, claimed, reason: '不学了' },
  }),
  ACCEPT: onRefund('acceptRefund', 'institution'),
  REFUSE: onRefund('refuseRefund', 'institution'),
  CANCEL: onRefund('cancelRefund', 'guardian'),
  COURT: onRefund('guideRefundToCourt', 'education'),
  MEDIATE: ({ refund, amount }, { ids, callers }) => ({
    command: 'concludeRefundMediation',
    caller: callers.education,
    input: {
      ...ASKED,
      refundId: ids.refunds[refund] ?? NONE(),
      outcome: amount === null ? 'FAILED' : 'AGREED',
      mediator: 'EDUCATION',
      amount,
    },
  }),
  PROPOSE: ({ found, outcome }, scene) => onBreak('proposeBreakResolution', { found, outcome }, scene),
  SECOND: ({ found }, scene) => onBreak('confirmBreakResolution', { found, outcome: null }, scene),
  LIST: (_act, { place: { accountId }, callers }) => ({
    command: 'startMassRefund',
    caller: callers.finance,
    input: { ...ASKED, accountId, ground: 'DECISION' },
  }),
  WITHDRAW_LIST: onList('withdrawMassRefund'),
  APPROVE_LIST: onList('approveMassRefund', 'second'),
  DEPOSIT: ({ amount }, { place: { accountId }, callers, today }) => ({
    command: 'recordRiskDeposit',
    caller: callers.bank,
    input: { accountId, amount, paidOn: today, documentNo: randomUUID() },
  }),
  MONEY: onList('recordMassRefundMoney'),
  CONCLUDE: onList('concludeMassRefund'),
  REPORT: ({ liability }, { place: { accountId }, callers, today }) => ({
    command: 'recordEscrowLiability',
    caller: callers.bank,
    input: { accountId, liability, reportNo: randomUUID(), reportedOn: today },
  }),
  SETTLE: ({ day }, { place, callers }) => ({
    command: 'orderNextDayTransfer',
    caller: callers.system,
    input: { ...place, day },
  }),
};
