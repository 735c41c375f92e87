import { scopeFindingMigrationSql } from '@lianguan/institution-ledger';
import { ForwardMigration } from '@lianguan/service-kit';

export class ScopeFinding1764900000001 extends ForwardMigration {
  protected statements(app: string): string[] {
    return scopeFindingMigrationSql(app, 'business_registration');
  }
}
