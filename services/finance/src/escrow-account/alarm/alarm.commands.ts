import { permit } from '@lianguan/kernel';
import type { Command, Facts } from '@lianguan/service-kit';
import type { AccountStanding } from '../account-lifecycle.rules.js';
import { accountChanged, lockEscrowAccounts, saveEscrowAccounts } from '../account-rows.commands.js';
import { followLiability } from '../minimum/minimum.commands.js';
import { securedOf } from '../minimum/minimum.rules.js';
import {
  alarmDeadlineOver,
  alarms,
  lockAlarms,
  lockOpenAlarms,
  saveAlarms,
  type AlarmRow,
} from './alarm-rows.commands.js';
import { alarmStepped } from './alarm.events.js';
import {
  ALARM_REFUSALS,
  answerDeadline,
  decideAnswer,
  decideCheck,
  decideDue,
  decideReport,
  type AlarmAnswer,
  type AlarmRefusal,
  type Answered,
  type Raised,
  type ReportedAlarm,
} from './alarm.rules.js';

export interface AlarmAccountId {
  readonly accountId: string;
}

export interface AccountsState {
  readonly accounts: Map<string, AccountStanding>;
  /** What waits for an answer. */
  readonly open: AlarmRow[];
}

export async function loadAccounts(
  tx: Parameters<typeof lockEscrowAccounts>[0],
  inputs: readonly AlarmAccountId[],
): Promise<AccountsState> {
  const ids = inputs.map(({ accountId }) => accountId);
  const accounts = await lockEscrowAccounts(tx, ids);
  return { accounts, open: await lockOpenAlarms(tx, [...accounts.keys()]) };
}

export interface RaisedRow {
  readonly raised: Raised;
  readonly row: AlarmRow;
}

export function rowOf(
  { account, alarmId, raised }: Raised,
  { note, documentNo }: { readonly note: string | null; readonly documentNo: string | null },
  facts: Pick<Facts, 'now' | 'today' | 'constantsIn'>,
): AlarmRow {
  const { divisionCode, bankCode } = account;
  return {
    id: alarmId,
    version: 1,
    accountId: account.id,
    level: raised.level,
    kind: raised.kind,
    source: raised.kind === 'REPORTED' ? 'BANK' : 'SYSTEM',
    state: 'OPEN',
    balance: securedOf(account).toString(),
    preset: raised.preset?.toString() ?? null,
    partsCount: raised.parts?.count ?? null,
    partsSum: raised.parts?.sum.toString() ?? null,
    partsDays: raised.parts?.days ?? null,
    note,
    raisedAt: facts.now.toISOString(),
    answerDue: answerDeadline({ alarmId, divisionCode }, facts).due.toISOString(),
    finding: null,
    deed: null,
    documentNo,
    endedBy: null,
    endedAt: null,
    divisionCode,
    bankCode,
  };
}

const raisedEvents = ({ raised, row }: RaisedRow) => [
  ...accountChanged(raised.account),
  ...alarmStepped(row, raised.account),
];

const raisedDeadlines = ({ row }: RaisedRow, facts: Facts) => [
  answerDeadline({ alarmId: row.id, divisionCode: row.divisionCode }, facts),
];

/** D, lifecycle 5: a bank raises an alarm of its own. */
export const reportEscrowAlarm: Command<ReportedAlarm, AccountsState, RaisedRow, AlarmAccountId, AlarmRefusal> = {
  name: 'reportEscrowAlarm',
  refusals: ALARM_REFUSALS,
  load: loadAccounts,
  decide(state, input, facts) {
    const decided = decideReport(state.accounts.get(input.accountId), input, facts);
    if (!decided.ok) return decided;
    state.accounts.set(input.accountId, decided.value.account);
    const written = { note: input.note.trim(), documentNo: input.documentNo.trim() };
    return permit({ raised: decided.value, row: rowOf(decided.value, written, facts) });
  },
  async apply(tx, accepted) {
    await saveEscrowAccounts(
      tx,
      accepted.map(({ outcome }) => outcome.raised.account),
    );
    await alarms.insert(
      tx,
      accepted.map(({ outcome }) => outcome.row),
    );
    return accepted.map(({ input: { accountId } }) => ({ accountId }));
  },
  subject: ({ accountId, documentNo }, { raised: { step } }) => ({
    type: 'EscrowAccount',
    id: accountId,
    documentNo: documentNo.trim(),
    transition: step.text,
    ...(step.basis && { basis: step.basis }),
  }),
  events: (_input, outcome) => raisedEvents(outcome),
  deadlines: (_input, outcome, facts) => raisedDeadlines(outcome, facts),
};

export interface Checked {
  readonly account: AccountStanding;
  readonly raised: RaisedRow | null;
}

type OfACheck = 'subject' | 'events' | 'deadlines' | 'changes';

/** What a check leaves behind, whatever it looks at: something only where it raises an alarm. */
export const OF_A_CHECK: Pick<Command<AlarmAccountId, unknown, Checked, null, AlarmRefusal>, OfACheck> = {
  subject: ({ accountId }, { raised }) => ({
    type: 'EscrowAccount',
    id: accountId,
    ...(raised && { transition: raised.raised.step.text }),
    ...(raised?.raised.step.basis && { basis: raised.raised.step.basis }),
  }),
  events: (_input, { raised }) => (raised ? raisedEvents(raised) : []),
  deadlines: (_input, { raised }, facts) => (raised ? raisedDeadlines(raised, facts) : []),
  changes: ({ raised }) => raised !== null,
};

export interface BalanceCheck extends AlarmAccountId {
  /** A report of what is owed has come in, not a balance. */
  readonly reported: boolean;
}

/** A balance came in: held against the county's presets. SYS only, by finance's own event. */
export const checkEscrowBalance: Command<BalanceCheck, AccountsState, Checked, null, AlarmRefusal> = {
  name: 'checkEscrowBalance',
  refusals: ALARM_REFUSALS,
  async load(tx, inputs) {
    const ids = inputs.map(({ accountId }) => accountId);
    await followLiability(tx, ids);
    return loadAccounts(tx, inputs);
  },
  decide(state, { accountId, reported }, facts) {
    const account = state.accounts.get(accountId)!;
    const open = state.open.filter((alarm) => alarm.accountId === accountId);
    const decided = decideCheck({ account, open, reported }, facts);
    if (!decided.ok) return decided;
    const { account: judged, raised } = decided.value;
    state.accounts.set(accountId, judged);
    if (!raised) return permit({ account: judged, raised });
    const note = raised.raised.kind === 'REPORTED' ? '银行台账所列的预警' : null;
    const row = rowOf(raised, { note, documentNo: null }, facts);
    state.open.push(row);
    return permit({ account: judged, raised: { raised, row } });
  },
  async apply(tx, accepted) {
    await saveEscrowAccounts(
      tx,
      accepted.map(({ outcome }) => outcome.account),
    );
    await alarms.insert(
      tx,
      accepted.flatMap(({ outcome: { raised } }) => raised?.row ?? []),
    );
    return accepted.map(() => null);
  },
  ...OF_A_CHECK,
};

interface AlarmState {
  readonly alarms: Map<string, AlarmRow>;
  readonly accounts: Map<string, AccountStanding>;
}

async function loadAlarms(tx: Parameters<typeof lockAlarms>[0], ids: readonly string[]): Promise<AlarmState> {
  const rows = await lockAlarms(tx, ids);
  const accountIds = [...rows.values()].map(({ accountId }) => accountId);
  await followLiability(tx, accountIds);
  return { alarms: rows, accounts: await lockEscrowAccounts(tx, accountIds) };
}

interface AnsweredRow {
  readonly answered: Answered;
  readonly row: AlarmRow;
}

/** D, lifecycle 5: education answers within the county's term. */
export const answerEscrowAlarm: Command<AlarmAnswer, AlarmState, AnsweredRow, AlarmAccountId, AlarmRefusal> = {
  name: 'answerEscrowAlarm',
  refusals: ALARM_REFUSALS,
  load: (tx, inputs) =>
    loadAlarms(
      tx,
      inputs.map(({ alarmId }) => alarmId),
    ),
  decide(state, input, { caller, now }) {
    const alarm = state.alarms.get(input.alarmId);
    const account = alarm && state.accounts.get(alarm.accountId);
    const decided = decideAnswer(alarm && account && { alarm, account }, input, { caller });
    if (!decided.ok) return decided;
    const row: AlarmRow = {
      ...alarm!,
      state: decided.value.alarm.state,
      version: alarm!.version + 1,
      finding: input.finding.trim(),
      deed: input.deed.trim(),
      documentNo: input.documentNo.trim(),
      endedBy: caller.subject,
      endedAt: now.toISOString(),
    };
    state.alarms.set(row.id, row);
    state.accounts.set(row.accountId, decided.value.account);
    return permit({ answered: decided.value, row });
  },
  async apply(tx, accepted) {
    await saveAlarms(
      tx,
      accepted.map(({ outcome }) => outcome.row),
    );
    await saveEscrowAccounts(
      tx,
      accepted.map(({ outcome }) => outcome.answered.account),
    );
    return accepted.map(({ outcome: { row } }) => ({ accountId: row.accountId }));
  },
  subject: ({ documentNo }, { answered: { step, account } }) => ({
    type: 'EscrowAccount',
    id: account.id,
    documentNo: documentNo.trim(),
    transition: step.text,
    ...(step.basis && { basis: step.basis }),
  }),
  events: (_input, { answered: { account }, row }) => [...accountChanged(account), ...alarmStepped(row, account)],
  deadlines: ({ alarmId }) => [alarmDeadlineOver(alarmId)],
};

export interface AlarmId {
  readonly alarmId: string;
}

interface Passed {
  readonly row: AlarmRow;
  readonly account: AccountStanding;
  readonly text: string;
}

/** Nobody has answered: the office learns of it. */
export const passAlarmDue: Command<AlarmId, AlarmState, Passed | null, null, AlarmRefusal> = {
  name: 'passEscrowAlarmDue',
  refusals: ALARM_REFUSALS,
  load: (tx, inputs) =>
    loadAlarms(
      tx,
      inputs.map(({ alarmId }) => alarmId),
    ),
  decide({ alarms: rows, accounts }, { alarmId }, { caller }) {
    const alarm = rows.get(alarmId);
    const decided = decideDue(alarm, caller);
    if (!decided.ok) return decided;
    if (!decided.value) return permit(null);
    const row: AlarmRow = { ...alarm!, state: decided.value.to, version: alarm!.version + 1 };
    return permit({ row, account: accounts.get(row.accountId)!, text: decided.value.text });
  },
  async apply(tx, accepted) {
    await saveAlarms(
      tx,
      accepted.flatMap(({ outcome }) => outcome?.row ?? []),
    );
    return accepted.map(() => null);
  },
  subject: ({ alarmId }, outcome) => ({
    type: 'EscrowAlarm',
    id: alarmId,
    ...(outcome && { transition: outcome.text }),
  }),
  events: (_input, outcome) => (outcome ? alarmStepped(outcome.row, outcome.account) : []),
  changes: (outcome) => outcome !== null,
};
