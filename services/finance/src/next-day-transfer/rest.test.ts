import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Caller } from '@lianguan/kernel';
import { asAdmin, eventually, startTestService, testCaller, TurningClock, type TestService } from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const ID = '00000000-0000-0000-0000-000000000001';
const finance = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
const bank = testCaller({ agency: 'BANK', roles: ['BANK'], division: '', bankId: 'DEMO01' });
const clock = new TurningClock();
let service: TestService;
const admin = <Row extends object>(...sql: string[]) => asAdmin<Row>(service.database.adminUrl, sql);

/** A school that has closed: one lesson of 33 yuan was consumed on the 5th, and an order of ten yuan is not refunded yet. */
const MADE = [
  `insert into escrow_account (id, version, account_no, name, name_key, bank_name, bank_code, mode, stage, state, recorded_state, listed_state,
     balance_fen, minimum_fen, balance_as_of, restricted_on, division_code)
   values ('${ID}', 1, '9900000000000001', '示例', '示例', '示例银行', 'DEMO01', 'BANK_CUSTODY', 'REFUND_ONLY', 'REFUND_ONLY', 'REFUND_ONLY', 'ACTIVE',
     0, 99999, '2026-03-01', '2026-03-05', '341203')`,
  `insert into ledger_account (id, escrow_account_id, kind, order_no, debits_fen, credits_fen, division_code, bank_code)
   select gen_random_uuid(), '${ID}', kind, order_no, debits, credits, '341203', 'DEMO01'
   from (values ('SUPERVISED_BANK', '', 4300, 0), ('PAYABLE', '', 0, 3300), ('ORDER', 'A', 0, 1000), ('REFUND_CLEARING', '', 0, 0),
     ('COST_ADVANCE', '', 0, 0)) r(kind, order_no, debits, credits)`,
  `insert into training_order (id, institution_id, division_code, course_id, course_title, guardian_id, lesson_count, amount_fen, starts_on, first_day,
     last_day, posted_price_id, model_contract_id, state, offered_on, account_id, bank_code)
   values ('${ID}', '${ID}', '341203', '${ID}', '数学', 'person-1', 1, 3300, '2026-03-02', '2026-03-03', '2026-03-06', '${ID}', '${ID}', 'COMPLETED',
     '2026-03-02', '${ID}', 'DEMO01')`,
  `insert into order_lesson (id, order_id, institution_id, division_code, guardian_id, bank_code, account_id, no, amount_fen, state, consumed_on)
   values ('${ID}', '${ID}', '${ID}', '341203', 'person-1', 'DEMO01', '${ID}', 1, 3300, 'CONSUMED', '2026-03-05')`,
  `insert into deadline (name, subject_id, due) values ('escrow.release', '${ID} ${ID} 2026-03-05', '2026-03-06T00:00:00+08')`,
];

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await admin(...MADE);
}, 60_000);
afterAll(() => service?.stop());

async function act(caller: Caller, mutation: string, given: object): Promise<string | undefined> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { refusal { code } } }`;
  const { data, errors } = await service.graphql(caller, query, { input: { idempotencyKey: randomUUID(), ...given } });
  expect(errors).toBeUndefined();
  return data.act.refusal?.code;
}
const report = (liability: string) =>
  act(bank, 'recordEscrowLiability', {
    accountId: ID,
    liability,
    reportNo: randomUUID(),
    reportedOn: clock.now().toISOString().slice(0, 10),
  });
const close = () => act(bank, 'closeEscrowAccount', { accountId: ID, documentNo: '示销〔2026〕1号' });
const set = (sql: string) => admin(`update escrow_account set ${sql}`);

/** Why it is put off on a day; nothing where it is ordered. */
async function putOffOn(day: string): Promise<string[]> {
  clock.turnTo(new Date(`${day}T00:00:00+08:00`));
  const tried = `select (select count(*)::int from postponed_transfer where tried_on = '${day}') + (select count(*)::int from next_day_transfer) as n`;
  await eventually(async () => expect(await admin(tried)).toEqual([{ n: 1 }]));
  const put = await admin<{ code: string }>('select reason_code as code from postponed_transfer');
  return put.map(({ code }) => code);
}

/** Past the rules: what the database itself says of money that leaves. */
async function written(code: string, debit: string) {
  const of = await admin<{ kind: string; id: string }>('select kind, id from ledger_account');
  const idOf = (kind: string) => of.find((one) => one.kind === kind)!.id;
  const asked = { id: randomUUID(), day: '2026-03-06', cause: 'x', request_hash: '00', phase: 'SINGLE', amount: '1' };
  const moved = { ...asked, code, debit: idOf(debit), credit: idOf('SUPERVISED_BANK') };
  return service.runtime.inTransaction(finance, (tx) =>
    tx.query(`select * from post_transfers($1::jsonb, 'a', 'SYSTEM', '2026-03-06T01:00:00.000Z')`, [
      JSON.stringify([moved]),
    ]),
  );
}

it('what a closed institution has earned waits until its learners are owed nothing', async () => {
  expect(await putOffOn('2026-03-06')).toEqual(['PAYOUT_LIABILITY_UNREPORTED']);
  await report('0.00');
  expect(await putOffOn('2026-03-09')).toEqual(['PAYOUT_LIABILITY_REMAINS']);
  await expect(written('PAYOUT', 'PAYABLE')).rejects.toThrow('against a hold');

  await admin(
    `delete from ledger_account where kind = 'ORDER'`,
    `update ledger_account set debits_fen = 3300 where kind = 'SUPERVISED_BANK'`,
  );
  await report('0.01');
  expect(await putOffOn('2026-03-10')).toEqual(['PAYOUT_LIABILITY_REMAINS']);
  await report('0.00');
  await set(`restraints = '[{"id": "r", "kind": "RED"}]'`);
  expect(await putOffOn('2026-03-11')).toEqual(['PAYOUT_ACCOUNT_RESTRAINED']);
  await expect(written('PAYOUT', 'PAYABLE')).rejects.toThrow('against a hold');
  await set(`restraints = '[]'`);
  await admin(`insert into mass_refund (id, account_id, institution_id, division_code, bank_code, state, ground, reason, document_no, listed_on, started_by, version)
    values ('${ID}', '${ID}', '${ID}', '341203', 'DEMO01', 'CLAIMED', 'DECISION', '停办', '示决1号', '2026-03-06', 'x', 1)`);
  expect(await putOffOn('2026-03-12')).toEqual(['PAYOUT_IN_MASS_REFUND']);
  await admin(`update mass_refund set state = 'SETTLED'`);
  await expect(written('PAYOUT', 'COST_ADVANCE')).rejects.toThrow('against a hold');
  await expect(written('COST_ADVANCE', 'PAYABLE')).rejects.toThrow('against a hold');
  expect(await close()).toBe('CLOSING_PAYABLE_REMAINS');
  expect(await putOffOn('2026-03-13')).toEqual([]);
});

it('and is paid by the bank before the account is closed, unless a hold comes in between', async () => {
  const waiting = '{ nextDayTransfers { edges { node { id state amount } } } }';
  const { data } = await service.graphql(bank, waiting);
  const [{ node }] = data.nextDayTransfers.edges;
  expect(node).toMatchObject({ state: 'ORDERED', amount: '33.00' });
  const paid = { transferId: node.id, paid: true, bankReference: 'LS-1', reason: '' };
  const batched = async () => {
    const query = '{ waitingPayments { count held } }';
    return (await service.graphql(bank, query)).data.waitingPayments;
  };
  expect(await batched()).toEqual([{ count: 1, held: 0 }]);

  // The stronger state hides the hold of a joint action.
  await set(
    `measures = '[{"measureId": "m", "kind": "PAYMENT_HOLD", "since": "2026-03-13T01:00:00.000Z", "decisionOrgan": "示", "decisionNumber": "1"}]'`,
  );
  expect(await batched()).toEqual([{ count: 0, held: 1 }]);
  expect(await act(bank, 'recordNextDayTransfer', paid)).toBe('TRANSFER_HELD');
  await set(`measures = '[]'`);
  expect(await close()).toBe('CLOSING_PAYABLE_REMAINS');
  expect(await act(bank, 'recordNextDayTransfer', paid)).toBeUndefined();
  expect(await admin(`select balance_fen::int as n from ledger_account where kind = 'PAYABLE'`)).toEqual([{ n: 0 }]);
  expect(await close()).toBeUndefined();
});
