import { certificateCodeSql } from '@lianguan/certificate';
import { ForwardMigration } from '@lianguan/service-kit';

const FACTS = `select l.certificate_code, root.name, l.number, l.issued_by, l.state, l.valid_from, l.valid_to
  from license l
  join training_institution holder on holder.id = l.institution_id
  join training_institution root on root.id = holder.root_id
  where l.certificate_code = any(codes)`;

export class LicenseCertificate1764700000000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return certificateCodeSql(app, { letter: 'E', table: 'license', number: 'number', facts: FACTS });
  }
}
