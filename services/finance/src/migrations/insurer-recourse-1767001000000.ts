import { ForwardMigration } from '@lianguan/service-kit';

/** A policy that has paid keeps what it paid when the insurer's recourse has ended. */
export class InsurerRecourse1767001000000 extends ForwardMigration {
  protected statements(): string[] {
    return [
      'alter table trainee_insurance drop constraint trainee_insurance_check2',
      `alter table trainee_insurance add constraint trainee_insurance_paid
         check ((state in ('PAID', 'RECOURSE_ENDED')) = (paid_fen is not null))`,
    ];
  }
}
