import { ForwardMigration } from '@lianguan/service-kit';

export class MassRefundVersion1766000001120 extends ForwardMigration {
  protected statements(): string[] {
    return ['alter table mass_refund add version integer not null default 1'];
  }
}
