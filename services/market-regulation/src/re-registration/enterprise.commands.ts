import { keysOf, matchingRowsSql } from '@lianguan/institution-ledger';
import { nameKey } from '@lianguan/kernel';
import type { TaskRow } from '@lianguan/re-registration-task/rules';
import type { Facts, Tx } from '@lianguan/service-kit';
import {
  lockEnterprises,
  saveEnterpriseActs,
  type EnterpriseAct,
  type EnterpriseFile,
  type EnterpriseOutcome,
} from '../registrar/index.js';
import type { Enterprise } from './business-step.rules.js';

export type OldEnterprise = EnterpriseFile & Enterprise;

/** A change of scope that no joint action asked for. */
export interface ScopeChange {
  readonly enterprise: OldEnterprise;
  readonly newScope: string;
  readonly documentNo: string;
  readonly basis: string;
}

/** What an act leaves in the register; neither where it was done before. */
export interface RegisterEffect {
  readonly cancelled?: { readonly input: EnterpriseAct; readonly outcome: EnterpriseOutcome };
  readonly scopeChange?: ScopeChange;
}

const CLOCKS = `r.business_scope as "businessScope",
  exists (select from scope_change_clock c where c.registration_id = r.id and c.state in ('RUNNING', 'OVERDUE')) as "clockRunning",
  (select max((c.changed_at at time zone 'Asia/Shanghai')::date)::text from scope_change_clock c
   where c.registration_id = r.id and c.state = 'CHANGED') as "scopeChangedOn"`;

/** By task, the enterprise that the institution was at the notice, locked; one that stands before one that has ended. */
export async function lockOldEnterprises(tx: Tx, tasks: readonly TaskRow[]): Promise<Map<string, OldEnterprise>> {
  const found = await tx.query<{ task: string; id: string }>(
    `select k.id as task, e.id
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as k(id, uscc_code, name_key, division_code)
     join lateral (select * from (${matchingRowsSql('business_registration', keysOf('k'))}) m
                   order by m.recorded_state = 'CANCELLED', m.id limit 1) e on true`,
    [
      tasks.map(({ id }) => id),
      tasks.map(({ creditCode }) => creditCode),
      tasks.map(({ institutionName }) => nameKey(institutionName)),
      tasks.map(({ divisionCode }) => divisionCode),
    ],
  );
  const rows = await lockEnterprises<OldEnterprise>(
    tx,
    found.map(({ id }) => id),
    CLOCKS,
  );
  return new Map(found.map(({ task, id }) => [task, rows.get(id)!]));
}

/** Writes the register and its history. */
export async function saveRegisterEffects(tx: Tx, effects: readonly RegisterEffect[], facts: Facts): Promise<void> {
  const cancelled = effects.flatMap((effect) => effect.cancelled ?? []);
  if (cancelled.length > 0) await saveEnterpriseActs(tx, cancelled, facts);
  const changes = effects.flatMap(({ scopeChange }) => scopeChange ?? []);
  if (changes.length > 0) await saveScopeChanges(tx, changes, facts);
}

async function saveScopeChanges(
  tx: Tx,
  changes: readonly ScopeChange[],
  { newId, caller, today, now }: Facts,
): Promise<void> {
  await tx.query(
    `update business_registration t set business_scope = r.scope, version = t.version + 1
     from unnest($1::uuid[], $2::text[]) as r(id, scope) where t.id = r.id`,
    [changes.map(({ enterprise }) => enterprise.id), changes.map(({ newScope }) => newScope)],
  );
  const entries = changes.map(({ enterprise, newScope, documentNo, basis }) => ({
    id: newId(),
    registration_id: enterprise.id,
    act: 'changeBusinessScope',
    document_no: documentNo,
    reason: `转登记：经营范围由“${enterprise.businessScope}”变更为“${newScope}”`,
    basis,
    recorded_by: caller.subject,
    recorded_on: today,
    recorded_at: now,
    division_code: enterprise.divisionCode,
  }));
  await tx.query(
    'insert into enterprise_entry select r.* from jsonb_populate_recordset(null::enterprise_entry, $1::jsonb) r',
    [JSON.stringify(entries)],
  );
}
