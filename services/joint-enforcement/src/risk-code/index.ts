// F8, lifecycle 16: the risk code, unknown until its inputs are known, and which are missing.
import type { Slice } from '@lianguan/service-kit';
import { TrainingInstitution } from './institution.reference.js';
import { KnownRiskInput } from './risk-code.entity.js';
import { accountConsumer } from './risk-code.events.js';
import { RiskCodeResolver } from './risk-code.resolver.js';

export { TrainingInstitution } from './institution.reference.js';
export { directory } from './risk-code.events.js';

export const riskCode: Slice = {
  name: 'risk-code',
  entities: [KnownRiskInput],
  resolvers: [RiskCodeResolver],
  references: [{ type: TrainingInstitution }],
  consumers: [accountConsumer],
};
