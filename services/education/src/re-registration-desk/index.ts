// A8, M6, M7, M52: the campaign and its records in the graph, and who may act on them.
import type { Slice } from '@lianguan/service-kit';
import { ReRegistrationCampaign, ReRegistrationExtension, ReRegistrationSnapshot } from './campaign.entity.js';
import { ReRegistrationCampaignResolver } from './campaign.resolver.js';
import { ReRegistrationActsResolver } from './re-registration-acts.resolver.js';
import { ReRegistration, ReRegistrationAnswer, ReRegistrationInterview } from './re-registration.entity.js';
import { InstitutionReRegistrationResolver, ReRegistrationResolver } from './re-registration.resolver.js';

export const reRegistrationDesk: Slice = {
  name: 're-registration-desk',
  entities: [
    ReRegistrationCampaign,
    ReRegistrationSnapshot,
    ReRegistrationExtension,
    ReRegistration,
    ReRegistrationInterview,
    ReRegistrationAnswer,
  ],
  resolvers: [
    ReRegistrationResolver,
    InstitutionReRegistrationResolver,
    ReRegistrationActsResolver,
    ReRegistrationCampaignResolver,
  ],
};
