import { expect, it } from '@jest/globals';
import { calendarDay } from '@lianguan/kernel';
import {
  decideOpeningBalance,
  decideReversing,
  type OpeningBalance,
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

it('an opening balance is a movement of its order, by its paper', () => {
  expect(decideOpeningBalance(false, OPENING, facts)).toEqual({
    ok: true,
    value: {
      id: 'new',
      code: 'OPENING_BALANCE',
      escrowAccountId: 'e',
      orderNo: 'A',
      amount: 5n,
      day: '2026-03-02',
      cause: '示财〔2026〕3号',
      documentNo: '示财〔2026〕3号',
    },
  });
});

it.each<[RecordingRefusal, boolean, Partial<OpeningBalance>]>([
  ['RECORDING_DOCUMENT_MISSING', false, { documentNo: ' ' }],
  ['RECORDING_DAY_AHEAD', false, { asOf: calendarDay('2026-03-03') }],
  ['OPENING_BALANCE_REPEATED', true, {}],
])('%s', (code, recorded, given) => {
  expect(decideOpeningBalance(recorded, { ...OPENING, ...given }, facts)).toMatchObject({
    ok: false,
    refusal: { code },
  });
});

it('a reversal names its decision', () => {
  const reversal = { transferId: 't', reason: ' 有误 ', documentNo: '示财〔2026〕4号' };
  expect(decideReversing(reversal, facts)).toEqual({
    ok: true,
    value: { id: 'new', reverses: 't', day: '2026-03-02', cause: '有误', documentNo: '示财〔2026〕4号' },
  });
  expect(decideReversing({ ...reversal, documentNo: '' }, facts)).toMatchObject({
    refusal: { code: 'RECORDING_DOCUMENT_MISSING' },
  });
});
