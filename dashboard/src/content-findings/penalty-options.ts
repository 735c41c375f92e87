import type { PenaltyArticle } from '../gql/graphql';

export interface PenaltyOption {
  readonly code: PenaltyArticle;
  readonly article: string;
  readonly range: string | null;
  readonly punishers: readonly string[];
}

/** Education proposes to its own head: an article that gives the power to others is not offered. */
export const ownPenalties = (penalties: readonly PenaltyOption[]): PenaltyOption[] =>
  penalties.filter(({ punishers }) => punishers.includes('EDUCATION'));
