import { ForwardMigration, grantAppSql, ofAllRowsSql, rowSecuritySql } from '@lianguan/service-kit';

const TABLES = [
  `create table institution_payment (
     id uuid primary key,
     institution_id uuid not null references training_institution (id),
     division_code text not null,
     payee_key text,
     payee_code text,
     payee_name text,
     amount_fen bigint not null check (amount_fen > 0),
     paid_on date not null,
     purpose text not null,
     source text not null,
     document_no text not null,
     flags jsonb not null,
     state text not null,
     steps jsonb not null,
     check ((payee_key is null) <> (payee_code is null)),
     check ((payee_code is null) = (payee_name is null))
   )`,
  'create index institution_payment_order on institution_payment (paid_on, id)',
  'create index institution_payment_institution on institution_payment (institution_id)',
];

/**
 * Whose interests are bound up with each institution's, by the ledger and by its license applications, over all divisions: operators, owners by the
 * ownership graph, other institutions of the same operator. It answers with keyed hashes, codes and names of organisations, never with a person's.
 */
const RELATED_PARTIES = ofAllRowsSql(
  'related_parties(roots uuid[]) returns table (institution_id uuid, relation text, person_key text, uscc_code text, name text)',
  `select t.root_id, 'OPERATOR', k.key, null::text, null::text
   from training_institution t cross join lateral operator_keys(array[t.operator_citizen_number]) k
   where t.root_id = any(roots) and k.key is not null
   union
   select t.root_id, case when p.operator then 'OPERATOR' else 'OWNER' end, p.person_key, null, null
   from training_institution t
   join license_application a on a.institution_id = t.id and a.state not in ('DRAFT', 'WITHDRAWN', 'REFUSED', 'ANNULLED')
   join license_application_person p on p.application_id = a.id
   where t.root_id = any(roots)
   union
   select t.root_id, 'OWNER', null, null, node->>'name'
   from training_institution t
   join license_application a on a.institution_id = t.id and a.state not in ('DRAFT', 'WITHDRAWN', 'REFUSED', 'ANNULLED')
   cross join lateral jsonb_array_elements(a.owners->'nodes') node
   where t.root_id = any(roots) and node->>'kind' <> 'PERSON'
   union
   select t.root_id, 'AFFILIATE', null, o.uscc_code, null
   from training_institution t
   join training_institution o on o.operator_person_id = t.operator_person_id and o.root_id <> t.root_id
   where t.root_id = any(roots) and o.uscc_code is not null`,
);

export class RelatedPayment1764900000002 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...TABLES,
      ...rowSecuritySql('institution_payment', { division: 'division_code' }),
      grantAppSql(app, 'institution_payment', 'select, insert, update'),
      RELATED_PARTIES,
      'revoke execute on function related_parties from public',
      `grant execute on function related_parties to ${app}`,
    ];
  }
}
