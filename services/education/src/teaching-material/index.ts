// B3, feature 23, lifecycle 17: publications by book number and record of choice; self-compiled materials by review of experts without conflicts.
import type { Slice } from '@lianguan/service-kit';
import { materialConstants, materialLifecycle, RETENTION_OVER, REVIEW_DUE } from './material-lifecycle.rules.js';
import { archiveTeachingMaterial, markMaterialOverdue } from './material.commands.js';

export type { GivenMaterial } from './edition.rules.js';
export * from './material.commands.js';
export {
  MATERIAL_SOURCES,
  MATERIAL_STATES,
  type MaterialSourceName,
  type MaterialStateName,
} from './material-lifecycle.rules.js';
export { actionsFor } from './panel.rules.js';
export {
  MATERIAL_SEAT_STATES,
  MATERIAL_VERDICTS,
  type MaterialSeatStateName,
  type MaterialVerdictName,
} from './seat.rules.js';

export const teachingMaterial: Slice = {
  name: 'teaching-material',
  lifecycles: [materialLifecycle],
  deadlines: [
    { name: REVIEW_DUE, command: markMaterialOverdue, input: (materialId) => ({ materialId }) },
    { name: RETENTION_OVER, command: archiveTeachingMaterial, input: (materialId) => ({ materialId }) },
  ],
  constants: materialConstants,
};
