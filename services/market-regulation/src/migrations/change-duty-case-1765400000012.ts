import { changeDutyCaseMigrationSql } from '@lianguan/institution-ledger';
import { ForwardMigration } from '@lianguan/service-kit';

export class ChangeDutyCase1765400000012 extends ForwardMigration {
  protected statements(): string[] {
    return [...changeDutyCaseMigrationSql];
  }
}
