import type { TrainingLoanKind, TrainingLoanState } from '../gql/graphql';
import type { StateText, Tone } from './texts';

const state = (text: string, tone: Tone): StateText => ({ text, tone });

export const LOAN_STATES = {
  REPORTED: state('待核实', 'WATCH'),
  CONFIRMED: state('已认定', 'BAD'),
  DISMISSED: state('不成立', 'NEUTRAL'),
} satisfies Record<TrainingLoanState, StateText>;

export const LOAN_KINDS = {
  LOAN_PAYER: '银行查知由贷款机构付款，未予登记',
  ATTESTATION: '家长反映机构推销贷款',
} satisfies Record<TrainingLoanKind, string>;

export const LOAN_ACTS = { confirmTrainingLoan: '认定培训贷', dismissTrainingLoan: '认定不成立' } as const;
export type LoanActName = keyof typeof LOAN_ACTS;
