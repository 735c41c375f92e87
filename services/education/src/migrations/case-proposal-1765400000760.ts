import { caseProposalMigrationSql } from '@lianguan/case-proposal';
import { ForwardMigration } from '@lianguan/service-kit';

export class CaseProposal1765400000760 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [
      ...caseProposalMigrationSql(app, 'EDUCATION'),
      `alter table content_finding add column steps jsonb not null default '[]'`,
    ];
  }
}
