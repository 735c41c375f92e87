import { openingNo } from './audit.js';
import { RATE_PPM, SIGNED_ON, type Charging } from './lives.js';
import type { MoneyPeople } from './money-people.js';

/** From before supervision: it carries the minimum balance. */
export const OPENING_FEN = 15_000_000;
const SHOWN = 'escrowAccount { id }';

/** Each account has its opening balance. */
export async function openAccounts(people: MoneyPeople, accountIds: readonly string[]): Promise<void> {
  for (const accountId of accountIds) {
    await people.do('finance', {
      mutation: 'recordOpeningBalance',
      input: {
        accountId,
        orderNo: openingNo(accountId),
        amount: (OPENING_FEN / 100).toFixed(2),
        asOf: '2031-09-22',
        documentNo: '示表1号',
      },
    });
  }
}

const ADVANCE_FEN = 5_000;

/** Each school has part of its fees before the lessons that repay it. */
export async function advanceCosts(people: MoneyPeople, schools: readonly Charging[]): Promise<void> {
  for (const { institutionId } of schools) {
    const amount = (ADVANCE_FEN / 100).toFixed(2);
    const input = { amount, purpose: '场地租金', documentNo: '示请1号' };
    const { id: advanceId } = await people.do(
      { institutionId },
      { mutation: 'requestCostAdvance', input, shown: 'advance { id }' },
    );
    const approval = { mutation: 'approveCostAdvance', type: 'CostAdvanceInput', input: { advanceId } };
    await people.do('bank', { ...approval, shown: 'advance { id }' });
  }
}

/** What the account really bears goes back with refunds. */
export async function bearInterest(people: MoneyPeople, accountIds: readonly string[]): Promise<void> {
  for (const subjectId of accountIds) {
    const rate = { kind: 'ACCOUNT', ratePpm: RATE_PPM, effectiveFrom: SIGNED_ON, source: '账户结息单' };
    const input = { ...rate, subjectId };
    await people.do('finance', { mutation: 'recordRefundRate', input, shown: 'rate { id }' });
  }
}

/** The bank sees something that it does not understand; nobody answers in time, and joint enforcement has it. */
export async function raiseAlarm(people: MoneyPeople, accountId: string): Promise<void> {
  const input = { accountId, level: 'YELLOW', note: '一日内多笔整数进出', documentNo: '示银1号' };
  await people.do('bank', { mutation: 'reportEscrowAlarm', input, shown: SHOWN });
}

/** 止付 by the clause of the agreement: one proposes, another approves. */
export async function holdAccount(people: MoneyPeople, accountId: string): Promise<void> {
  const paper = { accountId, reason: '资金异常', documentNo: '示止1号' };
  const shown = 'escrowAccount { agreementHolds { id } }';
  const { agreementHolds } = await people.do('education', { mutation: 'proposePaymentHold', input: paper, shown });
  await people.do('second', {
    mutation: 'approvePaymentHold',
    input: { holdId: agreementHolds[0].id },
    shown,
  });
}

export async function liftHold(people: MoneyPeople, accountId: string): Promise<void> {
  const { escrowAccount } = await people.ask(
    'education',
    'query ($id: ID!) { escrowAccount(id: $id) { agreementHolds { id } } }',
    { id: accountId },
  );
  await people.do('education', {
    mutation: 'liftPaymentHold',
    type: 'EndPaymentHoldInput',
    input: { holdId: escrowAccount.agreementHolds[0].id, reason: '已查明', documentNo: '示止2号' },
    shown: SHOWN,
  });
}
