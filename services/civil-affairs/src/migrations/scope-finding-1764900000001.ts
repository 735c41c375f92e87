import { scopeFindingMigrationSql } from '@lianguan/institution-ledger';
import { ForwardMigration, grantAppSql } from '@lianguan/service-kit';

export class ScopeFinding1764900000001 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...scopeFindingMigrationSql(app, 'non_profit_registration'),
      // Education's word on what an institution teaches: no division of its own, and shown to nobody.
      `create table institution_class (
         institution_id uuid primary key,
         training_class text not null,
         non_academic_kind text,
         version integer not null
       )`,
      grantAppSql(app, 'institution_class', 'select, insert, update'),
    ];
  }
}
