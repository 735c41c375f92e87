// B2, B6, M19: what findings of education propose to the head of the organ as a case, in one list.
import { caseProposalSlice } from '@lianguan/case-proposal';
import { institutionLoader, TrainingInstitution } from '../institution/index.js';

export const caseProposal = caseProposalSlice({
  service: 'education',
  department: 'EDUCATION',
  officers: ['EDU_SUP'],
  institution: { type: TrainingInstitution, load: (op, id) => institutionLoader(op).load(id) },
});
