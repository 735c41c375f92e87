// M12: the party organisation of each institution: own branch, joint branch, adviser.
import type { Slice } from '@lianguan/service-kit';
import { PartyOrganization } from './party.entity.js';
import { InstitutionPartyResolver, PartyResolver } from './party.resolver.js';
import { partyConstants, partyLifecycle } from './party.rules.js';

export const partyOrganization: Slice = {
  name: 'party-organization',
  entities: [PartyOrganization],
  resolvers: [PartyResolver, InstitutionPartyResolver],
  lifecycles: [partyLifecycle],
  constants: partyConstants,
};
