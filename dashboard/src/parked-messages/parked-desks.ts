import type { TypedDocumentNode } from '@apollo/client';
import {
  CivilAffairsParkedMessagesDocument,
  DismissCivilAffairsParkedMessageDocument,
  DismissEducationParkedMessageDocument,
  DismissFinanceParkedMessageDocument,
  DismissJointEnforcementParkedMessageDocument,
  DismissMarketRegulationParkedMessageDocument,
  DismissPublicSecurityParkedMessageDocument,
  EducationParkedMessagesDocument,
  FinanceParkedMessagesDocument,
  JointEnforcementParkedMessagesDocument,
  MarketRegulationParkedMessagesDocument,
  PublicSecurityParkedMessagesDocument,
  ReplayCivilAffairsParkedMessagesDocument,
  ReplayEducationParkedMessagesDocument,
  ReplayFinanceParkedMessagesDocument,
  ReplayJointEnforcementParkedMessagesDocument,
  ReplayMarketRegulationParkedMessagesDocument,
  ReplayPublicSecurityParkedMessagesDocument,
  type ParkedPageFragment,
} from '../gql/graphql';
import type { ActDocument, ActOutcome } from '../graph/use-act';

export interface ReplayOutcome extends ActOutcome {
  readonly handled: number;
  readonly remaining: number;
}

export type ParkedMessage = ParkedPageFragment['edges'][number]['node'];

/** One department's messages that could not be handled. */
export interface ParkedDesk {
  readonly agency: string;
  readonly messages: TypedDocumentNode<{ parked: ParkedPageFragment | null }, { first: number; after?: string | null }>;
  readonly replay: ActDocument<ReplayOutcome, { key: string; idempotencyKey: string }>;
  readonly dismiss: ActDocument<ActOutcome, { messageId: string; reason: string; idempotencyKey: string }>;
}

export const PARKED_DESKS: readonly ParkedDesk[] = [
  {
    agency: 'EDUCATION',
    messages: EducationParkedMessagesDocument,
    replay: ReplayEducationParkedMessagesDocument,
    dismiss: DismissEducationParkedMessageDocument,
  },
  {
    agency: 'MARKET_REGULATION',
    messages: MarketRegulationParkedMessagesDocument,
    replay: ReplayMarketRegulationParkedMessagesDocument,
    dismiss: DismissMarketRegulationParkedMessageDocument,
  },
  {
    agency: 'CIVIL_AFFAIRS',
    messages: CivilAffairsParkedMessagesDocument,
    replay: ReplayCivilAffairsParkedMessagesDocument,
    dismiss: DismissCivilAffairsParkedMessageDocument,
  },
  {
    agency: 'FINANCE',
    messages: FinanceParkedMessagesDocument,
    replay: ReplayFinanceParkedMessagesDocument,
    dismiss: DismissFinanceParkedMessageDocument,
  },
  {
    agency: 'PUBLIC_SECURITY',
    messages: PublicSecurityParkedMessagesDocument,
    replay: ReplayPublicSecurityParkedMessagesDocument,
    dismiss: DismissPublicSecurityParkedMessageDocument,
  },
  {
    agency: 'JOINT_ENFORCEMENT',
    messages: JointEnforcementParkedMessagesDocument,
    replay: ReplayJointEnforcementParkedMessagesDocument,
    dismiss: DismissJointEnforcementParkedMessageDocument,
  },
];
