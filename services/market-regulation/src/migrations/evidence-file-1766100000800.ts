import { evidenceFileMigrationSql } from '@lianguan/evidence-file';
import { ForwardMigration } from '@lianguan/service-kit';

export class EvidenceFile1766100000800 extends ForwardMigration {
  protected statements(app: string): string[] {
    return evidenceFileMigrationSql(app, { AdViolation: 'ad_violation' });
  }
}
