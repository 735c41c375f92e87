import { expect, it } from '@jest/globals';
import { calendarDay } from '@lianguan/kernel';
import { decideServedDecision, type DecisionContext, type RecordServedDecision } from './served-decision.rules.js';

const INPUT: RecordServedDecision = {
  institutionId: 'i',
  kind: 'PENALTY_DECISION',
  organ: '示例区教育局',
  number: '示教罚〔2026〕1号',
  article: '民办教育促进法 62',
  decidedOn: calendarDay('2026-02-27'),
  servedOn: calendarDay('2026-03-02'),
};
const CONTEXT: DecisionContext = {
  institution: { rootId: 'i', divisionCode: '341203' },
  known: false,
  today: calendarDay('2026-03-02'),
  caller: { division: '341203' },
};

// prettier-ignore -- a table
it.each([
  ['served today', INPUT, CONTEXT, 'ok'],
  ['served tomorrow', { ...INPUT, servedOn: calendarDay('2026-03-03') }, CONTEXT, 'SERVED_LATER_THAN_TODAY'],
  ['served on the day of the decision', { ...INPUT, servedOn: INPUT.decidedOn }, CONTEXT, 'ok'],
  ['served the day before', { ...INPUT, servedOn: calendarDay('2026-02-26') }, CONTEXT, 'SERVED_BEFORE_DECIDED'],
  ['without a number', { ...INPUT, number: ' ' }, CONTEXT, 'DECISION_INCOMPLETE'],
  ['with the number of a person', { ...INPUT, organ: '19900001234' }, CONTEXT, 'TEXT_NAMES_PERSON'],
  ['recorded already', INPUT, { ...CONTEXT, known: true }, 'DECISION_KNOWN'],
  ['on nobody', INPUT, { ...CONTEXT, institution: undefined }, 'INSTITUTION_UNKNOWN'],
  [
    'on an institution of the next county',
    INPUT,
    { ...CONTEXT, caller: { division: '341202' } },
    'INSTITUTION_UNKNOWN',
  ],
] as const)('a decision %s', (_name, input, context, expected) => {
  const decision = decideServedDecision(input, context);
  expect(decision.ok ? 'ok' : decision.refusal.code).toBe(expected);
});
