import { endOfDay, permit } from '@lianguan/kernel';
import { addToAct, type Command, type Tx } from '@lianguan/service-kit';
import { BANK_RECONCILIATION } from '../bank-break/index.js';
import { CHAIN_CHECK } from './chain-check.commands.js';

/** The deadline of all accounts together, at the end of each day. */
export const RECONCILIATION_NIGHT = 'bankReconciliation.night';

interface Night {
  readonly of: string;
}

type New = readonly { readonly id: string }[];

/** Accounts that nothing has held against anything yet, since their bank has filed no statement. */
const newAccounts = (tx: Tx): Promise<New> =>
  tx.query<{ id: string }>(
    `select e.id from escrow_account e where e.state <> 'CLOSED' and exists (select from ledger_account a where a.escrow_account_id = e.id)
       and not exists (select from deadline d where d.name = $1 and d.subject_id = e.id::text) order by e.id`,
    [BANK_RECONCILIATION],
  );

/** Feature 49: every account with a ledger has its night, from the first on, and so has the ledger's chain. SYS only. */
export const beginReconciliationNight: Command<Night, New, null, null, never> = {
  name: 'beginReconciliationNight',
  refusals: {},
  load: newAccounts,
  decide: () => permit(null),
  // eslint-disable-next-line max-params -- a command's `apply`
  async apply(tx, accepted, { now, today }, accounts) {
    const nights = accepted.map(({ input: { of } }) => ({
      name: RECONCILIATION_NIGHT,
      subjectId: of,
      due: endOfDay(today),
    }));
    const first = accounts.map(({ id }) => ({ name: BANK_RECONCILIATION, subjectId: id, due: now }));
    const chain = accepted.map(({ input: { of } }) => ({ name: CHAIN_CHECK, subjectId: of, due: now }));
    addToAct(tx, { deadlines: [...nights, ...first, ...chain] });
    return accepted.map(() => null);
  },
  subject: ({ of }) => ({ type: 'EscrowLedger', id: of }),
  // What is compared is on the record of its account.
  changes: () => false,
};
