// B3, feature 23: teaching materials in the graph: the institution's own, the office's queue with its clocks, the expert's opinions.
import type { Slice } from '@lianguan/service-kit';
import { MaterialActsResolver } from './material-acts.resolver.js';
import { MaterialOpinion, MaterialSeat, MaterialUse, TeachingMaterial } from './material.entity.js';
import { MaterialResolver, MaterialSeatResolver, MaterialUseResolver } from './material.resolver.js';

export { MaterialSource, TeachingMaterial } from './material.entity.js';
export { materialLoader } from './material.reference.js';

export const teachingMaterialDesk: Slice = {
  name: 'teaching-material-desk',
  entities: [TeachingMaterial, MaterialSeat, MaterialOpinion, MaterialUse],
  resolvers: [MaterialResolver, MaterialSeatResolver, MaterialUseResolver, MaterialActsResolver],
};
