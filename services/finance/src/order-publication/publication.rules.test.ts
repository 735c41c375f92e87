import { expect, it } from '@jest/globals';
import { calendarDay, type Caller } from '@lianguan/kernel';
import { decidePublication } from './publication.rules.js';

const TODAY = calendarDay('2026-09-01');
const caller: Caller = {
  agency: 'FINANCE',
  roles: ['FIN'],
  division: '341203',
  subject: 'officer',
  operationId: 'op',
};

// prettier-ignore -- a table
it.each([
  ['the own county', '341203', '2026-09-01', 'PERMITTED'],
  ['a township', '341203001', '2026-08-31', 'PERMITTED'],
  ['the next county', '341204', '2026-08-31', 'PUBLICATION_DIVISION_NOT_OWN'],
  ['the city', '341200', '2026-08-31', 'PUBLICATION_DIVISION_NOT_OWN'],
  ['tomorrow', '341203', '2026-09-02', 'PUBLICATION_DAY_AHEAD'],
  ['a division under way', '341203002', '2026-08-31', 'PUBLICATION_UNDER_WAY'],
])('paid orders are told again for %s', (_name, divisionCode, paidUntil, expected) => {
  const asked = { divisionCode, paidUntil: calendarDay(paidUntil) };
  const decided = decidePublication(new Set(['341203002']), asked, { caller, today: TODAY, newId: () => 'job-1' });
  expect(decided.ok ? 'PERMITTED' : decided.refusal.code).toBe(expected);
  if (decided.ok) expect(decided.value).toEqual({ ...asked, jobId: 'job-1' });
});
