import { certificateCodeSql } from '@lianguan/certificate';
import { ForwardMigration } from '@lianguan/service-kit';

const FACTS = `select certificate_code, name, uscc_code, '市场监督管理部门（区划 ' || division_code || '）', state, established_on, null::date
  from business_registration where certificate_code = any(codes)`;

export class RegistrationCertificate1764700000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return certificateCodeSql(app, { letter: 'M', table: 'business_registration', number: 'uscc_code', facts: FACTS });
  }
}
