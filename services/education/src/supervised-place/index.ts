// A1, M22: unlicensed places and care centres, which have a file before they have a paper.
import type { Slice } from '@lianguan/service-kit';
import { placeLifecycle } from './place-lifecycle.rules.js';
import { SupervisedPlace } from './place.entity.js';
import { FormerPlaceResolver, PlaceActsResolver, PlaceResolver } from './place.resolver.js';

export { successorsOf } from './place-rows.commands.js';
export type { Successor } from './place.rules.js';

export const supervisedPlace: Slice = {
  name: 'supervised-place',
  entities: [SupervisedPlace],
  resolvers: [PlaceResolver, PlaceActsResolver, FormerPlaceResolver],
  lifecycles: [placeLifecycle],
};
