import type { TypedDocumentNode } from '@apollo/client';
import {
  ChangeReRegistrationBusinessDocument,
  ChangeReRegistrationScopeDocument,
  CivilAffairsReRegistrationTasksDocument,
  FinanceReRegistrationTasksDocument,
  MarketRegulationReRegistrationTasksDocument,
  OpenReRegistrationAccountDocument,
  RecordEscrowLiabilityDocument,
  RegisterReRegisteredNonProfitDocument,
  SettleReRegistrationRefundsDocument,
  type CivilAffairsReRegistrationTasksQueryVariables,
  type TaskPageFragment,
} from '../gql/graphql';
import type { TaskAct, TaskRow } from './task-acts';

type Edges = { readonly edges: readonly { readonly node: TaskRow }[] };
type TasksDocument = TypedDocumentNode<
  { readonly tasks: (Omit<TaskPageFragment, 'edges'> & Edges) | null },
  CivilAffairsReRegistrationTasksQueryVariables
>;

/** Departments differ in the name of their list; a bank works on finance's. */
const LISTS: Readonly<Record<string, TasksDocument>> = {
  FINANCE: FinanceReRegistrationTasksDocument,
  BANK: FinanceReRegistrationTasksDocument,
  CIVIL_AFFAIRS: CivilAffairsReRegistrationTasksDocument,
  MARKET_REGULATION: MarketRegulationReRegistrationTasksDocument,
};

export const taskListOf = (agency: string): TasksDocument | undefined => LISTS[agency];

export const TASK_MUTATIONS = {
  SETTLE_REFUNDS: SettleReRegistrationRefundsDocument,
  OPEN_ACCOUNT: OpenReRegistrationAccountDocument,
  REGISTER_NON_PROFIT: RegisterReRegisteredNonProfitDocument,
  CHANGE_BUSINESS: ChangeReRegistrationBusinessDocument,
  CHANGE_SCOPE: ChangeReRegistrationScopeDocument,
  REPORT_LIABILITY: RecordEscrowLiabilityDocument,
} satisfies Record<TaskAct, unknown>;
