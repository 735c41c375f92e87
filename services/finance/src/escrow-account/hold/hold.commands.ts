import { permit } from '@lianguan/kernel';
import { stepDeadlines, type Command, type Facts, type Tx } from '@lianguan/service-kit';
import type { AccountStanding } from '../account-lifecycle.rules.js';
import { accountChanged, lockEscrowAccounts, saveEscrowAccounts } from '../account-rows.commands.js';
import {
  alarmDeadlineOver,
  alarmStepped,
  heldAlarm,
  lockOpenAlarms,
  saveAlarms,
  type AlarmRow,
} from '../alarm/index.js';
import { accountsWithProposal, lockHolds, saveHolds, type HoldRow } from './hold-rows.commands.js';
import {
  decideHoldApproval,
  decideHoldEnding,
  decideHoldExpiry,
  decideHoldProposal,
  HOLD_END,
  HOLD_REFUSALS,
  type HoldEnding,
  type HoldOutcome,
  type HoldPaper,
  type HoldRefusal,
} from './hold.rules.js';

export interface HeldAccountId {
  readonly accountId: string;
}

export interface ProposeHold extends HoldPaper, HeldAccountId {}

interface ProposalState {
  readonly accounts: Map<string, AccountStanding>;
  readonly waiting: Set<string>;
}

/** D, feature 52: the first of two persons. */
export const proposePaymentHold: Command<ProposeHold, ProposalState, HoldRow, HeldAccountId, HoldRefusal> = {
  name: 'proposePaymentHold',
  refusals: HOLD_REFUSALS,
  async load(tx, inputs) {
    const ids = inputs.map(({ accountId }) => accountId);
    return { accounts: await lockEscrowAccounts(tx, ids), waiting: await accountsWithProposal(tx, ids) };
  },
  decide({ accounts, waiting }, input, facts) {
    const account = accounts.get(input.accountId);
    const decided = decideHoldProposal(account, { ...input, waiting: waiting.has(input.accountId) }, facts);
    if (!decided.ok) return decided;
    waiting.add(input.accountId);
    return permit({
      ...decided.value,
      reason: input.reason.trim(),
      documentNo: input.documentNo.trim(),
      proposedAt: facts.now.toISOString(),
      decidedBy: null,
      decidedAt: null,
      expiresAt: null,
      endedBy: null,
      endedAt: null,
      endReason: null,
      endDocumentNo: null,
      divisionCode: account!.divisionCode,
      bankCode: account!.bankCode,
    });
  },
  async apply(tx, accepted) {
    await saveHolds(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ input: { accountId } }) => ({ accountId }));
  },
  subject: ({ reason, documentNo }, { id }) => ({
    type: 'AgreementHold',
    id,
    reason: reason.trim(),
    documentNo: documentNo.trim(),
    transition: '-propose-> PROPOSED',
  }),
};

interface HoldState {
  readonly holds: Map<string, HoldRow>;
  readonly accounts: Map<string, AccountStanding>;
  /** Alarms that wait for an answer. */
  readonly alarms: readonly AlarmRow[];
}

async function loadHolds(tx: Tx, ids: readonly string[]): Promise<HoldState> {
  const holds = await lockHolds(tx, ids);
  const accounts = await lockEscrowAccounts(
    tx,
    [...holds.values()].map(({ accountId }) => accountId),
  );
  return { holds, accounts, alarms: await lockOpenAlarms(tx, [...accounts.keys()]) };
}

const knownIn = ({ holds, accounts }: HoldState, holdId: string) => {
  const hold = holds.get(holdId);
  const account = hold && accounts.get(hold.accountId);
  return hold && account && { hold, account };
};

interface Applied {
  readonly outcome: HoldOutcome;
  readonly row: HoldRow;
  /** Alarms that the hold has answered. */
  readonly alarms: readonly AlarmRow[];
}

const applied = (state: HoldState, done: Applied): Applied => {
  state.holds.set(done.row.id, done.row);
  if (done.outcome.account) state.accounts.set(done.row.accountId, done.outcome.account.account);
  return done;
};

async function saveApplied(tx: Tx, all: readonly Applied[]): Promise<void> {
  await saveHolds(
    tx,
    all.map(({ row }) => row),
  );
  await saveEscrowAccounts(
    tx,
    all.flatMap(({ outcome }) => outcome.account?.account ?? []),
  );
  await saveAlarms(
    tx,
    all.flatMap(({ alarms }) => alarms),
  );
}

const subjectOf = ({ row, outcome: { holdStep } }: Applied) => ({
  type: 'AgreementHold',
  id: row.id,
  documentNo: row.endDocumentNo ?? row.documentNo,
  reason: row.endReason ?? row.reason,
  transition: holdStep.text,
  ...(holdStep.basis && { basis: holdStep.basis }),
});

const eventsOf = ({ outcome: { account }, alarms }: Applied) =>
  account
    ? [...accountChanged(account.account), ...alarms.flatMap((alarm) => alarmStepped(alarm, account.account))]
    : [];

const deadlinesOf = ({ outcome: { holdStep }, row, alarms }: Applied, facts: Facts) => [
  ...stepDeadlines(holdStep, { id: row.id, division: row.divisionCode }, facts),
  ...alarms.map(({ id }) => alarmDeadlineOver(id)),
];

export interface HoldId {
  readonly holdId: string;
}

/** The second person: payments are held from now until the term ends; refunds pass. */
export const approvePaymentHold: Command<HoldId, HoldState, Applied, HeldAccountId, HoldRefusal> = {
  name: 'approvePaymentHold',
  refusals: HOLD_REFUSALS,
  load: (tx, inputs) =>
    loadHolds(
      tx,
      inputs.map(({ holdId }) => holdId),
    ),
  decide(state, { holdId }, facts) {
    const known = knownIn(state, holdId);
    const alarms = state.alarms.filter(({ accountId }) => accountId === known?.account.id);
    const decided = decideHoldApproval(
      known,
      alarms.map(({ id }) => id),
      facts,
    );
    if (!decided.ok) return decided;
    const hold = known!.hold;
    const [{ due } = { due: null }] = stepDeadlines(
      decided.value.holdStep,
      { id: holdId, division: hold.divisionCode },
      facts,
    ).filter(({ name }) => name === HOLD_END);
    const row: HoldRow = {
      ...hold,
      state: decided.value.hold.state,
      decidedBy: facts.caller.subject,
      decidedAt: facts.now.toISOString(),
      expiresAt: due!.toISOString(),
    };
    return permit(
      applied(state, { outcome: decided.value, row, alarms: alarms.map((alarm) => heldAlarm(alarm, facts)) }),
    );
  },
  async apply(tx, accepted) {
    await saveApplied(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { row } }) => ({ accountId: row.accountId }));
  },
  subject: (_input, done) => subjectOf(done),
  events: (_input, done) => eventsOf(done),
  deadlines: (_input, done, facts) => deadlinesOf(done, facts),
};

export interface EndHold extends HoldPaper, HoldId {
  readonly ending: HoldEnding;
}

const endedRow = (
  row: HoldRow,
  { hold: { state } }: HoldOutcome,
  { by, at, paper }: { readonly by: string; readonly at: Date; readonly paper: HoldPaper | null },
): HoldRow => ({
  ...row,
  state,
  endedBy: by,
  endedAt: at.toISOString(),
  endReason: paper?.reason.trim() ?? null,
  endDocumentNo: paper?.documentNo.trim() ?? null,
});

const endingCommand = (name: string): Command<EndHold, HoldState, Applied, HeldAccountId, HoldRefusal> => ({
  name,
  refusals: HOLD_REFUSALS,
  load: (tx, inputs) =>
    loadHolds(
      tx,
      inputs.map(({ holdId }) => holdId),
    ),
  decide(state, input, { caller, now }) {
    const known = knownIn(state, input.holdId);
    const decided = decideHoldEnding(known, input, { caller });
    if (!decided.ok) return decided;
    const row = endedRow(known!.hold, decided.value, { by: caller.subject, at: now, paper: input });
    return permit(applied(state, { outcome: decided.value, row, alarms: [] }));
  },
  async apply(tx, accepted) {
    await saveApplied(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { row } }) => ({ accountId: row.accountId }));
  },
  subject: (_input, done) => subjectOf(done),
  events: (_input, done) => eventsOf(done),
  deadlines: (_input, done, facts) => deadlinesOf(done, facts),
});

export const ENDING_COMMANDS = {
  refuse: endingCommand('refusePaymentHold'),
  lift: endingCommand('liftPaymentHold'),
} satisfies Record<HoldEnding, unknown>;

/** The term of a hold has ended; SYS only. */
export const expireAgreementHold: Command<HoldId, HoldState, Applied | null, null, HoldRefusal> = {
  name: 'expireAgreementHold',
  refusals: HOLD_REFUSALS,
  load: (tx, inputs) =>
    loadHolds(
      tx,
      inputs.map(({ holdId }) => holdId),
    ),
  decide(state, { holdId }, { caller, now }) {
    const known = knownIn(state, holdId);
    const decided = decideHoldExpiry(known, caller);
    if (!decided.ok) return decided;
    if (!decided.value) return permit(null);
    const row = endedRow(known!.hold, decided.value, { by: caller.subject, at: now, paper: null });
    return permit(applied(state, { outcome: decided.value, row, alarms: [] }));
  },
  async apply(tx, accepted) {
    await saveApplied(
      tx,
      accepted.flatMap(({ outcome }) => outcome ?? []),
    );
    return accepted.map(() => null);
  },
  subject: ({ holdId }, done) => (done ? subjectOf(done) : { type: 'AgreementHold', id: holdId }),
  events: (_input, done) => (done ? eventsOf(done) : []),
  changes: (done) => done !== null,
};
