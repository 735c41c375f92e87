import type { MeasureEffect, MeasureFacts } from '@lianguan/joint-measure';
import {
  covered,
  rowsOf,
  rowsUnder,
  uncovered,
  withRows,
  type Register,
  type RegisterRow,
} from '@lianguan/joint-measure/rules';
import { deadlineFrom, permit, refuse, type Decision, type MeasureMode, type RefusalCatalogue } from '@lianguan/kernel';
import type { Facts, RuleConstant } from '@lianguan/service-kit';
import type { EscrowAccountStateName } from '../escrow-account/index.js';
import { holdOf, released, type PaymentHoldRow, type ReleaseReason } from './payment-hold.rules.js';

export interface AccountRow extends RegisterRow<EscrowAccountStateName> {
  readonly mode: 'BANK_CUSTODY' | 'RISK_DEPOSIT';
  readonly holdClause: boolean | null;
  readonly divisionCode: string;
  readonly bankCode: string;
  readonly holds: readonly PaymentHoldRow[];
}

/** The accounts of the institutions that orders name, and whether those have a license that stands. */
export interface Accounts extends Register<AccountRow> {
  readonly licenseStands: ReadonlyMap<string, boolean>;
}

export type AccountEffect = Omit<MeasureEffect<Accounts>, 'events'>;
export type FinanceRefusal = 'NO_ACCOUNT' | 'CLAUSE_MISSING' | 'LICENSE_NOT_STANDING' | 'ACCOUNT_CLOSED';

export const FINANCE_REFUSALS = {
  NO_ACCOUNT: { message: '该机构没有未销户的预收费监管账户', basis: null },
  CLAUSE_MISSING: {
    message: '监管协议没有约定联合专班可以止付，不能由系统办理',
    basis: '行政强制法 第二十九条：冻结存款由法律规定的机关实施；止付只能依协议',
  },
  LICENSE_NOT_STANDING: {
    message: '该机构没有有效的办学许可证，账户不能恢复，只办理退费',
    basis: '民办教育促进法 第六十四条',
  },
  ACCOUNT_CLOSED: { message: '监管账户已经销户，不能恢复；重新开户并登记后再办理', basis: null },
} satisfies RefusalCatalogue<FinanceRefusal>;

const HOLD_TERM = 'escrow.holdTerm';

// No law sets the term of a hold by agreement: a county enters its own.
export const holdConstants: readonly RuleConstant[] = [
  {
    key: HOLD_TERM,
    value: '6m',
    scope: '',
    effectiveFrom: '2018-01-01',
    effectiveTo: null,
    source: null,
    mark: 'K',
  },
];
export const HOLD_EXPIRY = 'paymentHold.expire';

/** An agreement alone, and an account that was closed, hold no money. */
const WITHOUT_MONEY: ReadonlySet<EscrowAccountStateName> = new Set(['PROPOSED', 'AGREED', 'CLOSED']);

const openAccounts = (accounts: Accounts | undefined, institutionId: string): AccountRow[] =>
  accounts ? rowsOf(accounts, institutionId).filter(({ recordedState }) => !WITHOUT_MONEY.has(recordedState)) : [];

/** The service acts by itself only where every agreement names the office. */
export function holdMode(accounts: Accounts | undefined, institutionId: string): MeasureMode {
  const open = openAccounts(accounts, institutionId);
  return open.length > 0 && open.every(({ holdClause }) => holdClause) ? 'AUTO' : 'OFFICER';
}

/** PAYMENT_HOLD. Two signatures: the office lead's issue of the joint action, and the clause or the officer of finance. */
export function holdPayments(
  accounts: Accounts | undefined,
  measure: MeasureFacts,
  facts: Facts,
): Decision<AccountEffect, FinanceRefusal> {
  const open = openAccounts(accounts, measure.institutionId);
  if (!accounts || open.length === 0) return refuse('NO_ACCOUNT');
  const byItself = facts.caller.agency === 'SYSTEM';
  if (byItself && holdMode(accounts, measure.institutionId) !== 'AUTO') return refuse('CLAUSE_MISSING');
  const term = facts.constantsIn(measure.divisionCode).get<string>(HOLD_TERM);
  const { due, provisional } = deadlineFrom(facts.today, term);
  const fresh = open.filter(({ holds }) => !holds.some(({ measureId }) => measureId === measure.measureId));
  const held = fresh.map((account): AccountRow => {
    const signed = byItself ? 'BY_CLAUSE' : facts.caller.subject;
    const hold = holdOf(account, measure, { id: facts.newId(), signed, placedAt: facts.now, expiresAt: due });
    return { ...covered(accounts, account, { measure, now: facts.now }), holds: [...account.holds, hold] };
  });
  const subjectId = measure.measureId;
  return permit({
    target: withRows(accounts, held),
    evidence: evidenceOf(held),
    deadlines:
      held.length > 0 ? [{ name: HOLD_EXPIRY, subjectId, due, provisional, term, startedOn: facts.today }] : [],
  });
}

/** RELEASE_HOLD. A hold that ended by itself stays as it ended. */
export function releaseHold(
  accounts: Accounts | undefined,
  measure: MeasureFacts,
  facts: Facts,
): Decision<AccountEffect, FinanceRefusal> {
  if (!accounts || rowsUnder(accounts, measure.measureId).length === 0) return alreadyEnded(accounts);
  const reason = measure.liftCause ?? 'LIFTED';
  const rows = endHolds(accounts, measure.measureId, { reason, now: facts.now });
  return permit({
    target: withRows(accounts, rows),
    evidence: evidenceOf(rows),
    deadlines: [{ name: HOLD_EXPIRY, subjectId: measure.measureId, due: null }],
  });
}

/** The accounts as they are when the holds of a measure end; empty when none holds any more. */
export const endHolds = (
  accounts: Pick<Accounts, 'rows' | 'stateOf' | 'byInstitution'>,
  measureId: string,
  end: { readonly reason: ReleaseReason; readonly now: Date },
): AccountRow[] =>
  rowsUnder(accounts, measureId).map((account) => ({
    ...uncovered(accounts, account, measureId),
    holds: account.holds.map((hold) => (hold.measureId === measureId ? released(hold, end) : hold)),
  }));

/** REFUND_ONLY. */
export function limitToRefunds(
  accounts: Accounts | undefined,
  measure: MeasureFacts,
  facts: Facts,
): Decision<AccountEffect, FinanceRefusal> {
  const open = openAccounts(accounts, measure.institutionId);
  if (!accounts || open.length === 0) return refuse('NO_ACCOUNT');
  const rows = open.map((account) => covered(accounts, account, { measure, now: facts.now }));
  return permit({ target: withRows(accounts, rows), evidence: evidenceOf(rows) });
}

/** RESTORE_ACCOUNT, if the license stands; a closed account is not opened by it, but one opened in its place will do. */
export function restoreAccount(
  accounts: Accounts | undefined,
  measure: MeasureFacts,
): Decision<AccountEffect, FinanceRefusal> {
  const limited = accounts ? rowsUnder(accounts, measure.measureId) : [];
  if (!accounts || limited.length === 0) return alreadyEnded(accounts);
  if (accounts.licenseStands.get(measure.institutionId) === false) return refuse('LICENSE_NOT_STANDING');
  const open = [...limited, ...openAccounts(accounts, measure.institutionId)];
  if (open.every(({ recordedState }) => recordedState === 'CLOSED')) return refuse('ACCOUNT_CLOSED');
  const rows = limited.map((account) => uncovered(accounts, account, measure.measureId));
  return permit({ target: withRows(accounts, rows), evidence: evidenceOf(rows) });
}

const alreadyEnded = (accounts: Accounts | undefined): Decision<AccountEffect, never> =>
  permit({ target: accounts ?? NOTHING, evidence: [], code: 'ALREADY_ENDED' });

const NOTHING: Accounts = {
  rows: new Map(),
  byInstitution: new Map(),
  licenseStands: new Map(),
  stateOf: (recorded) => recorded,
};

const evidenceOf = (rows: readonly AccountRow[]): string[] => rows.map(({ id }) => `account:${id}`);
