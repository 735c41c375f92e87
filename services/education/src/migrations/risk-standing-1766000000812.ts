import { riskStandingMigrationSql } from '@lianguan/institution-ledger';
import { ForwardMigration } from '@lianguan/service-kit';

export class RiskStanding1766000000812 extends ForwardMigration {
  protected statements(app: string): string[] {
    return riskStandingMigrationSql(app);
  }
}
