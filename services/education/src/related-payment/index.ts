// Feature 44: no distribution of profits by non-profits; payments to related parties as candidates for an officer.
import type { Slice } from '@lianguan/service-kit';
import { paymentLifecycle } from './payment-lifecycle.rules.js';
import { InstitutionPayment } from './payment.entity.js';
import { PaymentTotalResolver } from './payment-total.resolver.js';
import { PaymentResolver } from './payment.resolver.js';

export const relatedPayment: Slice = {
  name: 'related-payment',
  entities: [InstitutionPayment],
  resolvers: [PaymentResolver, PaymentTotalResolver],
  lifecycles: [paymentLifecycle],
};
