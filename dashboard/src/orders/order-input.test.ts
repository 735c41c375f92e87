import { expect, it } from '@jest/globals';
import { seesOrders, seesOrderTotals, seesPayouts } from '../glossary/duties';
import { classLessonText, progressOf, slotKey, slotOf, totalOf } from './order-input';

it.each([
  ['33.00', 3, '99.00'],
  ['0.01', 5, '0.05'],
  ['83.33', 60, '4999.80'],
  ['33.00', 0, null],
  ['33.00', 1.5, null],
  ['33.00', undefined, null],
  [null, 3, null],
])('%s yuan a lesson, %s lessons: %s', (price, lessons, total) => {
  expect(totalOf(price, lessons)).toBe(total);
});

it('counts what is consumed and what waits for a word', () => {
  const states = ['CONSUMED', 'VOID', 'AWAITING', 'DISPUTED', 'UNRULED', 'CONTRACTED', 'RELEASED'] as const;
  const lessons = states.map((state) => ({ state }));
  expect(progressOf(lessons)).toEqual({ consumed: 2, open: 3 });
  expect(progressOf([...lessons, { state: 'CONSUMED', decidedBy: 'REFUND' }])).toEqual({ consumed: 2, open: 3 });
});

it('reads a lesson of the timetable back as it was written', () => {
  const slot = { day: '2026-03-03', from: '18:00' };
  expect(slotOf(slotKey(slot))).toEqual(slot);
});

it.each([
  ['FINANCE', 'FIN', 'orders totals payouts'],
  ['BANK', 'BANK', 'orders totals payouts'],
  ['EDUCATION', 'EDU_SUP', 'orders totals payouts'],
  ['INSTITUTION', 'INST', 'orders payouts'],
  ['GUARDIAN', 'GUARDIAN', 'orders'],
  ['MARKET_REGULATION', 'SAMR_PRICE', ''],
  ['TOWNSHIP', 'TOWNSHIP', ''],
])('%s %s finds: %s', (agency, role, found) => {
  const duty = { agency, roles: [role] };
  const uses = [seesOrders(duty) && 'orders', seesOrderTotals(duty) && 'totals', seesPayouts(duty) && 'payouts'];
  expect(uses.filter(Boolean).join(' ')).toBe(found);
});

it('says of a class how many were recorded, and each reason once', () => {
  expect(classLessonText({ delivered: 2, refusals: [] })).toBe('已登记 2 名学员。');
  const refusals = [{ message: '已登记' }, { message: '未开课' }, { message: '已登记' }];
  expect(classLessonText({ delivered: 0, refusals })).toBe('已登记 0 名学员。3 名未登记：已登记；未开课。');
});
