// A1, A2, feature 2: the ledger as officers read it, and the matrix whose counts open their rows.
import type { Slice } from '@lianguan/service-kit';
import { LedgerResolver } from './ledger.resolver.js';

export { InstitutionConnection } from './ledger.type.js';

export const ledger: Slice = { name: 'ledger', resolvers: [LedgerResolver] };
