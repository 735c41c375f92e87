import { endOfDay, permit } from '@lianguan/kernel';
import type { Command, Tx } from '@lianguan/service-kit';
import type { AccountStanding } from '../account-lifecycle.rules.js';
import { accountChanged, lockEscrowAccounts, saveEscrowAccounts } from '../account-rows.commands.js';
import { instrumentsOf, lockFreezes, saveFreezes, type FreezeRow } from './freeze-rows.commands.js';
import {
  decideFreeze,
  decideFreezeExpiry,
  decideUnfreeze,
  FREEZE_END,
  FREEZE_REFUSALS,
  type FreezeOutcome,
  type FreezeRefusal,
  type ImposedFreeze,
} from './freeze.rules.js';

export interface FrozenAccountId {
  readonly accountId: string;
}

interface Applied {
  readonly outcome: FreezeOutcome;
  readonly row: FreezeRow;
}

async function saveApplied(tx: Tx, all: readonly Applied[]): Promise<void> {
  await saveEscrowAccounts(
    tx,
    all.map(({ outcome }) => outcome.account),
  );
  await saveFreezes(
    tx,
    all.map(({ row }) => row),
  );
}

const subjectOf = ({ outcome: { step }, row }: Applied) => ({
  type: 'EscrowAccount',
  id: row.accountId,
  documentNo: row.endDocumentNo ?? row.instrumentNo,
  transition: step.text,
  ...(step.basis && { basis: step.basis }),
});

interface ImposeState {
  readonly accounts: Map<string, AccountStanding>;
  readonly instruments: Map<string, string[]>;
}

/** D, feature 52: apart from every hold, by whom the law names (行政强制法 29). */
export const imposeJudicialFreeze: Command<ImposedFreeze, ImposeState, Applied, FrozenAccountId, FreezeRefusal> = {
  name: 'imposeJudicialFreeze',
  refusals: FREEZE_REFUSALS,
  async load(tx, inputs) {
    const ids = inputs.map(({ accountId }) => accountId);
    return { accounts: await lockEscrowAccounts(tx, ids), instruments: await instrumentsOf(tx, ids) };
  },
  decide({ accounts, instruments }, input, facts) {
    const instrumentNos = instruments.get(input.accountId) ?? [];
    const decided = decideFreeze(accounts.get(input.accountId), { ...input, instrumentNos }, facts);
    if (!decided.ok) return decided;
    const { account, freeze } = decided.value;
    accounts.set(account.id, account);
    instruments.set(account.id, [...instrumentNos, freeze.instrumentNo]);
    const row: FreezeRow = {
      ...freeze,
      organ: input.organ.trim(),
      expiresOn: input.expiresOn,
      imposedAt: facts.now.toISOString(),
      recordedBy: facts.caller.subject,
      endedAt: null,
      endDocumentNo: null,
      divisionCode: account.divisionCode,
      bankCode: account.bankCode,
    };
    return permit({ outcome: decided.value, row });
  },
  async apply(tx, accepted) {
    await saveApplied(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ input: { accountId } }) => ({ accountId }));
  },
  subject: (_input, done) => subjectOf(done),
  events: (_input, { outcome }) => accountChanged(outcome.account),
  deadlines: ({ expiresOn }, { row: { id } }) => [{ name: FREEZE_END, subjectId: id, due: endOfDay(expiresOn) }],
};

export interface FreezeId {
  readonly freezeId: string;
}

export interface LiftFreeze extends FreezeId {
  readonly documentNo: string;
}

interface FreezeState {
  readonly freezes: Map<string, FreezeRow>;
  readonly accounts: Map<string, AccountStanding>;
}

async function loadFreezes(tx: Tx, inputs: readonly FreezeId[]): Promise<FreezeState> {
  const freezes = await lockFreezes(
    tx,
    inputs.map(({ freezeId }) => freezeId),
  );
  const accounts = await lockEscrowAccounts(
    tx,
    [...freezes.values()].map(({ accountId }) => accountId),
  );
  return { freezes, accounts };
}

const knownIn = ({ freezes, accounts }: FreezeState, freezeId: string) => {
  const freeze = freezes.get(freezeId);
  const account = freeze && accounts.get(freeze.accountId);
  return freeze && account && { freeze, account };
};

function endedIn(
  state: FreezeState,
  outcome: FreezeOutcome,
  { now, documentNo }: { readonly now: Date; readonly documentNo: string | null },
): Applied {
  const { id, state: ended } = outcome.freeze;
  const row = { ...state.freezes.get(id)!, state: ended, endedAt: now.toISOString(), endDocumentNo: documentNo };
  state.freezes.set(id, row);
  state.accounts.set(row.accountId, outcome.account);
  return { outcome, row };
}

export const liftJudicialFreeze: Command<LiftFreeze, FreezeState, Applied, FrozenAccountId, FreezeRefusal> = {
  name: 'liftJudicialFreeze',
  refusals: FREEZE_REFUSALS,
  load: loadFreezes,
  decide(state, { freezeId, documentNo }, { caller, now }) {
    const decided = decideUnfreeze(knownIn(state, freezeId), documentNo, { caller });
    return decided.ok ? permit(endedIn(state, decided.value, { now, documentNo: documentNo.trim() })) : decided;
  },
  async apply(tx, accepted) {
    await saveApplied(
      tx,
      accepted.map(({ outcome }) => outcome),
    );
    return accepted.map(({ outcome: { row } }) => ({ accountId: row.accountId }));
  },
  subject: (_input, done) => subjectOf(done),
  events: (_input, { outcome }) => accountChanged(outcome.account),
  deadlines: ({ freezeId }) => [{ name: FREEZE_END, subjectId: freezeId, due: null }],
};

/** The instrument's term has ended; SYS only. */
export const expireJudicialFreeze: Command<FreezeId, FreezeState, Applied | null, null, FreezeRefusal> = {
  name: 'expireJudicialFreeze',
  refusals: FREEZE_REFUSALS,
  load: loadFreezes,
  decide(state, { freezeId }, { caller, now }) {
    const decided = decideFreezeExpiry(knownIn(state, freezeId), caller);
    if (!decided.ok) return decided;
    return permit(decided.value && endedIn(state, decided.value, { now, documentNo: null }));
  },
  async apply(tx, accepted) {
    await saveApplied(
      tx,
      accepted.flatMap(({ outcome }) => outcome ?? []),
    );
    return accepted.map(() => null);
  },
  subject: ({ freezeId }, done) => (done ? subjectOf(done) : { type: 'JudicialFreeze', id: freezeId }),
  events: (_input, done) => (done ? accountChanged(done.outcome.account) : []),
  changes: (done) => done !== null,
};
