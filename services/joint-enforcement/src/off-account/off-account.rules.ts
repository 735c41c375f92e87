import { permit, refuse, type CalendarDay, type Decision, type Fen, type RefusalCatalogue } from '@lianguan/kernel';
import type { RuleConstant, RuleConstants } from '@lianguan/service-kit';

export const OFF_ACCOUNT_STATES = ['RECEIVED', 'CONFIRMED', 'DISMISSED'] as const;
export type OffAccountStateName = (typeof OFF_ACCOUNT_STATES)[number];

const REVOKE_LIMIT = 'escrow.offAccountRevoke';

/** Of one county's example: each county confirms its own. */
export const OFF_ACCOUNT_CONSTANTS: readonly RuleConstant[] = [
  {
    key: REVOKE_LIMIT,
    /** Yuan, once or in total. */
    value: 10_000,
    scope: '',
    effectiveFrom: '2021-10-21',
    effectiveTo: null,
    source: '教监管函〔2021〕2号；芜湖市规定，各地以本地规定为准',
    mark: 'P',
  },
];

/** What finance says of a receipt. */
export interface OffAccountFact {
  readonly receiptId: string;
  readonly institutionId: string;
  readonly state: OffAccountStateName;
  /** Fen as text. */
  readonly amountFen: string;
  readonly paidOn: CalendarDay;
  readonly version: number;
}

export const revokeLimit = (constants: RuleConstants): Fen => BigInt(constants.get<number>(REVOKE_LIMIT)) * 100n;

/** What is confirmed, once or in total, is more than the license may outlast. What is only reported does not count. */
export const isAboveRevokeLimit = (confirmed: Fen, constants: RuleConstants): boolean =>
  confirmed > revokeLimit(constants);

export type OffAccountRefusal = 'OFF_ACCOUNT_INSTITUTION_UNKNOWN';

export const OFF_ACCOUNT_REFUSALS = {
  OFF_ACCOUNT_INSTITUTION_UNKNOWN: {
    message: '凭证所指的机构{institutionId}不在机构名录中，待名录补齐后重新处理',
    basis: null,
  },
} satisfies RefusalCatalogue<OffAccountRefusal>;

/** Finance knew of the institution first; here the two may cross: the message waits. */
export const decideFact = (
  fact: OffAccountFact,
  known: ReadonlySet<string>,
): Decision<OffAccountFact, OffAccountRefusal> =>
  known.has(fact.institutionId)
    ? permit(fact)
    : refuse('OFF_ACCOUNT_INSTITUTION_UNKNOWN', { institutionId: fact.institutionId });
