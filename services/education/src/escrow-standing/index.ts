// S2§2: a school teaches when its escrow account is in order; education knows of accounts what finance says.
import { EscrowAccountRecordedSchema, EscrowAccountState } from '@lianguan/proto-events';
import { defineConsumer, type Slice } from '@lianguan/service-kit';
import { recordEscrowStanding, type EscrowStanding } from './escrow-standing.commands.js';

export { institutionsWithAccount, openAccountsOf } from './escrow-standing.commands.js';

export const escrowStanding: Slice = {
  name: 'escrow-standing',
  consumers: [
    defineConsumer({
      schema: EscrowAccountRecordedSchema,
      command: recordEscrowStanding,
      input: ({ accountId, institutionId, state, version }): EscrowStanding => ({
        accountId,
        institutionId,
        // A state that this version does not know is not ACTIVE.
        state: EscrowAccountState[state] ?? 'UNSPECIFIED',
        version: Number(version),
      }),
    }),
  ],
};
