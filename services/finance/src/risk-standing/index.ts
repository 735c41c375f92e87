// Feature 58: what finance keeps of an institution's risk code is what the joint-enforcement office recorded.
import { riskStandingConsumer } from '@lianguan/institution-ledger';
import type { Slice } from '@lianguan/service-kit';

export { riskCodes } from './risk-standing.commands.js';

export const riskStanding: Slice = { name: 'risk-standing', consumers: [riskStandingConsumer] };
