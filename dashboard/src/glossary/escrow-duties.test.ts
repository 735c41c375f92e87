import { expect, it } from '@jest/globals';
import {
  entersInLedger,
  keepsEscrowLedger,
  seesFlow,
  seesAccounts,
  seesEscrowLedger,
  worksOnAccounts,
} from './escrow-duties';

const USES = {
  accounts: seesAccounts,
  works: worksOnAccounts,
  ledger: seesEscrowLedger,
  statements: seesFlow,
  enters: entersInLedger,
  keeps: keepsEscrowLedger,
};

it.each([
  ['FINANCE', 'FIN', 'accounts works ledger statements enters keeps'],
  ['BANK', 'BANK', 'accounts works ledger statements enters'],
  ['INSTITUTION', 'INST', 'accounts ledger statements'],
  ['EDUCATION', 'EDU_SUP', 'accounts works'],
  ['GUARDIAN', 'GUARDIAN', ''],
])('%s %s: %s', (agency, role, uses) => {
  const used = Object.entries(USES).flatMap(([use, holds]) => (holds({ agency, roles: [role] }) ? use : []));
  expect(used.join(' ')).toBe(uses);
});
