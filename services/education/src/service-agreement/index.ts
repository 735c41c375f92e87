// B7: what a school agrees with a chosen provider, how the service is supervised, and how a provider is made to leave.
import type { Slice } from '@lianguan/service-kit';
import { completeServiceAgreement, dueAgreement } from './agreement.commands.js';
import { ServiceAgreement, ServiceCheck } from './agreement.entity.js';
import { AgreementResolver } from './agreement.resolver.js';
import { AGREEMENT_DUE, agreementLifecycle } from './agreement.rules.js';
import { SupervisionResolver } from './supervision.resolver.js';

export const serviceAgreement: Slice = {
  name: 'service-agreement',
  entities: [ServiceAgreement, ServiceCheck],
  resolvers: [AgreementResolver, SupervisionResolver],
  lifecycles: [agreementLifecycle],
  deadlines: [{ name: AGREEMENT_DUE, command: completeServiceAgreement, input: dueAgreement }],
};
