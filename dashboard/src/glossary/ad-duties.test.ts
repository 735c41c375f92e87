import { expect, it } from '@jest/globals';
import { reportsAds, seesAdCases, seesAdViolations, seesFiledAds, supervisesAds } from './ad-duties';

const USES = {
  filed: seesFiledAds,
  reports: reportsAds,
  seen: seesAdViolations,
  supervises: supervisesAds,
  cases: seesAdCases,
};

it.each([
  ['MARKET_REGULATION', 'SAMR_AD', 'filed seen supervises cases'],
  ['MARKET_REGULATION', 'ORGAN_HEAD', 'cases'],
  ['EDUCATION', 'ORGAN_HEAD', ''],
  ['MARKET_REGULATION', 'SAMR_PRICE', ''],
  ['INSTITUTION', 'INST', 'filed seen'],
  ['EDUCATION', 'EDU_SUP', 'filed reports seen'],
  ['GUARDIAN', 'GUARDIAN', 'filed reports'],
  ['FINANCE', 'FIN', ''],
  ['TOWNSHIP', 'TOWNSHIP', 'filed reports'],
])('of advertising %s %s uses: %s', (agency, role, uses) => {
  const used = Object.entries(USES).map(([use, holds]) => holds({ agency, roles: [role] }) && use);
  expect(used.filter(Boolean).join(' ')).toBe(uses);
});
