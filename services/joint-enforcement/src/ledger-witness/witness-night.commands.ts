import { create } from '@bufbuild/protobuf';
import { endOfDay, permit } from '@lianguan/kernel';
import { EscrowLedgerWitnessedSchema, SYSTEM_KEY } from '@lianguan/proto-events';
import { addToAct, type Command } from '@lianguan/service-kit';
import { readWitness, type Witness } from './witness-reading.js';

export const WITNESS_NIGHT = 'ledgerWitness.night';

interface Night {
  readonly of: string;
}

/** Once a day finance is told what is kept: it finds out by itself whether its ledger still has it. SYS only. */
export const tellLedgerWitness: Command<Night, Witness | null, Witness | null, null, never> = {
  name: 'tellLedgerWitness',
  refusals: {},
  load: (tx) => readWitness(tx),
  decide: (witness) => permit(witness),
  async apply(tx, accepted, { today }) {
    const due = endOfDay(today);
    addToAct(tx, { deadlines: accepted.map(({ input: { of } }) => ({ name: WITNESS_NIGHT, subjectId: of, due })) });
    return accepted.map(() => null);
  },
  subject: ({ of }) => ({ type: 'EscrowLedger', id: of }),
  events: (_input, witness) => (witness ? [told(witness)] : []),
  changes: (witness) => witness !== null,
};

const told = ({ batchNo, hash, differingBatchNo }: Witness) => ({
  key: SYSTEM_KEY,
  schema: EscrowLedgerWitnessedSchema,
  message: create(EscrowLedgerWitnessedSchema, {
    batchNo: BigInt(batchNo),
    hash: Buffer.from(hash, 'hex'),
    differingBatchNo: BigInt(differingBatchNo ?? 0),
  }),
});
