// M17, M26: what findings of market regulation propose to the head of the organ as a case, in one list.
import { caseProposalSlice } from '@lianguan/case-proposal';
import { TrainingInstitution } from '../registration/index.js';

export const caseProposal = caseProposalSlice({
  service: 'market-regulation',
  department: 'MARKET_REGULATION',
  officers: ['SAMR_AD', 'SAMR_PRICE'],
  institution: {
    type: TrainingInstitution,
    load: (_op, id) => Promise.resolve(Object.assign(new TrainingInstitution(), { id })),
  },
});
