// Feature 49: keeps the heads of finance's escrow ledger, so that a chain that is rebuilt or cut short there is found out.
import { EscrowLedgerSealedSchema } from '@lianguan/proto-events';
import { defineConsumer, type Slice } from '@lianguan/service-kit';
import { keepLedgerHead } from './ledger-witness.commands.js';
import { tellLedgerWitness, WITNESS_NIGHT } from './witness-night.commands.js';
import { LedgerWitnessResolver } from './ledger-witness.resolver.js';
import type { LedgerHead } from './ledger-witness.rules.js';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

export const ledgerWitness: Slice = {
  name: 'ledger-witness',
  resolvers: [LedgerWitnessResolver],
  deadlines: [{ name: WITNESS_NIGHT, command: tellLedgerWitness, input: (of) => ({ of }) }],
  consumers: [
    defineConsumer({
      schema: EscrowLedgerSealedSchema,
      command: keepLedgerHead,
      input: ({ batchNo, toSeq, previousHash, hash }): LedgerHead => ({
        batchNo: Number(batchNo),
        toSeq: Number(toSeq),
        previousHash: hex(previousHash),
        hash: hex(hash),
      }),
    }),
  ],
};
