import { ForwardMigration, grantAppSql } from '@lianguan/service-kit';

/** Lessons come with the payment of their order, and go with it where it is booked back. */
export class PaymentReversal1767000700000 extends ForwardMigration {
  protected statements(app: string): string[] {
    return [grantAppSql(app, 'order_lesson', 'delete')];
  }
}
