import { keysOf, matchingRowsSql } from '@lianguan/institution-ledger';
import { ForwardMigration, ofAllRowsSql } from '@lianguan/service-kit';

/** The accounts of the institution whose settings the transaction has, and of those merged with it: by its agreements, or as the banks' list names it. */
const OWN_ACCOUNTS = ofAllRowsSql(
  'own_escrow_accounts() returns table (id uuid)',
  `with own as (
     select d.* from institution_directory named join institution_directory d on d.root_id = named.root_id
     where named.id::text = current_setting('app.institution', true)
   )
   select a.id from own join lateral (${matchingRowsSql('escrow_account', keysOf('own'))}) a on true
   union select g.id from own join escrow_agreement g on g.institution_id = own.id`,
);

const setting = (name: string): string => `(select current_setting('${name}', true))`;

/** Field access matrix, account flow: an institution sees its own and nothing of another's; of everybody else the table's first policy decides. */
const narrowed = (table: string, own: string): string => `create policy ${table}_own on ${table} as restrictive using (
  ${setting('app.system')} = 'on' or ${setting('app.agency')} <> 'INSTITUTION' or ${own})`;

const ofOwn = (column: string): string => `${column} = any (array(select own.id from own_escrow_accounts() own))`;

export class OwnFlow1767001300100 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      OWN_ACCOUNTS,
      'revoke execute on function own_escrow_accounts from public',
      `grant execute on function own_escrow_accounts to ${app}`,
      narrowed('ledger_account', ofOwn('escrow_account_id')),
      narrowed('transfer', ofOwn('escrow_account_id')),
      narrowed('posting', `account_id in (select a.id from ledger_account a where ${ofOwn('a.escrow_account_id')})`),
      ...['bank_statement', 'bank_entry'].map((table) => narrowed(table, ofOwn('account_id'))),
    ];
  }
}
