// M47: the branch of another city's company: what it shows, what its seat's department says, and what becomes of it here.
import type { Slice } from '@lianguan/service-kit';
import { BRANCH_CONSTANTS, branchLifecycle, INQUIRY_DUE } from './branch-lifecycle.rules.js';
import { passInquiryDue } from './branch.commands.js';
import { OutsideBranch } from './branch.entity.js';
import { OutsideBranchActsResolver, OutsideBranchResolver } from './branch.resolver.js';

export const outsideBranch: Slice = {
  name: 'outside-branch',
  entities: [OutsideBranch],
  resolvers: [OutsideBranchResolver, OutsideBranchActsResolver],
  lifecycles: [branchLifecycle],
  deadlines: [{ name: INQUIRY_DUE, command: passInquiryDue, input: (branchId) => ({ branchId }) }],
  constants: BRANCH_CONSTANTS,
};
