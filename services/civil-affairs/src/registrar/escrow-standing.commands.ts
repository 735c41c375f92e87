import { newestWordCommand } from '@lianguan/institution-ledger';
import { EscrowAccountRecordedSchema, EscrowAccountState } from '@lianguan/proto-events';
import { defineConsumer } from '@lianguan/service-kit';

interface EscrowStanding {
  readonly id: string;
  readonly institutionId: string;
  readonly state: string;
  readonly version: number;
}

/** Keeps the newest word of finance on each account; one that comes late or twice changes nothing. */
const recordEscrowStanding = newestWordCommand<EscrowStanding>({
  name: 'recordEscrowStanding',
  keyOf: ({ id, institutionId }) => `${id} ${institutionId}`,
  upsert: `insert into escrow_standing (account_id, institution_id, state, version)
     select id, "institutionId", state, version
     from jsonb_to_recordset($1::jsonb) as fact(id uuid, "institutionId" uuid, state text, version integer)
     on conflict (account_id, institution_id) do update set state = excluded.state, version = excluded.version
     where escrow_standing.version < excluded.version`,
});

/** Lifecycle 5: an account is closed when nothing is owed from it. A state that this version does not know is not closed. */
export const escrowConsumer = defineConsumer({
  schema: EscrowAccountRecordedSchema,
  command: recordEscrowStanding,
  input: ({ accountId, institutionId, state, version }) => ({
    id: accountId,
    institutionId,
    state: EscrowAccountState[state] ?? 'UNSPECIFIED',
    version: Number(version),
  }),
});
