import { evidenceFileMigrationSql } from '@lianguan/evidence-file';
import { ForwardMigration } from '@lianguan/service-kit';

export class EvidenceFile1766100000810 extends ForwardMigration {
  protected statements(app: string): string[] {
    return evidenceFileMigrationSql(app, { OffAccountReceipt: 'off_account_receipt' });
  }
}
