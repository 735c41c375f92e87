// F8, lifecycle 16: the risk code as the office records it, else unknown, and which of its inputs are missing.
import type { Slice } from '@lianguan/service-kit';
import { TrainingInstitution } from './institution.reference.js';
import { KnownRiskInput, RiskCodeRecord } from './risk-code.entity.js';
import { accountConsumer } from './risk-code.events.js';
import { RiskCodeResolver } from './risk-code.resolver.js';
import { RISK_RECORD_CONSTANTS } from './risk-record.rules.js';

export { TrainingInstitution } from './institution.reference.js';
export { directory } from './risk-code.events.js';

export const riskCode: Slice = {
  name: 'risk-code',
  entities: [KnownRiskInput, RiskCodeRecord],
  resolvers: [RiskCodeResolver],
  references: [{ type: TrainingInstitution }],
  consumers: [accountConsumer],
  constants: RISK_RECORD_CONSTANTS,
};
