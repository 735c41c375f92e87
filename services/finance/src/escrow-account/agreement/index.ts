// D1, M47, lifecycle 5: the three-party agreement of institution, bank and education, until the account is in use; what waits for whom.
import type { Slice } from '@lianguan/service-kit';
import { EscrowAgreement } from './agreement.entity.js';
import { agreementResolvers } from './agreement.resolver.js';
import { AGREEMENT_CONSTANTS } from './agreement.rules.js';
import { EscrowTaskResolver } from './task.resolver.js';

export const escrowAgreement: Slice = {
  name: 'escrow-agreement',
  entities: [EscrowAgreement],
  resolvers: [...agreementResolvers, EscrowTaskResolver],
  constants: AGREEMENT_CONSTANTS,
};
