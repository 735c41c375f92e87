import { expect, it } from '@jest/globals';
import { filingStepText, isFilingAct } from '../glossary/contract-texts';

it('a candidate is decided at its own line, not among the acts of the whole text', () => {
  expect(isFilingAct('orderContractCorrection')).toBe(true);
  expect(isFilingAct('confirmUnfairTerm')).toBe(false);
  expect(isFilingAct('fileContract')).toBe(false);
});

it('each step has its name, and an unknown one its own', () => {
  expect(filingStepText('dismissUnfairTerm')).toBe('排除疑似条款');
  expect(filingStepText('passCorrectionDue')).toBe('改正期满');
  expect(filingStepText('somethingNew')).toBe('somethingNew');
});
