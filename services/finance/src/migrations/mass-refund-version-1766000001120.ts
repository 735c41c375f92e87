import { ForwardMigration } from '@lianguan/service-kit';

export class MassRefundVersion1766000001120 extends ForwardMigration {
  protected statements(): string[] {
    return [
      'alter table mass_refund add version integer not null default 1',
      // What of an order is protected is asked of order after order.
      'create index refund_by_order on refund (order_id)',
    ];
  }
}
