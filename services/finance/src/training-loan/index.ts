// D5, feature 53: training loans: what the bank saw of a lender, what parents say, and what finance finds.
import type { Slice } from '@lianguan/service-kit';
import { TrainingLoanFinding } from './loan.entity.js';
import { TrainingLoanResolver } from './loan.resolver.js';
import { loanLifecycle } from './loan.rules.js';

export { recordLoanPayer } from './loan.commands.js';

export const trainingLoan: Slice = {
  name: 'training-loan',
  entities: [TrainingLoanFinding],
  resolvers: [TrainingLoanResolver],
  lifecycles: [loanLifecycle],
};
