import { caseProposalMigrationSql } from '@lianguan/case-proposal';
import { ForwardMigration } from '@lianguan/service-kit';

export class CaseProposal1765400000063 extends ForwardMigration {
  protected statements(app: string): string[] {
    return caseProposalMigrationSql(app, 'MARKET_REGULATION');
  }
}
