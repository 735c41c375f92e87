import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { eventually } from '@lianguan/testing';
import { CHARGING, ChargingSchool } from '../../test/charging-school.js';

const { finance, bank, guardian } = CHARGING;
let school: ChargingSchool;

beforeAll(async () => {
  school = await ChargingSchool.open();
}, 60_000);
afterAll(() => school?.stop());

const confirm = (lessonId: string) => school.act(guardian, 'confirmLesson', { lessonId }, 'lesson { order { state } }');

/** The newest booked transfer of the code, or of its cause. */
async function reverse(code: string, cause = '%'): Promise<string | undefined> {
  const [transfer] = await school.sql<{ id: string }>(
    `select id from transfer where code = '${code}' and cause like '${cause}' and phase in ('SINGLE', 'POST') order by seq desc limit 1`,
  );
  const input = { transferId: transfer!.id, reason: '登记有误', documentNo: '示财〔2026〕9号' };
  return school.refused(finance, 'reverseEscrowTransfer', input);
}
const states = async (orderId: string) => {
  const [row] = await school.sql<{ order: string; lessons: string[] }>(
    `select state as "order", (select array_agg(l.state order by no) from order_lesson l where l.order_id = o.id) as lessons
     from training_order o where id = '${orderId}'`,
  );
  return [row!.order, ...(row!.lessons ?? [])];
};
/** What finance is offered on the order and its lessons: what is booked back is a transfer of the ledger. */
const offered = async (orderId: string) =>
  (await school.ask(finance, `{ trainingOrder(id: "${orderId}") { availableActions lessons { availableActions } } }`))
    .trainingOrder;
const dues = async () =>
  (await school.sql<{ name: string }>('select name from deadline order by name')).map((deadline) => deadline.name);
const transitions = async () => {
  const [row] = await school.sql<{ transition: string }>(
    `select transition from act_record where subject_type = 'EscrowTransfer' order by seq desc limit 1`,
  );
  return row!.transition;
};

it('a payment that has not come in leaves the order waiting for it, and is recorded anew', async () => {
  const orderId = await school.signed({ traineeName: '学员甲', lessons: 2 });
  await school.pay(orderId, { bankReference: 'B-1' });
  expect(await states(orderId)).toEqual(['PAID', 'CONTRACTED', 'CONTRACTED']);
  const nothing = { availableActions: [] };
  expect(await offered(orderId)).toEqual({ ...nothing, lessons: [nothing, nothing] });
  expect(await reverse('COLLECTION')).toBeUndefined();
  expect(await transitions()).toContain('PAID -reverseEscrowTransfer-> SIGNED');
  expect(await states(orderId)).toEqual(['SIGNED']);
  expect(await school.balances()).toEqual({});
  expect(await reverse('COLLECTION')).toBe('REVERSAL_OF_PAYMENT_IN_USE');

  const another = await school.signed({ traineeName: '学员乙', lessons: 2 });
  expect((await school.pay(another, { bankReference: 'B-1' })).order.state).toBe('PAID');
  expect((await school.pay(orderId, { bankReference: 'B-2' })).order.state).toBe('PAID');
  expect(await states(orderId)).toEqual(['PAID', 'CONTRACTED', 'CONTRACTED']);
  expect(await school.balances()).toEqual({ SUPERVISED_BANK: '13200', ORDER: '13200' });
});

it('a lesson that should not have counted is asked about anew, and a completed order runs again', async () => {
  const orderId = await school.signed({ traineeName: '学员丙', lessons: 2 });
  await school.pay(orderId);
  school.turnTo('2026-03-04T12:00:00Z');
  await confirm(await school.taught(orderId, '2026-03-03'));
  expect(await reverse('COLLECTION', orderId)).toBe('REVERSAL_OF_PAYMENT_IN_USE');
  const last = await school.taught(orderId, '2026-03-04');
  expect((await confirm(last)).lesson.order.state).toBe('COMPLETED');
  expect(await offered(orderId)).toMatchObject({ availableActions: [], lessons: [{ availableActions: [] }, {}] });
  expect(await reverse('CONSUMPTION')).toBeUndefined();
  expect(await transitions()).toContain(
    'CONSUMED -reverseEscrowTransfer-> AWAITING; COMPLETED -reverseEscrowTransfer-> RUNNING',
  );
  expect(await states(orderId)).toEqual(['RUNNING', 'CONSUMED', 'AWAITING']);
  expect(await school.balances()).toEqual({ SUPERVISED_BANK: '19800', ORDER: '16500', PAYABLE: '3300' });
  expect(await dues()).toContain('lesson.autoConfirm');
  expect(
    (await school.act(guardian, 'disputeLesson', { lessonId: last, reason: '没有上课' }, 'lesson { state }')).lesson
      .state,
  ).toBe('DISPUTED');
});

it('a payout that is booked back is ordered anew with its lessons, the next working day', async () => {
  school.turnTo('2026-03-04T16:00:00Z');
  const ordered = async () => {
    await eventually(async () =>
      expect(await school.sql(`select 1 from next_day_transfer where state = 'ORDERED'`)).toHaveLength(1),
    );
    const [row] = await school.sql<{ id: string }>(`select id from next_day_transfer where state = 'ORDERED'`);
    return row!.id;
  };
  const transferId = await ordered();
  const [{ id: leaving }] = (await school.sql<{ id: string }>(
    'select id from order_lesson where payout_id is not null limit 1',
  )) as [{ id: string }];
  expect(await reverse('CONSUMPTION', leaving)).toBe('REVERSAL_OF_LESSON_PAID_OUT');
  const paid = { paid: true, bankReference: 'P-1', reason: '' };
  await school.act(bank, 'recordNextDayTransfer', { ...paid, transferId });
  expect(await school.balances()).toEqual({ SUPERVISED_BANK: '16500', ORDER: '16500' });
  expect(await dues()).not.toContain('escrow.release');

  expect(await reverse('PAYOUT')).toBeUndefined();
  expect(await transitions()).toContain('PAID -reverseEscrowTransfer-> REVERSED');
  expect(await school.balances()).toEqual({ SUPERVISED_BANK: '19800', ORDER: '16500', PAYABLE: '3300' });
  expect(await school.sql(`select count(*)::int from order_lesson where state = 'RELEASED'`)).toEqual([{ count: 0 }]);
  expect(await dues()).toContain('escrow.release');
  expect(await reverse('PAYOUT')).toBe('ACTION_NOT_AVAILABLE');
  school.turnTo('2026-03-05T16:00:00Z');
  await school.act(bank, 'recordNextDayTransfer', { ...paid, bankReference: 'P-2', transferId: await ordered() });
  expect(await school.balances()).toEqual({ SUPERVISED_BANK: '16500', ORDER: '16500' });
  const released = await school.sql(
    `select count(*)::int, count(distinct payout_id)::int as payouts from order_lesson where state = 'RELEASED'`,
  );
  expect(released).toEqual([{ count: 1, payouts: 1 }]);
});
