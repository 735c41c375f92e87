import { expect, it } from '@jest/globals';
import { entersInLedger, keepsEscrowLedger, seesAccounts, seesFlow, worksOnAccounts } from './escrow-duties';

const USES = {
  accounts: seesAccounts,
  works: worksOnAccounts,
  ledger: seesFlow,
  enters: entersInLedger,
  keeps: keepsEscrowLedger,
};

it.each([
  ['FINANCE', 'FIN', 'accounts works ledger enters keeps'],
  ['BANK', 'BANK', 'accounts works ledger enters'],
  ['INSTITUTION', 'INST', 'accounts ledger'],
  ['EDUCATION', 'EDU_SUP', 'accounts works'],
  ['GUARDIAN', 'GUARDIAN', ''],
])('%s %s: %s', (agency, role, uses) => {
  const used = Object.entries(USES).flatMap(([use, holds]) => (holds({ agency, roles: [role] }) ? use : []));
  expect(used.join(' ')).toBe(uses);
});
