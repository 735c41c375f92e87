// B7, feature 27: what education keeps of an institution's risk code, by which schools' providers are judged.
import { riskStandingConsumer } from '@lianguan/institution-ledger';
import type { Slice } from '@lianguan/service-kit';

export const riskStanding: Slice = { name: 'risk-standing', consumers: [riskStandingConsumer] };
