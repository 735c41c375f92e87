import { expect, it } from '@jest/globals';
import { calendarDay, permit, refuse, type RiskCodeName } from '@lianguan/kernel';
import { ORDER_FEE_CONSTANTS } from './order-fees.rules.js';
import { capByRisk, RISK_CAP_CONSTANTS, type RiskCapRefusal } from './risk-cap.rules.js';

const constantsWith = (given: Readonly<Record<string, unknown>>) => ({
  get<T>(key: string): T {
    const found = [...ORDER_FEE_CONSTANTS, ...RISK_CAP_CONSTANTS].find((constant) => constant.key === key);
    return (given[key] ?? found!.value) as T;
  },
});
const ON = constantsWith({ 'fee.riskCap': true });
const OFF = constantsWith({});
const until = (lastDay: string) =>
  permit({ firstDay: calendarDay('2026-03-02'), lastDay: calendarDay(lastDay), postedPriceId: 'p' });

// prettier-ignore -- a table
it.each<[string, RiskCodeName, bigint, string, RiskCapRefusal | null]>([
  ['green is not narrowed', 'GREEN', 500_000n, '2026-06-02', null],
  ['yellow: half of 5000 yuan', 'YELLOW', 250_000n, '2026-03-30', null],
  ['a fen more', 'YELLOW', 250_001n, '2026-03-30', 'ORDER_RISK_AMOUNT_ABOVE_CAP'],
  ['yellow: a month', 'YELLOW', 1n, '2026-04-02', null],
  ['a day more', 'YELLOW', 1n, '2026-04-03', 'ORDER_RISK_SPAN_TOO_LONG'],
  ['red: after class only', 'RED', 1n, '2026-03-02', 'ORDER_RISK_PAY_AFTER_CLASS'],
  ['unknown: as red', 'UNKNOWN', 1n, '2026-03-02', 'ORDER_RISK_PAY_AFTER_CLASS'],
])('%s', (_name, code, amount, lastDay, expected) => {
  const decided = capByRisk(until(lastDay), { code, amount, constants: ON });
  expect(decided.ok ? null : decided.refusal.code).toBe(expected);
  const charge = until(lastDay);
  expect(capByRisk(charge, { code, amount, constants: OFF })).toBe(charge);
});

it('what may not be charged anyway stays refused for its own reason', () => {
  const dear = refuse('ORDER_ABOVE_GUIDE');
  expect(capByRisk(dear, { code: 'RED', amount: 1n, constants: ON })).toBe(dear);
});
