// C3: model contracts, the contracts that institutions file, and unfair terms ordered out of them.
import type { Slice } from '@lianguan/service-kit';
import { ContractFiling } from './contract-filing.entity.js';
import { CONTRACT_CONSTANTS } from './contract-text.rules.js';
import { passCorrectionDueCommand } from './contract.commands.js';
import { ContractFilingResolver } from './contract.resolver.js';
import { CORRECTION_DUE, filingLifecycle } from './contract.rules.js';
import { ModelContract } from './model-contract.entity.js';

export const contract: Slice = {
  name: 'contract',
  entities: [ModelContract, ContractFiling],
  resolvers: [ContractFilingResolver],
  lifecycles: [filingLifecycle],
  deadlines: [{ name: CORRECTION_DUE, command: passCorrectionDueCommand, input: (filingId) => ({ filingId }) }],
  constants: CONTRACT_CONSTANTS,
};
