// A1, A6: where a school may teach on which days, and the end of a teaching point.
import type { Slice } from '@lianguan/service-kit';
import { placeLifecycle } from './closing.rules.js';
import { ApprovedPlace } from './place.entity.js';
import { ApprovedPlaceResolver, TeachingPointResolver } from './place.resolver.js';

export { approvalOf, type Approval } from './approval.rules.js';
export { placesOf, saveApprovals } from './place-rows.commands.js';
export type { ApprovedPlace } from './place.rules.js';

export const approvedPlace: Slice = {
  name: 'approved-place',
  entities: [ApprovedPlace],
  resolvers: [TeachingPointResolver, ApprovedPlaceResolver],
  lifecycles: [placeLifecycle],
};
