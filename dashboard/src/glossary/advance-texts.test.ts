import { expect, it } from '@jest/globals';
import { asksForAdvances, isAdvanceAct, riskCodeText, worksOnAdvances } from './advance-texts';

it.each([
  ['INSTITUTION', 'INST', true, true],
  ['BANK', 'BANK', false, true],
  ['BANK', 'FIN', false, false],
  ['FINANCE', 'FIN', false, false],
  ['EDUCATION', 'INST', false, false],
])('%s %s asks: %s, works on them: %s', (agency, role, asks, works) => {
  const duty = { agency, roles: [role] };
  expect([asksForAdvances(duty), worksOnAdvances(duty)]).toEqual([asks, works]);
});

it('names a code, also one that is new', () => {
  expect([riskCodeText('YELLOW'), riskCodeText('ORANGE')]).toEqual(['黄码', 'ORANGE']);
  expect([isAdvanceAct('approveCostAdvance'), isAdvanceAct('expireCostAdvance')]).toEqual([true, false]);
});
