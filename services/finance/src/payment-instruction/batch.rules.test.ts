import { describe, expect, it } from '@jest/globals';
import { calendarDay, type Role } from '@lianguan/kernel';
import {
  BATCH_REFUSALS,
  BATCH_STATES,
  batchLifecycle,
  batchNumber,
  decideBatchAct,
  decideIssue,
  MOST_LINES,
  type BatchActName,
  type BatchStateName,
  type WaitingPayment,
} from './batch.rules.js';

const until = new Date('2026-03-05T16:00:00Z');
const now = new Date(until.getTime() - 1);

const payment = (given: Partial<WaitingPayment> = {}): WaitingPayment => ({
  id: 'p',
  accountId: 'a',
  amount: 100n,
  pendingUntil: until,
  held: false,
  ...given,
});

describe('a batch is issued', () => {
  it('of what may be paid now, with its sum', () => {
    const waiting = [payment(), payment({ id: 'held', held: true }), payment({ id: 'q', amount: 1n })];
    const decided = decideIssue(waiting, { now });
    expect(decided.ok && [decided.value.payments.map(({ id }) => id), decided.value.sum]).toEqual([['p', 'q'], 101n]);
  });

  it.each([
    ['nothing', [], now, '0'],
    ['only what the account’s state keeps', [payment({ held: true })], now, '1'],
    ['only what is over its term', [payment()], until, '0'],
  ] as const)('not for %s', (_what, waiting, at, held) => {
    expect(decideIssue(waiting, { now: at })).toEqual({
      ok: false,
      refusal: { code: 'BATCH_NOTHING_WAITING', detail: { held } },
    });
  });

  it('of no more than a bank reads at once', () => {
    const waiting = Array.from({ length: MOST_LINES + 1 }, (_, at) => payment({ id: String(at) }));
    const decided = decideIssue(waiting, { now });
    expect(decided.ok && decided.value.payments.length).toBe(MOST_LINES);
  });

  it('under a number of its day', () => {
    expect(batchNumber(calendarDay('2026-03-02'), 0)).toBe('20260302-1');
    expect(batchNumber(calendarDay('2026-03-02'), 9)).toBe('20260302-10');
  });
});

const ROLES: readonly Role[] = ['BANK', 'FIN', 'EDU_SUP', 'INST', 'SYS'];
const ACTS: readonly BatchActName[] = ['acknowledgePaymentBatch', 'returnPaymentBatch'];
const outcome = (
  state: BatchStateName | undefined,
  act: BatchActName,
  { role = 'BANK', answered = 0, reason = '文件有误' }: { role?: Role; answered?: number; reason?: string } = {},
): string => {
  const decided = decideBatchAct(state && { state, answered }, { act, reason }, { roles: [role] });
  return decided.ok ? decided.value.to : decided.refusal.code;
};

describe('the acts on a batch', () => {
  const cases = BATCH_STATES.flatMap((state) =>
    ACTS.flatMap((act) => ROLES.map((role) => [state, act, role] as const)),
  );
  it.each(cases)('%s, %s by %s', (state, act, role) => {
    const line = batchLifecycle.transitions.find(({ event, from }) => event === act && from.includes(state));
    const expected = line
      ? (line.roles as readonly Role[]).includes(role)
        ? line.to
        : 'ROLE_NOT_ENTITLED'
      : 'ACTION_NOT_AVAILABLE';
    expect(outcome(state, act, { role })).toBe(expected);
  });

  it.each([
    ['BATCH_UNKNOWN', undefined, {}],
    ['BATCH_REASON_MISSING', 'ISSUED', { reason: ' ' }],
    ['BATCH_TEXT_NAMES_PERSON', 'ISSUED', { reason: '请联系 19900000001' }],
    ['BATCH_HAS_ANSWERS', 'ISSUED', { answered: 1 }],
  ] as const)('%s', (code, state, given) => {
    expect(outcome(state, 'returnPaymentBatch', given)).toBe(code);
    expect(BATCH_REFUSALS[code].message).not.toBe('');
  });

  it('a batch with answers may still be acknowledged, without a reason', () => {
    expect(outcome('ISSUED', 'acknowledgePaymentBatch', { answered: 3, reason: '' })).toBe('ACKNOWLEDGED');
  });
});
