import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Caller } from '@lianguan/kernel';
import { CourseState } from '@lianguan/proto-events';
import {
  asAdmin,
  eventually,
  handIn,
  madeInstitutions,
  startTestService,
  tellInstitutions,
  testCaller,
  TurningClock,
  type TestService,
} from '@lianguan/testing';
import { accountList, courseTold, tellOrderFacts } from '../../test/order-world.js';
import { migrations, name, slices } from '../slices.js';

const [school] = madeInstitutions(1);
const finance = testCaller({ agency: 'FINANCE', roles: ['FIN'] });
const bank = testCaller({ agency: 'BANK', roles: ['BANK'], division: '', bankId: 'DEMO01' });
const institution = testCaller({
  agency: 'INSTITUTION',
  roles: ['INST'],
  division: '',
  institutionId: school!.id,
  purpose: undefined,
});
const guardian = testCaller({
  agency: 'GUARDIAN',
  roles: ['GUARDIAN'],
  division: '',
  person: 'person-1',
  purpose: undefined,
});
const clock = new TurningClock();
const COURSE = randomUUID();
let service: TestService;
const sql = <Row extends object>(text: string) => asAdmin<Row>(service.database.adminUrl, [text]);

beforeAll(async () => {
  service = await startTestService({ name, slices, migrations, clock });
  await tellInstitutions(service.eventLog, [school!]);
  await handIn(service, finance, { mutation: 'importEscrowAccounts', rows: accountList(school!, '0.00') });
  const course = { courseId: COURSE, institutionId: school!.id, state: CourseState.PUBLISHED, version: 1n };
  await tellOrderFacts(service, school!, courseTold(course));
  await eventually(async () =>
    expect(
      await sql(`select 1 from escrow_account, license_standing, filed_course, posted_prices, guide_price, model_contract,
        institution_directory`),
    ).toHaveLength(1),
  );
}, 60_000);
afterAll(() => service?.stop());

const TYPES: Readonly<Record<string, string>> = { confirmLesson: 'OrderLesson', signTrainingOrder: 'TrainingOrder' };
const shownOf = (mutation: string): string => {
  if (/Order/u.test(mutation)) return 'order { id state }';
  return /Lesson/u.test(mutation) ? 'lesson { id state order { state } }' : '';
};

async function act(caller: Caller, mutation: string, input: object) {
  const type = `${TYPES[mutation] ?? `${mutation[0]!.toUpperCase()}${mutation.slice(1)}`}Input`;
  const { data, errors } = await service.graphql(
    caller,
    `mutation ($input: ${type}!) { act: ${mutation}(input: $input) { refusal { code } ${shownOf(mutation)} } }`,
    { input: { idempotencyKey: randomUUID(), ...input } },
  );
  expect(errors).toBeUndefined();
  return data.act;
}

const pay = (orderId: string, bankReference: string) =>
  act(bank, 'recordOrderPayment', {
    orderId,
    amount: '66.00',
    bankReference,
    paidOn: '2026-03-02',
    payerKind: 'GUARDIAN',
    payerName: '家长甲',
  });
let trainees = 0;
async function signed(): Promise<string> {
  trainees += 1;
  const offer = {
    courseId: COURSE,
    guardianId: 'person-1',
    traineeName: `学员${trainees}`,
    lessons: 2,
    startsOn: '2026-03-02',
  };
  const { order } = await act(institution, 'offerTrainingOrder', { ...offer, amount: '66.00' });
  await act(guardian, 'signTrainingOrder', { orderId: order.id });
  return order.id;
}
async function taught(orderId: string, day: string): Promise<string> {
  const given = { orderId, day, from: '18:00', attendanceNo: '签到1' };
  return (await act(institution, 'deliverLesson', given)).lesson.id;
}
const confirm = (lessonId: string) => act(guardian, 'confirmLesson', { lessonId });

/** The newest booked transfer of the code, or of its cause. */
async function reverse(code: string, cause = '%'): Promise<string | undefined> {
  const [transfer] = await sql<{ id: string }>(
    `select id from transfer where code = '${code}' and cause like '${cause}' and phase in ('SINGLE', 'POST') order by seq desc limit 1`,
  );
  const input = { transferId: transfer!.id, reason: '登记有误', documentNo: '示财〔2026〕9号' };
  return (await act(finance, 'reverseEscrowTransfer', input)).refusal?.code;
}
const balances = async () => {
  const rows = await sql<{ kind: string; balance: string }>(
    'select kind, sum(balance_fen)::text as balance from ledger_account group by kind having sum(balance_fen) <> 0',
  );
  return Object.fromEntries(rows.map(({ kind, balance }) => [kind, balance]));
};
const states = async (orderId: string) => {
  const [row] = await sql<{ order: string; lessons: string[] }>(
    `select state as "order", (select array_agg(l.state order by no) from order_lesson l where l.order_id = o.id) as lessons
     from training_order o where id = '${orderId}'`,
  );
  return [row!.order, ...(row!.lessons ?? [])];
};
const dues = async () =>
  (await sql<{ name: string }>('select name from deadline order by name')).map((deadline) => deadline.name);
const transitions = async () => {
  const [row] = await sql<{ transition: string }>(
    `select transition from act_record where subject_type = 'EscrowTransfer' order by seq desc limit 1`,
  );
  return row!.transition;
};

it('a payment that has not come in leaves the order waiting for it, and is recorded anew', async () => {
  const orderId = await signed();
  await pay(orderId, 'B-1');
  expect(await states(orderId)).toEqual(['PAID', 'CONTRACTED', 'CONTRACTED']);
  expect(await reverse('COLLECTION')).toBeUndefined();
  expect(await transitions()).toContain('PAID -reverseEscrowTransfer-> SIGNED');
  expect(await states(orderId)).toEqual(['SIGNED']);
  expect(await balances()).toEqual({});
  expect(await reverse('COLLECTION')).toBe('REVERSAL_OF_PAYMENT_IN_USE');

  const another = await signed();
  expect((await pay(another, 'B-1')).order.state).toBe('PAID');
  expect((await pay(orderId, 'B-2')).order.state).toBe('PAID');
  expect(await states(orderId)).toEqual(['PAID', 'CONTRACTED', 'CONTRACTED']);
  expect(await balances()).toEqual({ SUPERVISED_BANK: '13200', ORDER: '13200' });
});

it('a lesson that should not have counted is asked about anew, and a completed order runs again', async () => {
  const orderId = await signed();
  await pay(orderId, 'B-3');
  clock.turnTo(new Date('2026-03-04T12:00:00Z'));
  await confirm(await taught(orderId, '2026-03-03'));
  expect(await reverse('COLLECTION', orderId)).toBe('REVERSAL_OF_PAYMENT_IN_USE');
  const last = await taught(orderId, '2026-03-04');
  expect((await confirm(last)).lesson.order.state).toBe('COMPLETED');
  expect(await reverse('CONSUMPTION')).toBeUndefined();
  expect(await transitions()).toContain(
    'CONSUMED -reverseEscrowTransfer-> AWAITING; COMPLETED -reverseEscrowTransfer-> RUNNING',
  );
  expect(await states(orderId)).toEqual(['RUNNING', 'CONSUMED', 'AWAITING']);
  expect(await balances()).toEqual({ SUPERVISED_BANK: '19800', ORDER: '16500', PAYABLE: '3300' });
  expect(await dues()).toContain('lesson.autoConfirm');
  expect((await act(guardian, 'disputeLesson', { lessonId: last, reason: '没有上课' })).lesson.state).toBe('DISPUTED');
});

it('a payout that is booked back is ordered anew with its lessons, the next working day', async () => {
  clock.turnTo(new Date('2026-03-04T16:00:00Z'));
  const ordered = async () => {
    await eventually(async () =>
      expect(await sql(`select 1 from next_day_transfer where state = 'ORDERED'`)).toHaveLength(1),
    );
    const [row] = await sql<{ id: string }>(`select id from next_day_transfer where state = 'ORDERED'`);
    return row!.id;
  };
  const transferId = await ordered();
  const [{ id: leaving }] = (await sql<{ id: string }>(
    'select id from order_lesson where payout_id is not null limit 1',
  )) as [{ id: string }];
  expect(await reverse('CONSUMPTION', leaving)).toBe('REVERSAL_OF_LESSON_PAID_OUT');
  const paid = { paid: true, bankReference: 'P-1', reason: '' };
  await act(bank, 'recordNextDayTransfer', { ...paid, transferId });
  expect(await balances()).toEqual({ SUPERVISED_BANK: '16500', ORDER: '16500' });
  expect(await dues()).not.toContain('escrow.release');

  expect(await reverse('PAYOUT')).toBeUndefined();
  expect(await transitions()).toContain('PAID -reverseEscrowTransfer-> REVERSED');
  expect(await balances()).toEqual({ SUPERVISED_BANK: '19800', ORDER: '16500', PAYABLE: '3300' });
  expect(await sql(`select count(*)::int from order_lesson where state = 'RELEASED'`)).toEqual([{ count: 0 }]);
  expect(await dues()).toContain('escrow.release');
  expect(await reverse('PAYOUT')).toBe('ACTION_NOT_AVAILABLE');
  clock.turnTo(new Date('2026-03-05T16:00:00Z'));
  await act(bank, 'recordNextDayTransfer', { ...paid, bankReference: 'P-2', transferId: await ordered() });
  expect(await balances()).toEqual({ SUPERVISED_BANK: '16500', ORDER: '16500' });
  const released = await sql(
    `select count(*)::int, count(distinct payout_id)::int as payouts from order_lesson where state = 'RELEASED'`,
  );
  expect(released).toEqual([{ count: 1, payouts: 1 }]);
});
