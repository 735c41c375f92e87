// D3, feature 49: the banks' lines held against the ledger, every night and on demand.
import type { Slice } from '@lianguan/service-kit';
import { BANK_RECONCILIATION } from '../bank-break/index.js';
import { CHAIN_CHECK, verifyLedgerStretch } from './chain-check.commands.js';
import { beginReconciliationNight, RECONCILIATION_NIGHT } from './night.commands.js';
import { reconcileBankAccount } from './reconciliation.commands.js';
import { BankReconciliationResolver } from './reconciliation.resolver.js';

export const bankReconciliation: Slice = {
  name: 'bank-reconciliation',
  resolvers: [BankReconciliationResolver],
  deadlines: [
    { name: BANK_RECONCILIATION, command: reconcileBankAccount, input: (accountId) => ({ accountId }) },
    { name: RECONCILIATION_NIGHT, command: beginReconciliationNight, input: (of) => ({ of }) },
    { name: CHAIN_CHECK, command: verifyLedgerStretch, input: (of) => ({ of }) },
  ],
};
