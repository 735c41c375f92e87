import { create } from '@bufbuild/protobuf';
import { announceMatchedRows, directorySlice } from '@lianguan/institution-ledger';
import { EscrowAccountRecordedSchema, EscrowAccountState, EscrowMode } from '@lianguan/proto-events';
import type { EventDraft } from '@lianguan/service-kit';

export interface EscrowAccountFact {
  readonly id: string;
  readonly version: number;
  readonly state: keyof typeof EscrowAccountState;
  readonly mode: keyof typeof EscrowMode;
}

export function escrowAccountRecorded(account: EscrowAccountFact, institutionId: string): EventDraft {
  return {
    key: institutionId,
    schema: EscrowAccountRecordedSchema,
    message: create(EscrowAccountRecordedSchema, {
      accountId: account.id,
      institutionId,
      state: EscrowAccountState[account.state],
      mode: EscrowMode[account.mode],
      version: BigInt(account.version),
    }),
  };
}

/** Finance's directory: an institution that comes after its account is told of it. */
export const directory = directorySlice(
  announceMatchedRows<EscrowAccountFact>({
    // A proposal is nobody's business yet.
    table: '(select * from escrow_account where account_no is not null) opened',
    columns: 'r.id, r.version, r.state, r.mode',
    event: escrowAccountRecorded,
  }),
);
