import { keysOf, matchingRowsSql } from '@lianguan/institution-ledger';
import { nameKey, permit } from '@lianguan/kernel';
import { FinanceReRegistrationAnsweredSchema } from '@lianguan/proto-events';
import { answerTask, type Asked, type TaskDesk, type TaskEffect } from '@lianguan/re-registration-task';
import type { TaskAnswer } from '@lianguan/re-registration-task/rules';
import type { Tx } from '@lianguan/service-kit';
import { escrowAccountRecorded } from '../escrow-account/index.js';
import {
  ACCOUNT_BASIS,
  decideOpening,
  decideSettlement,
  OPEN_REFUSALS,
  SETTLE_BASIS,
  SETTLE_REFUSALS,
  type AccountLiability,
  type OpenAccount,
  type OpenRefusal,
  type SettleRefusal,
  type Taken,
} from './finance-step.rules.js';
import { liabilitiesOf } from './liabilities.commands.js';

/** Lifecycle 2: the bank settles and opens; the office of finance does it by the bank's paper. */
export const financeDesk: TaskDesk = {
  service: 'finance',
  department: 'FINANCE',
  answer: FinanceReRegistrationAnsweredSchema,
  officers: [
    ['FINANCE', 'FIN'],
    ['BANK', 'BANK'],
  ],
  steps: [
    { step: 'SETTLE_REFUNDS', waitsIn: [{ state: 'CHOSEN', choice: 'DEREGISTER' }], basis: SETTLE_BASIS },
    { step: 'OPEN_ACCOUNT', waitsIn: [{ state: 'NP_REGISTERED', choice: 'NONPROFIT' }], basis: ACCOUNT_BASIS },
  ],
  // The task is the bank's whose customer the institution is; without an account here it is the office's alone.
  async begun(tx, tasks) {
    await tx.query(
      `update re_registration_task t set bank_code = a.bank_code
       from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as k(id, uscc_code, name_key, division_code)
         join lateral (select * from (${matchingRowsSql('escrow_account', keysOf('k'))}) m
                       order by m.state = 'CLOSED', m.reopened_on is not null, m.id limit 1) a on true
       where t.id = k.id`,
      [
        tasks.map(({ id }) => id),
        tasks.map(({ creditCode }) => creditCode),
        tasks.map(({ institutionName }) => nameKey(institutionName)),
        tasks.map(({ divisionCode }) => divisionCode),
      ],
    );
  },
};

type Liabilities = Map<string, AccountLiability[]>;

/** DEREGISTER: nothing is owed to learners any more, by the bank's report. */
export const settleRefunds = answerTask<TaskAnswer, Liabilities, TaskEffect, SettleRefusal>(financeDesk, {
  name: 'settleReRegistrationRefunds',
  step: 'SETTLE_REFUNDS',
  refusals: SETTLE_REFUSALS,
  load: (tx, asked) =>
    liabilitiesOf(
      tx,
      asked.map(({ task }) => task),
    ),
  decide(liabilities, { task }) {
    const decided = decideSettlement(task, liabilities.get(task.id) ?? []);
    return decided.ok ? permit({}) : decided;
  },
  save: async () => undefined,
});

interface OpeningState {
  readonly liabilities: Liabilities;
  readonly taken: Map<string, Taken>;
}

interface Opened extends TaskEffect {
  readonly account: Record<string, unknown>;
}

/** NONPROFIT: the new legal person's account, in the place of the old one's. */
export const openAccount = answerTask<OpenAccount, OpeningState, Opened, OpenRefusal>(financeDesk, {
  name: 'openReRegistrationAccount',
  step: 'OPEN_ACCOUNT',
  refusals: OPEN_REFUSALS,
  async load(tx, asked) {
    const tasks = asked.map(({ task }) => task);
    return { liabilities: await liabilitiesOf(tx, tasks), taken: await takenOf(tx, asked) };
  },
  decide({ liabilities, taken }, { task, input }, facts) {
    const decided = decideOpening({ task, taken: taken.get(task.id)! }, input, facts);
    if (!decided.ok) return decided;
    const id = facts.newId();
    const [replaced] = liabilities.get(task.id) ?? [];
    return permit({
      account: {
        id,
        ...columnsOf(input),
        replaces_id: replaced?.accountId ?? null,
        name: decided.value.name,
        name_key: nameKey(decided.value.name),
        uscc_code: decided.value.usccCode,
        division_code: task.divisionCode,
      },
      events: [escrowAccountRecorded({ id, version: 1, state: 'ACTIVE', mode: input.mode }, task.institutionId)],
    });
  },
  async save(tx, done) {
    const accounts = done.map(({ effect }) => effect.account);
    await tx.query(
      'insert into escrow_account select r.* from jsonb_populate_recordset(null::escrow_account, $1::jsonb) r',
      [JSON.stringify(accounts)],
    );
  },
});

/** The three-party agreement is in force from its day; no money has come in yet. */
const columnsOf = (input: OpenAccount) => ({
  version: 1,
  account_no: input.accountNo.trim(),
  bank_name: input.bankName.trim(),
  bank_code: input.bankCode.trim(),
  mode: input.mode,
  state: 'ACTIVE',
  recorded_state: 'ACTIVE',
  stage: 'ACTIVE',
  restraints: [],
  balance_fen: '0',
  checked_fen: '0',
  minimum_fen: String(input.minimumBalance),
  balance_as_of: input.decidedOn,
  hold_clause: input.holdClause,
  measures: [],
});

async function takenOf(tx: Tx, asked: readonly Asked<OpenAccount>[]): Promise<Map<string, Taken>> {
  const rows = await tx.query<Taken & { readonly place: number }>(
    `select place, number_taken as "numberTaken", unit_has_account as "unitHasAccount"
     from escrow_accounts_taken($1::text[], $2::text[]) order by place`,
    [asked.map(({ input }) => input.accountNo.trim()), asked.map(({ task }) => task.newCreditCode)],
  );
  return new Map(asked.map(({ task }, index) => [task.id, rows[index]!]));
}
