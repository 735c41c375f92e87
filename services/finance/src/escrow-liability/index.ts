// D1, A8: what a bank reports an escrow account to owe to learners: a recorded fact with its report, until orders show it.
import type { Slice } from '@lianguan/service-kit';
import { EscrowLiabilityReport } from './escrow-liability.entity.js';
import { EscrowLiabilityResolver } from './escrow-liability.resolver.js';

export const escrowLiability: Slice = {
  name: 'escrow-liability',
  entities: [EscrowLiabilityReport],
  resolvers: [EscrowLiabilityResolver],
};
