import { keysOf, matchingRowsSql } from '@lianguan/institution-ledger';
import type { Tx } from '@lianguan/service-kit';
import type { RegistrarFile } from './registrar.rules.js';

/** Locks the registrations, with what bears on their acts: years checked, and accounts that finance has not told to be closed. */
export const lockFiles = (tx: Tx, ids: readonly string[]): Promise<RegistrarFile[]> =>
  tx.query<RegistrarFile>(
    `select n.id, n.version, n.uscc_code as "usccCode", n.name, n.charter_scope as "charterScope",
       n.registered_address as "registeredAddress", n.legal_representative as "legalRepresentative",
       n.division_code as "divisionCode", n.recorded_state as "recordedState", n.state, n.measures,
       n.change_due_on::text as "changeDueOn", n.liquidation_ended_on::text as "liquidationEndedOn",
       n.deregister_due_on::text as "deregisterDueOn",
       array(select checked_year from registration_entry e
             where e.registration_id = n.id and checked_year is not null) as "checkedYears",
       (select count(distinct account_id)::int from escrow_standing s
        where s.state <> 'CLOSED' and s.institution_id in (
          select member.id from (${matchingRowsSql('institution_directory', keysOf('n'))}) d
          join institution_directory member on member.root_id = d.root_id)) as "openAccounts"
     from non_profit_registration n where n.id = any($1::uuid[]) order by n.id for update of n`,
    [ids],
  );
