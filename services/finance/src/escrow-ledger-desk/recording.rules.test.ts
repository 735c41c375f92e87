import { expect, it } from '@jest/globals';
import { calendarDay } from '@lianguan/kernel';
import {
  accountNamed,
  decideOpeningBalance,
  decideReversing,
  isRecorded,
  type OpeningBalance,
  type RecordedOpening,
  type RecordingRefusal,
} from './recording.rules.js';

const facts = { today: calendarDay('2026-03-02'), newId: () => 'new' };
const OPENING: OpeningBalance = {
  accountId: 'e',
  orderNo: ' A ',
  amount: 5n,
  asOf: calendarDay('2026-03-02'),
  documentNo: ' 示财〔2026〕3号 ',
};

const RECORDED = { amount: 5n, documentNo: '示财〔2026〕3号' };

it('knows an opening balance that comes again', () => {
  expect(isRecorded(RECORDED, OPENING)).toBe(true);
  expect(isRecorded(RECORDED, { ...OPENING, amount: 6n })).toBe(false);
  expect(isRecorded(RECORDED, { ...OPENING, documentNo: '示财〔2026〕4号' })).toBe(false);
  expect(isRecorded(undefined, OPENING)).toBe(false);
});

it('an opening balance is a movement of its order, by its paper', () => {
  expect(decideOpeningBalance(undefined, OPENING, facts)).toEqual({
    ok: true,
    value: {
      id: 'new',
      code: 'OPENING_BALANCE',
      escrowAccountId: 'e',
      orderNo: 'A',
      amount: 5n,
      day: '2026-03-02',
      cause: '订单 A',
      documentNo: '示财〔2026〕3号',
    },
  });
});

it.each<[RecordingRefusal, RecordedOpening | undefined, Partial<OpeningBalance>]>([
  ['RECORDING_DOCUMENT_MISSING', undefined, { documentNo: ' ' }],
  ['RECORDING_DAY_AHEAD', undefined, { asOf: calendarDay('2026-03-03') }],
  ['OPENING_BALANCE_REPEATED', RECORDED, {}],
])('%s', (code, recorded, given) => {
  expect(decideOpeningBalance(recorded, { ...OPENING, ...given }, facts)).toMatchObject({
    ok: false,
    refusal: { code },
  });
});

it('a reversal names its decision', () => {
  const reversal = { transferId: 't', reason: ' 有误 ', documentNo: '示财〔2026〕4号' };
  expect(decideReversing('COLLECTION', reversal, facts)).toEqual({
    ok: true,
    value: { id: 'new', reverses: 't', day: '2026-03-02', cause: '有误', documentNo: '示财〔2026〕4号' },
  });
  expect(decideReversing(undefined, { ...reversal, documentNo: '' }, facts)).toMatchObject({
    refusal: { code: 'RECORDING_DOCUMENT_MISSING' },
  });
  for (const code of ['COST_ADVANCE', 'ADVANCE_REPAYMENT'] as const)
    expect(decideReversing(code, reversal, facts)).toMatchObject({ refusal: { code: 'REVERSAL_OF_ADVANCE' } });
  for (const code of ['RISK_DEPOSIT_RETURN', 'RISK_DEPOSIT_DRAW', 'RISK_DEPOSIT_PAYMENT'] as const)
    expect(decideReversing(code, reversal, facts)).toMatchObject({ refusal: { code: 'REVERSAL_OF_DEPOSIT_PAID_OUT' } });
  expect(decideReversing('ADVANCE_COVER', reversal, facts)).toMatchObject({ refusal: { code: 'REVERSAL_OF_COVER' } });
  for (const code of ['REFUND', 'REFUND_INTEREST'] as const)
    expect(decideReversing(code, reversal, facts)).toMatchObject({ refusal: { code: 'REVERSAL_OF_REFUND_PART' } });
  for (const code of ['INSURER_RECOURSE', 'INSURER_RECOURSE_PAYMENT', 'INSURER_RECOURSE_WAIVER'] as const)
    expect(decideReversing(code, reversal, facts)).toMatchObject({ refusal: { code: 'REVERSAL_OF_RECOURSE' } });
  for (const code of ['CLAIM_LIQUIDATED', 'CLAIM_WRITTEN_OFF'] as const)
    expect(decideReversing(code, reversal, facts)).toMatchObject({ refusal: { code: 'REVERSAL_OF_CLAIM' } });
  expect(decideReversing('RISK_DEPOSIT', reversal, facts).ok).toBe(true);
});

it.each([
  ['none', []],
  ['two', ['e', 'f']],
])('a list names no account whose number %s of the accounts has', (_what, ids) => {
  expect(accountNamed('99', ids)).toMatchObject({ ok: false, refusal: { code: 'OPENING_ACCOUNT_UNKNOWN' } });
  expect(accountNamed('99', ['e'])).toEqual({ ok: true, value: 'e' });
});
