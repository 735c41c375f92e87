// A5, feature 22, lifecycle 18: an unclear course goes to a panel drawn by lot, whose opinions are sealed until all are in.
import type { Slice } from '@lianguan/service-kit';
import { appraisalConstants, appraisalLifecycle, REVIEW_DUE } from './appraisal-lifecycle.rules.js';
import { fileAppraisal } from './appraisal.commands.js';
import { competenceConsumer } from './competence.events.js';

export * from './appraisal.commands.js';
export { APPRAISAL_STATES, type AppraisalState } from './appraisal-lifecycle.rules.js';
export { actionsFor, MATERIAL_KINDS, missingMaterials, type MaterialKind } from './appraisal.rules.js';
export {
  FINDINGS,
  majorityOf,
  PANEL_LEVELS,
  SEAT_STATES,
  type Finding,
  type PanelLevel,
  type SeatState,
} from './panel.rules.js';

export const appraisal: Slice = {
  name: 'appraisal',
  consumers: [competenceConsumer],
  lifecycles: [appraisalLifecycle],
  deadlines: [{ name: REVIEW_DUE, command: fileAppraisal, input: (appraisalId) => ({ appraisalId }) }],
  constants: appraisalConstants,
};
