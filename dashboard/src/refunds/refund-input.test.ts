import { expect, it } from '@jest/globals';
import { asksRefunds, handlesRefunds, keepsRefundRates, waitingRefunds } from '../glossary/refund-texts';
import { percentText, ppmOf, refundable, stepText, sumOf } from './refund-input';

it.each([
  ['3.1', 31_000, '3.1%'],
  ['0.35', 3_500, '0.35%'],
  ['24', 240_000, '24%'],
  ['0.0001', 1, '0.0001%'],
  [' 0 ', 0, '0%'],
])('%s percent are %s millionths', (percent, ppm, text) => {
  expect(ppmOf(percent)).toBe(ppm);
  expect(percentText(ppm)).toBe(text);
});

it.each(['', '3,1', '-1', '0.00001', '100', 'x'])('"%s" is no rate', (percent) => {
  expect(ppmOf(percent)).toBeNull();
});

it.each([
  [['99.00', '-33.00', '0.07'], '66.07'],
  [['0.01', '-0.05'], '-0.04'],
  [[null, '9.90'], '9.90'],
  [[], '0.00'],
])('%j sum up to %s', (amounts, sum) => {
  expect(sumOf(amounts)).toBe(sum);
});

it.each([
  ['PAID', null, null, null, ''],
  ['CONSUMED', 2, null, null, '2 课时'],
  ['INTEREST', 100, 'ACCOUNT', 3_500, '监管账户实际利率 0.35%，100 天'],
  ['INTEREST', 100, null, null, '没有登记适用的利率，利息可另行主张'],
] as const)('%s of %s: %s %s', (kind, count, rateKind, ratePpm, text) => {
  expect(stepText({ kind, count, rateKind, ratePpm })).toBe(text);
});

it('offers the orders that have money left', () => {
  const orders = [
    { state: 'PAID', protectedAmount: '99.00' },
    { state: 'TERMINATED', protectedAmount: '0.00' },
    { state: 'SIGNED', protectedAmount: '0.00' },
    { state: 'RUNNING', protectedAmount: '33.00' },
  ];
  expect(refundable(orders).map(({ state }) => state)).toEqual(['PAID', 'RUNNING']);
});

it.each([
  ['GUARDIAN', 'GUARDIAN', 'asks handles'],
  ['INSTITUTION', 'INST', 'handles'],
  ['BANK', 'BANK', 'handles'],
  ['EDUCATION', 'EDU_SUP', 'handles'],
  ['FINANCE', 'FIN', 'rates'],
  ['TOWNSHIP', 'TOWNSHIP', ''],
])('%s %s: %s', (agency, role, found) => {
  const duty = { agency, roles: [role] };
  const uses = [asksRefunds(duty) && 'asks', handlesRefunds(duty) && 'handles', keepsRefundRates(duty) && 'rates'];
  expect(uses.filter(Boolean).join(' ')).toBe(found);
});

it('begins an answering duty’s list with what waits for it', () => {
  expect(['INST', 'BANK', 'EDU_SUP', 'FIN', 'GUARDIAN'].map((role) => waitingRefunds({ roles: [role] }))).toEqual([
    'QUOTED',
    'PAYING',
    'REFUSED',
    undefined,
    undefined,
  ]);
});
