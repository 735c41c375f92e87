// What a department's rule needs of this library: pure.
export {
  EVIDENCE_TAKING_REFUSALS,
  takingFault,
  type EvidenceStanding,
  type EvidenceTakingRefusal,
} from './evidence-file.rules.js';
