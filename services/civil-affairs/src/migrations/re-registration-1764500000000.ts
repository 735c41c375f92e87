import { taskMigrationSql } from '@lianguan/re-registration-task';
import { ForwardMigration } from '@lianguan/service-kit';

export class ReRegistration1764500000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      'alter table non_profit_registration add column former_code text, add column re_registration_id uuid unique',
      ...taskMigrationSql(app),
    ];
  }
}
