// D3, feature 49: the banks' lines held against the ledger, every night and on demand.
import { EscrowLedgerWitnessedSchema } from '@lianguan/proto-events';
import { defineConsumer, type Slice } from '@lianguan/service-kit';
import { BANK_RECONCILIATION } from '../bank-break/index.js';
import { CHAIN_CHECK, verifyLedgerStretch } from './chain-check.commands.js';
import { beginReconciliationNight, RECONCILIATION_NIGHT } from './night.commands.js';
import { compareLedgerWitness, type Witnessed } from './witness-check.commands.js';
import { reconcileBankAccount } from './reconciliation.commands.js';
import { BankReconciliationResolver } from './reconciliation.resolver.js';

export const bankReconciliation: Slice = {
  name: 'bank-reconciliation',
  resolvers: [BankReconciliationResolver],
  consumers: [
    defineConsumer({
      schema: EscrowLedgerWitnessedSchema,
      command: compareLedgerWitness,
      input: ({ batchNo, hash, differingBatchNo }): Witnessed => ({
        batchNo: Number(batchNo),
        hash: Buffer.from(hash).toString('hex'),
        differingBatchNo: Number(differingBatchNo),
      }),
    }),
  ],
  deadlines: [
    { name: BANK_RECONCILIATION, command: reconcileBankAccount, input: (accountId) => ({ accountId }) },
    { name: RECONCILIATION_NIGHT, command: beginReconciliationNight, input: (of) => ({ of }) },
    { name: CHAIN_CHECK, command: verifyLedgerStretch, input: (of) => ({ of }) },
  ],
};
