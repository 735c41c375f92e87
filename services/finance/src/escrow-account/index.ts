// D1, feature 45: the escrow account of each institution, as the banks' list says.
import type { Slice } from '@lianguan/service-kit';
import { EscrowAccount } from './escrow-account.entity.js';
import {
  EscrowAccountResolver,
  escrowAccountReference,
  InstitutionAccountResolver,
} from './escrow-account.resolver.js';
import { escrowAccountLedger } from './escrow-account.type.js';
import { TrainingInstitution } from './institution.reference.js';

export { EscrowAccount, EscrowMode } from './escrow-account.entity.js';
export { escrowAccountReference } from './escrow-account.resolver.js';
export { directory, escrowAccountRecorded, type EscrowAccountFact } from './escrow-account.events.js';
export { accountStateOf, type EscrowAccountStateName } from './escrow-account.rules.js';
export { TrainingInstitution } from './institution.reference.js';

export const escrowAccount: Slice = {
  name: 'escrow-account',
  entities: [EscrowAccount],
  resolvers: [InstitutionAccountResolver, EscrowAccountResolver],
  references: [{ type: TrainingInstitution }, escrowAccountReference],
  imports: [escrowAccountLedger],
};
