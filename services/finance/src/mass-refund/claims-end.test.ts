import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { endOperation } from '@lianguan/service-kit';
import { eventually } from '@lianguan/testing';
import { CHARGING, ChargingSchool } from '../../test/charging-school.js';
import { moving, postAll } from '../../test/ledger-world.js';

const { finance, second, bank, guardian } = CHARGING;
let school: ChargingSchool;
let orders: readonly string[];
let massRefundId = '';

beforeAll(async () => {
  school = await ChargingSchool.open();
}, 60_000);
afterAll(() => school?.stop());

const paysAll = () =>
  eventually(async () => {
    const refunds = await school.sql<{ id: string; state: string }>(
      `select id, state from refund where state <> 'PAID'`,
    );
    expect(refunds.map(({ state }) => state)).toEqual(refunds.map(() => 'PAYING'));
    expect(refunds).toHaveLength(2);
    for (const { id: refundId } of refunds)
      await school.done(bank, 'recordRefundPayment', {
        refundId,
        paid: true,
        bankReference: `R-${refundId}`,
        reason: '',
      });
  });
const close = () => school.refused(bank, 'closeEscrowAccount', { accountId: school.accountId, documentNo: '销1号' });
const SUMS =
  'state availableActions totals { fromAccount fromLateMoney fromLiquidation writtenOff rest } money { source amount }';
const end = (given: object = {}) => ({
  massRefundId,
  amount: '20.01',
  reason: '破产财产分配完毕，终结破产程序',
  documentNo: '〔2026〕示破1号之三',
  ...given,
});

it('claims that are left keep the account open, though the bank reports that nothing is owed', async () => {
  orders = [await school.paidOrder(), await school.paidOrder({ traineeName: '学员乙', lessons: 2 })];
  const own = school.service.runtime.systemOperation();
  // The institution had 100 of 165 yuan in advance.
  const advance = moving(school.accountId, 'COST_ADVANCE', 100_00n, { orderNo: null });
  expect(await postAll(own, [advance], school.clock.now())).toEqual([null]);
  await endOperation(own);
  const { accountId } = school;
  await school.done(finance, 'restrictEscrowToRefunds', { accountId, reason: '停办', documentNo: '示决1号' });
  const list = { accountId, ground: 'DECISION', reason: '停办', documentNo: '示决1号' };
  massRefundId = (await school.done(finance, 'startMassRefund', list, 'massRefund { id }')).massRefund.id;
  await school.done(second, 'approveMassRefund', { massRefundId, documentNo: '示批1号' });
  await paysAll();
  expect(await school.refused(finance, 'endMassRefundClaims', end())).toBe('ACTION_NOT_AVAILABLE');
  const conclusion = { massRefundId, guidance: '向清算组申报', documentNo: '示结1号' };
  await school.done(finance, 'concludeMassRefund', conclusion);
  // What comes into the account goes to all alike, as before.
  const late = { massRefundId, source: 'LATE', amount: '10.00', documentNo: '回单1号' };
  await school.done(finance, 'recordMassRefundMoney', late);
  await paysAll();
  const report = { accountId, liability: '0.00', reportNo: 'R-1', reportedOn: '2026-03-02' };
  await school.done(bank, 'recordEscrowLiability', report);
  expect(await close()).toBe('CLOSING_LIABILITY_REMAINS');
});

it('what the liquidation paid is shared out to the fen, the rest is written off, told to each guardian, and the account closes', async () => {
  expect(await school.refused(finance, 'endMassRefundClaims', end({ amount: '90.01' }))).toBe(
    'MASS_REFUND_LIQUIDATION_AMOUNT',
  );
  const { massRefund } = await school.done(finance, 'endMassRefundClaims', end(), `massRefund { ${SUMS} }`);
  expect(massRefund).toEqual({
    state: 'WRITTEN_OFF',
    availableActions: [],
    totals: {
      fromAccount: '65.00',
      fromLateMoney: '10.00',
      fromLiquidation: '20.01',
      writtenOff: '69.99',
      rest: '0.00',
    },
    money: [
      { source: 'ACCOUNT', amount: '65.00' },
      { source: 'LATE', amount: '10.00' },
      { source: 'LIQUIDATION', amount: '20.01' },
    ],
  });
  const own = `query ($id: ID!) { trainingOrder(id: $id) { protectedAmount massRefundShare { claimed fromLiquidation writtenOff rest endedNo } } }`;
  const shares = [];
  for (const id of orders) shares.push((await school.ask(guardian, own, { id })).trainingOrder);
  const endedNo = '〔2026〕示破1号之三';
  expect(shares).toEqual([
    {
      protectedAmount: '0.00',
      massRefundShare: { claimed: '99.00', fromLiquidation: '12.01', writtenOff: '41.99', rest: '0.00', endedNo },
    },
    {
      protectedAmount: '0.00',
      massRefundShare: { claimed: '66.00', fromLiquidation: '8.00', writtenOff: '28.00', rest: '0.00', endedNo },
    },
  ]);
  expect(await school.balances()).toEqual({});
  const [step] = await school.sql<object>(
    `select transition, document_no as "documentNo" from act_record where command = 'endMassRefundClaims'`,
  );
  expect(step).toEqual({ transition: 'CLAIMED -endMassRefundClaims-> WRITTEN_OFF', documentNo: endedNo });

  expect(await school.refused(finance, 'endMassRefundClaims', end())).toBe('ACTION_NOT_AVAILABLE');
  const [booked] = await school.sql<{ id: string }>(`select id from transfer where code = 'CLAIM_WRITTEN_OFF' limit 1`);
  const wrong = { transferId: booked!.id, reason: '有误', documentNo: '示财1号' };
  expect(await school.refused(finance, 'reverseEscrowTransfer', wrong)).toBe('REVERSAL_OF_CLAIM');
  expect(await close()).toBeUndefined();
});
