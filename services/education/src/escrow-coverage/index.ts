// D1, feature 45, story ST2: whether every institution with an active license has an escrow account in use; subjects and others counted apart.
import type { Slice } from '@lianguan/service-kit';
import { EscrowCoverageResolver } from './coverage.resolver.js';

export const escrowCoverage: Slice = { name: 'escrow-coverage', resolvers: [EscrowCoverageResolver] };
