import { newestWordCommand } from '@lianguan/institution-ledger';

/** Whether one re-registration locks its institution. */
export interface ChargeLock {
  readonly id: string;
  readonly institutionId: string;
  readonly locked: boolean;
  readonly reason: string;
  readonly version: number;
}

/** Keeps the newest word on each re-registration; one that comes late or twice changes nothing. */
export const recordChargeLock = newestWordCommand<ChargeLock>({
  name: 'recordChargeLock',
  keyOf: ({ id }) => id,
  upsert: `insert into charge_lock (re_registration_id, institution_id, locked, reason, version)
     select id, "institutionId", locked, reason, version
     from jsonb_to_recordset($1::jsonb) as fact(id uuid, "institutionId" uuid, locked boolean, reason text, version integer)
     on conflict (re_registration_id) do update set institution_id = excluded.institution_id, locked = excluded.locked,
       reason = excluded.reason, version = excluded.version
     where charge_lock.version < excluded.version`,
});
