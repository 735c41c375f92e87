import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { create } from '@bufbuild/protobuf';
import { RiskCodeRecordedSchema, RiskCodeValue } from '@lianguan/proto-events';
import { eventually, publishEvents } from '@lianguan/testing';
import { CHARGING, ChargingSchool } from '../../test/charging-school.js';

const { finance, second, bank, institution } = CHARGING;
let school: ChargingSchool;

beforeAll(async () => {
  school = await ChargingSchool.open();
  const { institutionId } = school;
  const code = { institutionId, value: RiskCodeValue.GREEN, since: '2026-03-02', until: '2026-12-31', version: 1n };
  const message = create(RiskCodeRecordedSchema, { riskCodeRecordId: randomUUID(), ...code });
  await publishEvents(school.service.eventLog, [{ key: institutionId, schema: RiskCodeRecordedSchema, message }]);
  await eventually(async () => expect(await school.sql('select from risk_standing')).toHaveLength(1));
  await school.paidOrder({ paidOn: '2026-03-02' });
}, 60_000);
afterAll(() => school?.stop());

const EXPLAINED = { reason: '向银行查询', documentNo: '示银函〔2026〕1号' };
async function find(outcome: 'PAID' | 'NOT_PAID'): Promise<string> {
  const { bankBreaks } = await school.ask(finance, '{ bankBreaks(state: OPEN) { edges { node { id kind } } } }');
  const [{ node }] = bankBreaks.edges.filter(
    (edge: { node: { kind: string } }) => edge.node.kind === 'PAYMENT_ANSWER_DIFFERS',
  );
  await school.done(finance, 'proposeBreakResolution', { ...EXPLAINED, breakId: node.id, outcome });
  await school.done(second, 'confirmBreakResolution', { ...EXPLAINED, breakId: node.id });
  return node.id;
}
const instructions = (code: string) =>
  school.sql<{ id: string; state: string }>(
    `select id, state from payment_instruction where code = '${code}' order by seq`,
  );
/** The term of the last instruction ends, and then the bank says that it paid. */
async function lateWord(code: string, now: string): Promise<void> {
  school.turnTo(now);
  const expired = await eventually(async () => {
    const last = (await instructions(code)).at(-1)!;
    expect(last.state).toBe('EXPIRED');
    return last;
  });
  const endToEndId = expired.id.replaceAll('-', '');
  await school.done(bank, 'answerPaymentInstruction', { endToEndId, paid: true, bankReference: `迟${now}` });
}
const stands = (table: string) =>
  school.sql(`select state, bank_reference as said from ${table} order by id`).then((rows) => rows);
const bookedUnder = async (breakId: string) => {
  const [row] = await school.sql<{ id: string }>(
    `select booked_transfer_id as id from bank_break where id = '${breakId}'`,
  );
  return row!.id;
};

const ADVANCE = { amount: '29.00', purpose: '房租', documentNo: '租约1号' };
const ask = async () => (await school.done(institution, 'requestCostAdvance', ADVANCE, 'advance { id }')).advance.id;

it('an advance that the bank says it paid is found out before another: unpaid it may be asked for, paid it is booked', async () => {
  await school.done(bank, 'approveCostAdvance', { advanceId: await ask() });
  const waiting = await school.act(institution, 'requestCostAdvance', ADVANCE);
  expect(waiting.refusal.code).toBe('ADVANCE_UNDECIDED');
  await lateWord('COST_ADVANCE', '2026-03-09T16:00:00Z');
  expect(await school.refused(institution, 'requestCostAdvance', ADVANCE)).toBe('ADVANCE_BANK_SAYS_PAID');
  await find('NOT_PAID');

  const advanceId = await ask();
  await school.done(bank, 'approveCostAdvance', { advanceId });
  await lateWord('COST_ADVANCE', '2026-03-16T16:00:00Z');
  expect(await school.refused(institution, 'requestCostAdvance', ADVANCE)).toBe('ADVANCE_BANK_SAYS_PAID');
  // What the law holds is not booked; it is tried again.
  await school.sql(`update escrow_account set state = 'HELD' returning 1`);
  const breakId = await find('PAID');
  await eventually(async () =>
    expect(
      await school.sql(`select subject_id as of from deadline where name = 'costAdvance.claim' and due > '2026-03-17'`),
    ).toEqual([{ of: advanceId }]),
  );
  expect(await stands('cost_advance')).toEqual([
    { state: 'EXPIRED', said: null },
    { state: 'EXPIRED', said: null },
  ]);
  await school.sql(`update escrow_account set state = 'ACTIVE' returning 1`);
  school.turnTo('2026-03-17T16:00:00Z');
  await eventually(async () =>
    expect(await stands('cost_advance')).toEqual([
      { state: 'EXPIRED', said: null },
      { state: 'PAID', said: '迟2026-03-16T16:00:00Z' },
    ]),
  );
  expect(await school.balances()).toEqual({ SUPERVISED_BANK: '7000', COST_ADVANCE: '2900', ORDER: '9900' });
  const [, , booked] = await instructions('COST_ADVANCE');
  expect(booked).toMatchObject({ id: await bookedUnder(breakId), state: 'PAID' });
  expect(await school.sql(`select from deadline where name in ('costAdvance.claim', 'costAdvance.answer')`)).toEqual(
    [],
  );
  // It is repaid, or returned, like any.
  const returned = { advanceId, reason: '退回', documentNo: '回单1号' };
  const { advance } = await school.done(finance, 'recordCostAdvanceReturn', returned, 'advance { state }');
  expect(advance.state).toBe('RETURNED');
});

it('so is a return of the deposit', async () => {
  const { accountId } = school;
  const deposit = { accountId, amount: '80.00', paidOn: '2026-03-17', documentNo: '缴存1号' };
  await school.done(bank, 'recordRiskDeposit', deposit);
  const asked = { accountId, amount: '30.00', reason: '退还多缴', documentNo: '示函〔2026〕1号' };
  const propose = async () =>
    (await school.done(finance, 'proposeRiskDepositReturn', asked, 'riskDepositReturn { id }')).riskDepositReturn.id;
  const approve = (returnId: string) => ({ returnId, documentNo: '批1号' });
  await school.done(second, 'approveRiskDepositReturn', approve(await propose()));
  school.turnTo('2026-03-24T15:00:00Z');
  await lateWord('RISK_DEPOSIT_RETURN', '2026-03-24T16:00:00Z');
  expect(await school.refused(finance, 'proposeRiskDepositReturn', asked)).toBe('DEPOSIT_BANK_SAYS_PAID');
  await find('NOT_PAID');

  await school.done(second, 'approveRiskDepositReturn', approve(await propose()));
  await lateWord('RISK_DEPOSIT_RETURN', '2026-03-31T16:00:00Z');
  const breakId = await find('PAID');
  await eventually(async () =>
    expect(await stands('risk_deposit_return')).toEqual([
      { state: 'EXPIRED', said: null },
      { state: 'PAID', said: '迟2026-03-31T16:00:00Z' },
    ]),
  );
  expect(await school.balances()).toMatchObject({ RISK_DEPOSIT: '5000', RISK_DEPOSIT_BANK: '5000' });
  const [, , booked] = await instructions('RISK_DEPOSIT_RETURN');
  expect(booked).toMatchObject({ id: await bookedUnder(breakId), state: 'PAID' });
  await propose();
});
