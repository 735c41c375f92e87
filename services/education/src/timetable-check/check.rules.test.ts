import { describe, expect, it } from '@jest/globals';
import { calendarDay, renderRefusal, type Caller } from '@lianguan/kernel';
import { CHECK_REFUSALS, decideCheck } from './check.rules.js';

const TODAY = calendarDay('2026-09-01');
const caller: Caller = {
  agency: 'EDUCATION',
  roles: ['EDU_SUP'],
  division: '341203',
  subject: 'officer',
  operationId: 'op',
};
const facts = { caller, today: TODAY, newId: () => 'job-1' };

describe('a check is started', () => {
  it.each(['341203', '341203001'])('for %s', (divisionCode) => {
    expect(decideCheck(new Set(['341204']), { divisionCode }, facts)).toEqual({
      ok: true,
      value: { divisionCode, day: TODAY, jobId: 'job-1' },
    });
  });

  it.each([
    ['the next county', '341204', 'DIVISION_NOT_OWN'],
    ['the city', '341200', 'DIVISION_NOT_OWN'],
    ['no division', '', 'DIVISION_NOT_OWN'],
    ['a division that is being checked', '341203', 'CHECK_UNDER_WAY'],
  ] as const)('not for %s', (_case, divisionCode, code) => {
    const decision = decideCheck(new Set(['341203']), { divisionCode }, facts);
    if (decision.ok) throw new Error('it was permitted');
    expect(decision.refusal.code).toBe(code);
    expect(renderRefusal(CHECK_REFUSALS, decision.refusal).message).toMatch(/[；]请/u);
  });
});
