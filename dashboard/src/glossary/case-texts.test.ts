import { expect, it } from '@jest/globals';
import { caseProposalStepText, seesCaseProposals } from './case-texts';

it.each([
  ['MARKET_REGULATION', 'ORGAN_HEAD', true],
  ['MARKET_REGULATION', 'SAMR_AD', true],
  ['MARKET_REGULATION', 'SAMR_REG', false],
  ['EDUCATION', 'ORGAN_HEAD', true],
  ['EDUCATION', 'EDU_SUP', true],
  ['EDUCATION', 'EDU_LIC', false],
  ['FINANCE', 'ORGAN_HEAD', false],
])('%s %s sees the proposals: %s', (agency, role, sees) => {
  expect(seesCaseProposals({ agency, roles: [role] })).toBe(sees);
});

it.each([
  ['proposeCase', '提出'],
  ['passProposalDue', '决定期满'],
  ['acceptCaseProposal', '同意立案'],
])('%s is %s', (act, text) => {
  expect(caseProposalStepText(act)).toBe(text);
});
