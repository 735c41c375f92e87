import { describe, expect, it } from '@jest/globals';
import { decideDismissal, type DismissedRow } from './parked-dismissal.js';

const ROW: DismissedRow = { id: '1', group: 'g', key: 'k', eventId: 'e', type: 't', code: 'UNREADABLE' };
const given = (reason = '外部写入') => ({ messageId: '1', reason });

describe('the dismissal of a message that is kept aside', () => {
  it('takes what cannot be handled', () => {
    expect(decideDismissal(ROW, given())).toEqual({ ok: true, value: ROW });
  });

  it.each([
    ['PARKED_MESSAGE_UNKNOWN', undefined, given()],
    ['PARKED_MESSAGE_WAITS', { ...ROW, code: 'BEHIND' }, given()],
    ['DISMISSAL_REASON_MISSING', ROW, given(' ')],
    ['DISMISSAL_REASON_NAMES_PERSON', ROW, given('手机19900000000')],
  ] as const)('%s', (code, row, input) => {
    expect(decideDismissal(row, input)).toMatchObject({ ok: false, refusal: { code } });
  });
});
