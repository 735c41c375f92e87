import { certificateCodeSql } from '@lianguan/certificate';
import { ForwardMigration } from '@lianguan/service-kit';

const FACTS = `select certificate_code, name, coalesce(certificate_no, uscc_code), '民政部门（区划 ' || division_code || '）', state, registered_on, valid_to
  from non_profit_registration where certificate_code = any(codes)`;

export class RegistrationCertificate1764700000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return certificateCodeSql(app, {
      letter: 'C',
      table: 'non_profit_registration',
      number: 'uscc_code',
      facts: FACTS,
    });
  }
}
