// D1, M47, features 45 and 46, lifecycle 5: the escrow account of each institution, by the acts of its parties or as the banks' list says.
import type { Slice } from '@lianguan/service-kit';
import { accountLifecycle } from './account-lifecycle.rules.js';
import { EscrowAccount } from './escrow-account.entity.js';
import {
  EscrowAccountResolver,
  escrowAccountReference,
  InstitutionAccountResolver,
} from './escrow-account.resolver.js';
import { escrowAccountLedger } from './escrow-account.type.js';
import { TrainingInstitution } from './institution.reference.js';

export { requireBankOrFinance } from './bank-or-finance.js';
export { EscrowAccount, EscrowMode } from './escrow-account.entity.js';
export { escrowAccountReference } from './escrow-account.resolver.js';
export { directory, escrowAccountRecorded, type EscrowAccountFact } from './escrow-account.events.js';
export type { AccountStanding } from './account-lifecycle.rules.js';
export { accountStateOf, type EscrowAccountStateName } from './account-state.rules.js';
export { TrainingInstitution } from './institution.reference.js';
export { escrowAgreement } from './agreement/index.js';
export { escrowAlarm, movementCheck, reportCheck } from './alarm/index.js';
export {
  escrowClosing,
  lockClosingStandings,
  readClosingStandings,
  reopening,
  type ClosingStanding,
} from './closing/index.js';
export { judicialFreeze } from './freeze/index.js';
export { followLiability } from './minimum/minimum.commands.js';
export { accountHold } from './hold/index.js';

export const escrowAccount: Slice = {
  name: 'escrow-account',
  entities: [EscrowAccount],
  resolvers: [InstitutionAccountResolver, EscrowAccountResolver],
  references: [{ type: TrainingInstitution }, escrowAccountReference],
  imports: [escrowAccountLedger],
  lifecycles: [accountLifecycle],
};
