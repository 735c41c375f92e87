import { expect, it } from '@jest/globals';
import { decideTaking, type EscalationRefusal, type TakeEscalation } from './escalation.rules.js';

const GIVEN: TakeEscalation = { escalationId: 'e', arrangement: '专班会商', documentNo: '示专督〔2026〕1号' };
const FREE = { takenBy: null };

it('is taken up once', () => expect(decideTaking(FREE, GIVEN).ok).toBe(true));

// prettier-ignore -- a table
it.each<[EscalationRefusal, { takenBy: string | null } | undefined, Partial<TakeEscalation>]>([
  ['ESCALATION_UNKNOWN', undefined, {}],
  ['ESCALATION_ARRANGEMENT_MISSING', FREE, { arrangement: ' ' }],
  ['ESCALATION_DOCUMENT_MISSING', FREE, { documentNo: '' }],
  ['ESCALATION_TEXT_NAMES_PERSON', FREE, { arrangement: '19900000001' }],
  ['ESCALATION_TEXT_NAMES_PERSON', FREE, { documentNo: '19900000001' }],
  ['ESCALATION_TAKEN', { takenBy: 'o' }, {}],
])('%s', (code, known, given) => {
  expect(decideTaking(known, { ...GIVEN, ...given })).toMatchObject({ ok: false, refusal: { code } });
});
