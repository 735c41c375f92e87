import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { RiskCodeRecordedSchema, RiskCodeValue } from '@lianguan/proto-events';
import { eventually, publishEvents } from '@lianguan/testing';
import { CHARGING, ChargingSchool } from '../../test/charging-school.js';

const { finance, second, bank, institution, guardian } = CHARGING;
let school: ChargingSchool;

beforeAll(async () => {
  school = await ChargingSchool.open();
  const { institutionId } = school;
  const code = { institutionId, value: RiskCodeValue.GREEN, since: '2026-03-02', until: '2026-12-31', version: 1n };
  const message = create(RiskCodeRecordedSchema, { riskCodeRecordId: randomUUID(), ...code });
  await publishEvents(school.service.eventLog, [{ key: institutionId, schema: RiskCodeRecordedSchema, message }]);
  await eventually(async () => expect(await school.sql('select from risk_standing')).toHaveLength(1));
}, 60_000);
afterAll(() => school?.stop());

const EXPLAINED = { reason: '向银行查询', documentNo: '示银函〔2026〕1号' };
const answer = async (code: string, bankReference: string) => {
  const { id } = await eventually(async () => {
    const rows = await school.sql<{ id: string }>(`select id from payment_instruction where code = '${code}'`);
    expect(rows).toHaveLength(1);
    return rows[0]!;
  });
  await school.done(bank, 'answerPaymentInstruction', {
    endToEndId: id.replaceAll('-', ''),
    paid: true,
    bankReference,
  });
};

it('what the bank has paid to the institution, and the books cannot follow yet, is not there to be shared out', async () => {
  const orderId = await school.paidOrder({ paidOn: '2026-03-02' });
  school.turnTo('2026-03-03T12:00:00Z');
  await school.done(guardian, 'confirmLesson', { lessonId: await school.taught(orderId, '2026-03-03') });
  school.turnTo('2026-03-03T16:00:00Z');
  const expired = () => school.sql(`select from next_day_transfer where state = 'EXPIRED'`);
  await eventually(async () => expect(await school.sql('select from next_day_transfer')).toHaveLength(1));
  school.turnTo('2026-03-10T15:00:00Z');
  await eventually(async () => expect(await expired()).toHaveLength(1));
  await answer('PAYOUT', '迟1');
  const asked = { amount: '19.00', purpose: '房租', documentNo: '租约1号' };
  const { advance } = await school.done(institution, 'requestCostAdvance', asked, 'advance { id }');
  await school.done(bank, 'approveCostAdvance', { advanceId: advance.id });
  await answer('COST_ADVANCE', '预1');

  await school.sql(`update escrow_account set state = 'HELD' returning 1`);
  const [{ id: breakId }] = (await school.sql<{ id: string }>(
    `select id from bank_break where kind = 'PAYMENT_ANSWER_DIFFERS'`,
  )) as [{ id: string }];
  await school.done(finance, 'proposeBreakResolution', { ...EXPLAINED, breakId, outcome: 'PAID' });
  await school.done(second, 'confirmBreakResolution', { ...EXPLAINED, breakId });
  await school.sql(`update escrow_account set state = 'REFUND_ONLY' returning 1`);
  const closing = { accountId: school.accountId, ground: 'DECISION', reason: '停办', documentNo: '示决〔2026〕1号' };
  const { massRefund } = await school.done(finance, 'startMassRefund', closing, 'massRefund { id }');
  await school.done(second, 'approveMassRefund', { massRefundId: massRefund.id, documentNo: '示批〔2026〕1号' });
  // Of 99 yuan the institution has 19 in advance and 33 paid out: 47 of the 66 that the learner is owed.
  await eventually(async () =>
    expect(await school.sql('select state, principal_fen::text as principal from refund')).toEqual([
      { state: 'PAYING', principal: '4700' },
    ]),
  );
  // The rest is what somebody makes good of the advance.
  const late = { massRefundId: massRefund.id, source: 'LATE', amount: '19.00', documentNo: '回单1号' };
  await school.done(finance, 'recordMassRefundMoney', late);
});
