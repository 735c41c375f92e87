import { changeDutyMigrationSql } from '@lianguan/institution-ledger';
import { ForwardMigration } from '@lianguan/service-kit';

export class ChangeDuty1764900000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return changeDutyMigrationSql(app, 'business_registration');
  }
}
