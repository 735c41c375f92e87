import { ForwardMigration, rowSecuritySql } from '@lianguan/service-kit';

export class Applicant1764400000001 extends ForwardMigration {
  protected statements(): string[] {
    return [
      `alter table registration_application
         add column applicant_institution uuid,
         add column withdrawal_reason text`,
      // An institution applies by itself now: it sees and writes its own applications only.
      'drop policy registration_application_rows on registration_application',
      ...rowSecuritySql('registration_application', {
        division: 'division_code',
        institution: 'applicant_institution',
      }),
    ];
  }
}
