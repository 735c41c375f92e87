import { expect, it } from '@jest/globals';
import { ROLES } from '@lianguan/kernel';
import { decideDraw, type DrawRefusal, type DrawStanding } from './deposit-draw.rules.js';
import { REFUND_STATES } from './refund-lifecycle.rules.js';

const SHORT = { state: 'SHORT' } as const;
const WHOLE: DrawStanding = {
  state: 'ACTIVE',
  inMassRefund: false,
  needed: 100n,
  available: 60n,
  deposit: 40n,
  advanced: 40n,
};
const by = (role = 'FIN', documentNo = '示财〔2026〕1号') => ({ documentNo, caller: { roles: [role] } as never });

it('draws exactly what is missing', () => {
  const decided = decideDraw(SHORT, WHOLE, by());
  expect(decided).toMatchObject({ ok: true, value: { amount: 40n, step: { to: 'APPROVED' } } });
  const returned = decideDraw({ state: 'RETURNED' }, WHOLE, by());
  expect(returned).toMatchObject({ ok: true, value: { amount: 40n, step: { to: 'RETURNED' } } });
  // Of what is set aside for others a part is with the institution.
  const beyond = { ...WHOLE, available: -1n, deposit: 101n, advanced: 101n };
  expect(decideDraw(SHORT, beyond, by())).toMatchObject({ ok: true, value: { amount: 101n } });
});

// prettier-ignore -- a table
it.each<[DrawRefusal, Partial<DrawStanding>]>([
  ['REFUND_ACCOUNT_FROZEN', { state: 'FROZEN' }],
  ['REFUND_DEPOSIT_IN_MASS_REFUND', { inMassRefund: true }],
  ['REFUND_DEPOSIT_NOT_NEEDED', { available: 100n }],
  ['REFUND_DEPOSIT_TOO_LITTLE', { deposit: 39n }],
  ['REFUND_DEPOSIT_TOO_LITTLE', { advanced: 39n }],
])('%s: %o', (code, given) => {
  expect(decideDraw(SHORT, { ...WHOLE, ...given }, by())).toMatchObject({ refusal: { code } });
});

it('is for a refund that is short, by finance’s decision', () => {
  expect(decideDraw(undefined, WHOLE, by())).toMatchObject({ refusal: { code: 'REFUND_UNKNOWN' } });
  expect(decideDraw(SHORT, WHOLE, by('FIN', ' '))).toMatchObject({ refusal: { code: 'REFUND_DOCUMENT_MISSING' } });
  for (const state of REFUND_STATES)
    expect(decideDraw({ state }, WHOLE, by()).ok).toBe(state === 'SHORT' || state === 'RETURNED');
  for (const role of ROLES) expect(decideDraw(SHORT, WHOLE, by(role)).ok).toBe(role === 'FIN');
});
