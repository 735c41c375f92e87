// Feature 58: what finance keeps of an institution's risk code is what the joint-enforcement office recorded.
import { RiskCodeRecordedSchema } from '@lianguan/proto-events';
import { defineConsumer, type Slice } from '@lianguan/service-kit';
import { recordRiskStanding } from './risk-standing.commands.js';
import { riskStanding as input } from './risk-standing.events.js';

export { riskCodes } from './risk-standing.commands.js';

export const riskStanding: Slice = {
  name: 'risk-standing',
  consumers: [defineConsumer({ schema: RiskCodeRecordedSchema, command: recordRiskStanding, input })],
};
