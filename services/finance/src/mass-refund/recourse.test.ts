import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { endOperation } from '@lianguan/service-kit';
import { eventually } from '@lianguan/testing';
import { CHARGING, ChargingSchool } from '../../test/charging-school.js';
import { moving, postAll, reversing } from '../../test/ledger-world.js';
import type { TransferRequest } from '../escrow-ledger/index.js';

const { finance, second, bank, guardian } = CHARGING;
let school: ChargingSchool;

beforeAll(async () => {
  school = await ChargingSchool.open();
}, 60_000);
afterAll(() => school?.stop());

const post = async (...requests: readonly TransferRequest[]) => {
  const own = school.service.runtime.systemOperation();
  expect(await postAll(own, requests, school.clock.now())).toEqual(requests.map(() => null));
  await endOperation(own);
};

it('what an insurer claims no more forgives the advance; where that has come back, it is the institution’s', async () => {
  const { accountId } = school;
  const orderId = await school.paidOrder();
  const [first, other] = [moving(accountId, 'COST_ADVANCE', 20_00n), moving(accountId, 'COST_ADVANCE', 10_00n)];
  await post(first, other);
  const policy = {
    orderId,
    insurer: '示例财险',
    policyNo: 'P-1',
    insured: '99.00',
    validFrom: '2026-03-02',
    validTo: '2026-06-30',
  };
  await school.done(finance, 'recordTraineeInsurance', policy);
  await school.done(finance, 'restrictEscrowToRefunds', { accountId, reason: '停办', documentNo: '示决1号' });
  const list = { accountId, ground: 'DECISION', reason: '停办', documentNo: '示决1号' };
  const listed = await school.done(finance, 'startMassRefund', list, 'massRefund { id openPolicies { id } }');
  const { id: massRefundId, openPolicies } = listed.massRefund;
  await school.done(second, 'approveMassRefund', { massRefundId, documentNo: '示批1号' });
  await eventually(async () => {
    const [refund] = await school.sql<{ id: string }>(`select id from refund where state = 'PAYING'`);
    await school.done(bank, 'recordRefundPayment', {
      refundId: refund!.id,
      paid: true,
      bankReference: 'R-1',
      reason: '',
    });
  });
  const of = { massRefundId, policyId: openPolicies[0].id, documentNo: '示险1号' };
  await school.done(finance, 'recordInsurerAnswer', { ...of, paid: true, amount: '30.00', reason: '' });
  await school.done(finance, 'concludeMassRefund', { massRefundId, guidance: '', documentNo: '示结1号' });
  await post(reversing(other.id));
  expect(await school.balances()).toEqual({ SUPERVISED_BANK: '1000', COST_ADVANCE: '2000', ORDER: '3000' });

  await school.done(finance, 'recordInsurerRecourse', { ...of, amount: '0.00' });
  expect(await school.balances()).toEqual({ SUPERVISED_BANK: '1000', PAYABLE: '1000' });
  const seen = `{ trainingOrder(id: "${orderId}") { protectedAmount lessons { no state amount decidedBy } } }`;
  const { trainingOrder } = await school.ask(guardian, seen);
  expect(trainingOrder.protectedAmount).toBe('0.00');
  expect(trainingOrder.lessons.at(-1)).toEqual({ no: 4, state: 'CONSUMED', amount: '10.00', decidedBy: 'REFUND' });

  const [kept] = await school.sql<{ id: string }>(`select id from transfer where code = 'CONSUMPTION'`);
  const wrong = { transferId: kept!.id, reason: '有误', documentNo: '示财1号' };
  expect(await school.refused(finance, 'reverseEscrowTransfer', wrong)).toBe('REVERSAL_OF_REFUND_REST');
  // It leaves as what lessons have earned does.
  const report = { accountId, liability: '0.00', reportNo: 'R-1', reportedOn: '2026-03-02' };
  await school.done(bank, 'recordEscrowLiability', report);
  school.turnTo('2026-03-02T16:00:00Z');
  await eventually(async () => {
    const [payout] = await school.sql<{ id: string }>(`select id from next_day_transfer where state = 'ORDERED'`);
    const answer = { transferId: payout!.id, paid: true, bankReference: 'P-1', reason: '' };
    await school.done(bank, 'recordNextDayTransfer', answer);
  });
  expect(await school.balances()).toEqual({});
  expect(await school.refused(bank, 'closeEscrowAccount', { accountId, documentNo: '销1号' })).toBeUndefined();
});
