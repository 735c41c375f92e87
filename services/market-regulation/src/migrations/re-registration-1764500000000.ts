import { taskMigrationSql } from '@lianguan/re-registration-task';
import { ForwardMigration } from '@lianguan/service-kit';

export class ReRegistration1764500000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return taskMigrationSql(app);
  }
}
