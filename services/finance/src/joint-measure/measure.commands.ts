import { lockRegister } from '@lianguan/institution-ledger';
import type { MeasureDesk, MeasureFacts, MeasureRule } from '@lianguan/joint-measure';
import { permit, type Decision } from '@lianguan/kernel';
import { FinanceMeasureAnsweredSchema } from '@lianguan/proto-events';
import type { Facts, Tx } from '@lianguan/service-kit';
import { licenseStandingOf } from '../license-standing/index.js';
import { ACCOUNTS, saveAccounts, withHolds } from './account-rows.commands.js';
import { changedAccountEvents } from './measure.events.js';
import {
  FINANCE_REFUSALS,
  holdMode,
  holdPayments,
  limitToRefunds,
  releaseHold,
  restoreAccount,
  type AccountEffect,
  type AccountRow,
  type Accounts,
} from './measure.rules.js';

type Act = MeasureRule<Accounts>['execute'];
type Rule = (accounts: Accounts | undefined, measure: MeasureFacts, facts: Facts) => Decision<AccountEffect>;

const announced =
  (rule: Rule): Act =>
  (accounts, measure, facts) => {
    const decided = rule(accounts, measure, facts);
    if (!decided.ok) return decided;
    return permit({ ...decided.value, events: changedAccountEvents(accounts, decided.value.target) });
  };

/** Lifecycles 5 and 14b: finance executes by agreement and by its own ledger; it never freezes. */
export const financeDesk: MeasureDesk<Accounts> = {
  service: 'finance',
  department: 'FINANCE',
  answer: FinanceMeasureAnsweredSchema,
  roles: ['FIN'],
  refusals: FINANCE_REFUSALS,
  rules: {
    PAYMENT_HOLD: { mode: holdMode, execute: announced(holdPayments), compensate: announced(releaseHold) },
    REFUND_ONLY: { execute: announced(limitToRefunds), compensate: announced(restoreAccount) },
  },
  load: loadAccounts,
  async save(tx, targets) {
    for (const accounts of targets) await saveAccounts(tx, accounts);
  },
};

/** One object for all of them: institutions that were merged share accounts. */
async function loadAccounts(
  tx: Tx,
  institutionIds: readonly string[],
  measureIds: readonly string[],
): Promise<ReadonlyMap<string, Accounts>> {
  const register = await lockRegister<AccountRow>(tx, ACCOUNTS, { institutionIds, measureIds });
  const rows = await withHolds(tx, register.rows);
  const licenseStands = await licenseStandingOf(tx, institutionIds);
  const accounts: Accounts = { ...register, rows, licenseStands };
  return new Map(institutionIds.map((id) => [id, accounts]));
}
