// F6, lifecycle 14: the served decisions and interim orders on which joint actions rest.
import type { Slice } from '@lianguan/service-kit';
import { ServedDecision } from './served-decision.entity.js';
import { decisionReference, ServedDecisionResolver } from './served-decision.resolver.js';

export { knownInstitutions, lockDecisions, saveDecisions, type DecisionRow } from './served-decision.commands.js';
export { ServedDecision } from './served-decision.entity.js';
export { decisionReference, OFFICE, PROPOSERS } from './served-decision.resolver.js';
export type { KnownInstitution } from './served-decision.rules.js';

export const servedDecision: Slice = {
  name: 'served-decision',
  entities: [ServedDecision],
  resolvers: [ServedDecisionResolver],
  references: [decisionReference],
};
