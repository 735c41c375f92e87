// C1, M17: ads filed and published, ads seen and held against them, and what becomes of those that violate the law.
import type { Slice } from '@lianguan/service-kit';
import { AdCandidate } from './ad-candidate.entity.js';
import { AdCandidateResolver } from './ad-candidate.resolver.js';
import { adCandidateLifecycle } from './ad-candidate.rules.js';
import { AdCaseProposal } from './ad-case.entity.js';
import { AdCaseProposalResolver } from './ad-case.resolver.js';
import { AD_CONSTANTS } from './ad-terms.rules.js';
import { adViolationLifecycle, CHECK_DUE, STOP_DUE } from './ad-violation-lifecycle.rules.js';
import { passAdDue } from './ad-violation.commands.js';
import { AdViolation } from './ad-violation.entity.js';
import { AdViolationResolver } from './ad-violation.resolver.js';
import { FiledAd } from './filed-ad.entity.js';
import { FiledAdResolver } from './filed-ad.resolver.js';
import { filedAdLifecycle } from './filed-ad.rules.js';

export { readsAdEvidence, requireAdUploader } from './ad-evidence.reference.js';

const input = (violationId: string) => ({ violationId });

export const advertising: Slice = {
  name: 'advertising',
  entities: [FiledAd, AdViolation, AdCandidate, AdCaseProposal],
  resolvers: [FiledAdResolver, AdViolationResolver, AdCandidateResolver, AdCaseProposalResolver],
  lifecycles: [filedAdLifecycle, adViolationLifecycle, adCandidateLifecycle],
  deadlines: [
    { name: CHECK_DUE, command: passAdDue('passAdCheckDue'), input },
    { name: STOP_DUE, command: passAdDue('passAdStopDue'), input },
  ],
  constants: AD_CONSTANTS,
};
