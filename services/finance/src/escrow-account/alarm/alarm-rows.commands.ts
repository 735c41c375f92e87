import { rowStore, type DeadlineDraft, type Facts, type Tx } from '@lianguan/service-kit';
import { ALARM_DUE, alarmLifecycle, type AlarmStanding } from './alarm.rules.js';

/** Fen and instants as text. */
export interface AlarmRow extends AlarmStanding {
  readonly version: number;
  readonly source: 'BANK' | 'SYSTEM';
  readonly balance: string;
  readonly preset: string | null;
  readonly partsCount: number | null;
  readonly partsSum: string | null;
  readonly partsDays: number | null;
  readonly note: string | null;
  readonly raisedAt: string;
  readonly answerDue: string;
  readonly finding: string | null;
  readonly deed: string | null;
  readonly documentNo: string | null;
  readonly endedBy: string | null;
  readonly endedAt: string | null;
  readonly divisionCode: string;
  readonly bankCode: string;
}

export const alarms = rowStore<AlarmRow>('escrow_alarm', {
  id: 'id',
  version: 'version',
  accountId: 'account_id',
  level: 'level',
  kind: 'kind',
  source: 'source',
  state: 'state',
  balance: 'balance_fen',
  preset: 'preset_fen',
  partsCount: 'parts_count',
  partsSum: 'parts_fen',
  partsDays: 'parts_days',
  note: 'note',
  raisedAt: 'raised_at',
  answerDue: 'answer_due',
  finding: 'finding',
  deed: 'deed',
  documentNo: 'document_no',
  endedBy: 'ended_by',
  endedAt: 'ended_at',
  divisionCode: 'division_code',
  bankCode: 'bank_code',
});
const SELECTED = alarms.selected.replace(/(balance_fen|preset_fen|parts_fen)/gu, '$1::text');

const select = async (tx: Tx, condition: string, ids: readonly string[]): Promise<AlarmRow[]> => [
  ...(await tx.query<AlarmRow>(`select ${SELECTED} from escrow_alarm where ${condition} order by id for update`, [
    ids,
  ])),
];

export async function lockAlarms(tx: Tx, ids: readonly string[]): Promise<Map<string, AlarmRow>> {
  const rows = await select(tx, 'id = any($1::uuid[])', ids);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Of these accounts, the alarms that wait for an answer, also when its day has passed. */
export const lockOpenAlarms = (tx: Tx, accountIds: readonly string[]): Promise<AlarmRow[]> =>
  select(tx, `account_id = any($1::uuid[]) and state in ('OPEN', 'OVERDUE')`, accountIds);

/** Writes alarms; of several states of one, the last. */
export const saveAlarms = (tx: Tx, rows: readonly AlarmRow[]): Promise<void> =>
  alarms.save(tx, [...new Map(rows.map((row) => [row.id, row])).values()]);

/** An open alarm that a hold has answered. */
export function heldAlarm(alarm: AlarmRow, { caller, now }: Pick<Facts, 'caller' | 'now'>): AlarmRow {
  const step = alarmLifecycle.step(alarm.state, 'hold', caller);
  if (!step.ok) throw new Error(`alarm ${alarm.id} is not open to a hold: ${step.refusal.code}`);
  const { to: state } = step.value;
  return { ...alarm, state, version: alarm.version + 1, endedBy: caller.subject, endedAt: now.toISOString() };
}

export const alarmDeadlineOver = (alarmId: string): DeadlineDraft => ({
  name: ALARM_DUE,
  subjectId: alarmId,
  due: null,
});
