import { randomUUID } from 'node:crypto';
import { fromBinary } from '@bufbuild/protobuf';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { TrainingOrderPaidSchema } from '@lianguan/proto-events';
import { asAdmin, eventually, startTestService, testCaller, TurningClock, type TestService } from '@lianguan/testing';
import { migrations, name, slices } from '../slices.js';

const finance = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
const bank = testCaller({ agency: 'BANK', roles: ['BANK'], division: '', bankId: 'DEMO01' });
const otherBank = testCaller({ agency: 'BANK', roles: ['BANK'], division: '', bankId: 'DEMO02' });
const clock = new TurningClock();
let service: TestService;
const admin = <Row extends object>(...sql: string[]) => asAdmin<Row>(service.database.adminUrl, sql);

const INSTITUTIONS = 25;
const HELD = '00000000-0000-0000-0000-000000000023';
const uuid = (text: string) => `lpad(${text}, 32, '0')::uuid`;

/** Each institution with four lessons of 33 yuan consumed on Thursday the 5th, one account held; and a connection that breaks at the 17th. */
const MADE = [
  `insert into escrow_account (id, version, account_no, name, name_key, bank_name, bank_code, mode, state, recorded_state, listed_state, balance_fen,
     minimum_fen, balance_as_of, division_code)
   select ${uuid('n::text')}, 1, (9900000000000000 + n)::text, '示例' || n, '示例' || n, '示例银行', 'DEMO01', 'BANK_CUSTODY',
     case ${uuid('n::text')} when '${HELD}' then 'HELD' else 'ACTIVE' end, 'ACTIVE', 'ACTIVE', 0, 0, '2026-03-01', '341203'
   from generate_series(1, ${INSTITUTIONS}) n`,
  `insert into ledger_account (id, escrow_account_id, kind, debits_fen, credits_fen, division_code, bank_code)
   select gen_random_uuid(), a.id, kind, case kind when 'PAYABLE' then 0 else 13200 end, case kind when 'PAYABLE' then 13200 else 0 end,
     division_code, a.bank_code from escrow_account a, unnest(array['PAYABLE', 'SUPERVISED_BANK']) kind`,
  `insert into training_order (id, institution_id, division_code, course_id, course_title, guardian_id, lesson_count, amount_fen, starts_on, first_day,
     last_day, posted_price_id, model_contract_id, state, offered_on, account_id, bank_code)
   select id, id, division_code, id, '数学', 'person-1', 4, 13200, '2026-03-02', '2026-03-03', '2026-03-06', id, id, 'RUNNING', '2026-03-02', id, bank_code
   from escrow_account`,
  `insert into order_lesson (id, order_id, institution_id, division_code, guardian_id, bank_code, account_id, no, amount_fen, state, consumed_on)
   select gen_random_uuid(), id, institution_id, division_code, guardian_id, bank_code, account_id, no, 3300, 'CONSUMED', '2026-03-05'
   from training_order, generate_series(1, 4) no`,
  `insert into deadline (name, subject_id, due)
   select 'escrow.release', concat_ws(' ', id, id, '2026-03-05'), '2026-03-06T00:00:00+08' from escrow_account`,
  `create function break_off() returns trigger language plpgsql security definer as $$
   begin perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); return new; end $$`,
  `create trigger break_off before update on order_lesson for each row
   when (new.account_id = ${uuid("'17'")}) execute function break_off()`,
];

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await admin(...MADE);
}, 60_000);
afterAll(() => service?.stop());

const job = async () => {
  const { data } = await service.graphql(
    finance,
    '{ financeJobs(kind: "NEXT_DAY_TRANSFERS") { edges { node { state progress { done total } } } } }',
  );
  return data.financeJobs.edges.map(({ node }: { node: object }) => node);
};
const standing = async () => {
  const [row] = await admin(
    `select (select count(*)::int from next_day_transfer) as payouts, (select count(*)::int from transfer where code = 'PAYOUT') as transfers,
       (select count(distinct institution_id)::int from next_day_transfer) as institutions,
       (select count(*)::int from order_lesson where payout_id is not null) as lessons,
       (select sum(debits_pending_fen)::text from ledger_account where kind = 'PAYABLE') as reserved`,
  );
  return row;
};

it('orders what falls due in portions, goes on where it broke off, and tells why one is put off', async () => {
  clock.turnTo(new Date('2026-03-05T16:00:00Z'));
  await eventually(async () => expect(await job()).toEqual([{ state: 'RUNNING', progress: { done: 10, total: 25 } }]));
  const ten = { payouts: 10, transfers: 10, institutions: 10, lessons: 40, reserved: '132000' };
  expect(await standing()).toEqual(ten);
  await admin('drop trigger break_off on order_lesson');
  await eventually(async () =>
    expect(await job()).toEqual([{ state: 'SUCCEEDED', progress: { done: 25, total: 25 } }]),
  );
  expect(await standing()).toEqual({
    payouts: 24,
    transfers: 24,
    institutions: 24,
    lessons: 96,
    reserved: '316800',
  });

  const left = await admin<{ subject: string; due: Date }>(
    `select subject_id as subject, due from deadline where name = 'escrow.release'`,
  );
  expect(left).toEqual([{ subject: `${HELD} ${HELD} 2026-03-05`, due: new Date('2026-03-08T16:00:00Z') }]);
  const postponed = (caller: typeof bank) =>
    service.graphql(
      caller,
      '{ postponedTransfers { edges { node { institution { id } lessonCount amount reason nextTry } } } }',
    );
  const { data } = await postponed(bank);
  expect(data.postponedTransfers.edges).toEqual([
    {
      node: {
        institution: { id: HELD },
        lessonCount: 4,
        amount: '132.00',
        reason: expect.stringContaining('止付'),
        nextTry: '2026-03-08T16:00:00.000Z',
      },
    },
  ]);
  expect((await postponed(otherBank)).data.postponedTransfers.edges).toEqual([]);
});

const PAID = 511;

it('paid orders of before their topic are told again, by the day of payment, in portions', async () => {
  await admin(
    `insert into training_order (id, institution_id, division_code, course_id, course_title, guardian_id, lesson_count, amount_fen, starts_on, first_day,
       last_day, posted_price_id, model_contract_id, state, offered_on, signed_on, paid_on, bank_reference, payer_kind, payer_name, account_id, bank_code)
     select gen_random_uuid(), a.id, a.division_code, a.id, '数学', 'person-1', 4, 13200, '2026-03-02', '2026-03-03', '2026-03-06', a.id, a.id, 'PAID',
       '2026-02-01', '2026-02-01', date '2026-03-01' - n % 7, 'B-' || n, 'GUARDIAN', '家长', a.id, a.bank_code
     from escrow_account a, generate_series(1, ${PAID}) n where a.id = ${uuid("'1'")}`,
  );
  const publish = async (caller: typeof bank, given: object) => {
    const input = { idempotencyKey: randomUUID(), divisionCode: '341203', paidUntil: '2026-03-01', ...given };
    const query = `mutation ($input: PublishPaidOrdersInput!) {
      act: publishPaidOrders(input: $input) { refusal { code } job { progress { total } } } }`;
    const { data, errors } = await service.graphql(caller, query, { input });
    return errors ? 'FORBIDDEN' : (data.act.refusal?.code ?? data.act.job);
  };
  expect(await publish(bank, {})).toBe('FORBIDDEN');
  expect(await publish(finance, { divisionCode: '320102' })).toBe('PUBLICATION_DIVISION_NOT_OWN');
  const one = await publish(finance, { paidUntil: '2026-02-23' });
  expect(one).toMatchObject({ progress: expect.anything() });
  const told = async () => {
    const messages = await asAdmin<{ data: Buffer }>(service.eventLog.adminUrl, [
      `select data from message where topic = 'finance.training-order.v1' order by "offset"`,
    ]);
    return messages.map(({ data }) => fromBinary(TrainingOrderPaidSchema, data).paidOn);
  };
  const early = Math.floor(PAID / 7);
  await eventually(async () => expect(await told()).toHaveLength(early));
  const job = '{ paidOrdersPublication(divisionCode: "341203") { state progress { done total } } }';
  const succeeded = (total: number) =>
    eventually(async () => {
      const { data } = await service.graphql(finance, job);
      expect(data.paidOrdersPublication).toEqual({ state: 'SUCCEEDED', progress: { done: total, total } });
    });
  await succeeded(early);
  await publish(finance, {});
  await succeeded(PAID);
  await eventually(async () => expect(await told()).toHaveLength(early + PAID));
  const days = (await told()).slice(early);
  expect(days).toEqual(days.toSorted());
});
