import { withRows, type Register } from '@lianguan/joint-measure/rules';
import { permit } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import { ACCOUNTS, lockAccounts, saveAccounts } from './account-rows.commands.js';
import { accountEvents } from './measure.events.js';
import { endHolds, type AccountRow } from './measure.rules.js';
import { isOver } from './payment-hold.rules.js';

export interface ExpirePaymentHold {
  readonly measureId: string;
}

/** What acts of one set see of each other: an account may be under several holds that end at once. */
interface HoldState {
  register: Register<AccountRow>;
}

/** D, feature 52: a hold has an end. Fired by the deadline that placing it sets; SYS only. */
export const expirePaymentHold: Command<ExpirePaymentHold, HoldState, readonly AccountRow[], null, never> = {
  name: 'expirePaymentHold',
  refusals: {},
  async load(tx, inputs) {
    const held = await tx.query<{ id: string }>(
      'select distinct account_id as id from payment_hold where measure_id = any($1::uuid[]) and released_at is null',
      [inputs.map(({ measureId }) => measureId)],
    );
    const rows = await lockAccounts(
      tx,
      held.map(({ id }) => id),
    );
    return { register: { rows, byInstitution: new Map(), stateOf: ACCOUNTS.stateOf } };
  },
  decide(state, { measureId }, { now }) {
    const holds = [...state.register.rows.values()].flatMap((account) => account.holds);
    const over = isOver(
      holds.filter((hold) => hold.measureId === measureId),
      now,
    );
    const rows = over ? endHolds(state.register, measureId, { reason: 'EXPIRED', now }) : [];
    state.register = withRows(state.register, rows);
    return permit(rows);
  },
  async apply(tx, accepted) {
    const last = accepted.flatMap(({ outcome }) => outcome.map((row) => [row.id, row] as const));
    await saveAccounts(tx, { rows: new Map(last) });
    return accepted.map(() => null);
  },
  subject: ({ measureId }) => ({
    type: 'JointMeasure',
    id: measureId,
    basis: '监管协议',
    transition: 'HELD -expire-> -',
  }),
  events: (_input, rows) => accountEvents(rows),
  changes: (rows) => rows.length > 0,
};
