import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, calendarDay } from './calendar-day.js';
import { RISK_CODES, riskCodeOn, type RecordedRiskCode, type RiskCodeName } from './risk-code.js';

const code = (value: RiskCodeName, since: string, until: string, version: number): RecordedRiskCode => ({
  value,
  since: calendarDay(since),
  until: calendarDay(until),
  version,
});
const GREEN = code('GREEN', '2026-01-01', '2026-12-31', 1);
const RED = code('RED', '2026-03-01', '2026-03-31', 2);

// prettier-ignore -- a table
it.each<[string, RecordedRiskCode[], string, RiskCodeName]>([
  ['without a record', [], '2026-03-01', 'UNKNOWN'],
  ['the day before', [GREEN], '2025-12-31', 'UNKNOWN'],
  ['its first day', [GREEN], '2026-01-01', 'GREEN'],
  ['its last day', [GREEN], '2026-12-31', 'GREEN'],
  ['the day after', [GREEN], '2027-01-01', 'UNKNOWN'],
  ['the day before the next', [GREEN, RED], '2026-02-28', 'GREEN'],
  ['the first day of the next', [GREEN, RED], '2026-03-01', 'RED'],
  ['the next is over: the former does not come back', [GREEN, RED], '2026-04-01', 'UNKNOWN'],
  [
    'two of one day: the later recorded',
    [{ ...GREEN, version: 3 }, code('YELLOW', '2026-01-01', '2026-12-31', 2)],
    '2026-01-01',
    'GREEN',
  ],
  ['recalled', [GREEN, code('UNKNOWN', '2026-02-01', '2026-12-31', 2)], '2026-02-01', 'UNKNOWN'],
])('%s', (_name, records, day, expected) => {
  expect(riskCodeOn(records, calendarDay(day))).toBe(expected);
});

it('does not depend on the order in which records come', () => {
  const records = fc.array(fc.record({ value: fc.constantFrom(...RISK_CODES), since: fc.nat(20), term: fc.nat(20) }), {
    maxLength: 6,
  });
  const start = calendarDay('2026-01-01');
  fc.assert(
    fc.property(
      records.chain((rows) =>
        fc.tuple(
          fc.constant(rows),
          fc.shuffledSubarray(
            rows.map((_, at) => at),
            { minLength: rows.length },
          ),
        ),
      ),
      fc.nat(45),
      ([rows, order], day) => {
        const facts = rows.map(({ value, since, term }, at) => ({
          value,
          since: addDays(start, since),
          until: addDays(start, since + term),
          version: at,
        }));
        const on = addDays(start, day);
        expect(
          riskCodeOn(
            order.map((at) => facts[at]!),
            on,
          ),
        ).toBe(riskCodeOn(facts, on));
      },
    ),
  );
});
