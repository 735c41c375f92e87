import { namesPerson, permit, refuse, type Decision, type RefusalCatalogue } from '@lianguan/kernel';
import type { Command } from './command.js';
import { BEHIND } from './parking.js';

export interface Dismissal {
  readonly messageId: string;
  readonly reason: string;
}

export interface DismissedRow {
  readonly id: string;
  readonly group: string;
  readonly key: string;
  readonly eventId: string;
  readonly type: string;
  readonly code: string;
}

export type DismissalRefusal =
  | 'PARKED_MESSAGE_UNKNOWN'
  | 'PARKED_MESSAGE_WAITS'
  | 'DISMISSAL_REASON_MISSING'
  | 'DISMISSAL_REASON_NAMES_PERSON';

export const DISMISSAL_REFUSALS = {
  PARKED_MESSAGE_UNKNOWN: { message: '没有这条被搁置的消息，可能已经处理，请刷新后再看', basis: null },
  PARKED_MESSAGE_WAITS: {
    message: '这条消息只是排在同键消息之后，还没有处理过，不能弃置；请先处理排在最前的消息',
    basis: null,
  },
  DISMISSAL_REASON_MISSING: { message: '请写明弃置的理由，弃置后该消息不再生效', basis: null },
  DISMISSAL_REASON_NAMES_PERSON: { message: '理由中不得写身份证号或手机号，请删去', basis: '个人信息保护法 6' },
} satisfies RefusalCatalogue<DismissalRefusal>;

/** Only what was tried and cannot be handled may be taken out of the way. */
export function decideDismissal(
  row: DismissedRow | undefined,
  { reason }: Dismissal,
): Decision<DismissedRow, DismissalRefusal> {
  if (!row) return refuse('PARKED_MESSAGE_UNKNOWN');
  if (row.code === BEHIND.code) return refuse('PARKED_MESSAGE_WAITS');
  if (reason.trim() === '') return refuse('DISMISSAL_REASON_MISSING');
  if (namesPerson(reason)) return refuse('DISMISSAL_REASON_NAMES_PERSON');
  return permit(row);
}

// The key first, as everyone who parks or opens it does.
const LOCK = `
  select m.id, m.consumer_group as "group", m.key, m.event_id as "eventId", m.type, m.code
    from parked_key k join parked_message m using (consumer_group, key)
   where m.id = any($1::bigint[]) order by k.consumer_group, k.key, m.id for update`;

const isId = (text: string): boolean => /^\d{1,18}$/.test(text);

/** A message that nobody will ever be able to handle goes out of the way of those behind it; the topic of dead letters keeps it, and the act record the reason. */
export const dismissParked: Command<
  Dismissal,
  ReadonlyMap<string, DismissedRow>,
  DismissedRow,
  null,
  DismissalRefusal
> = {
  name: 'dismissParkedMessage',
  refusals: DISMISSAL_REFUSALS,
  async load(tx, inputs) {
    const ids = inputs.map(({ messageId }) => messageId).filter(isId);
    const rows = await tx.query<DismissedRow>(LOCK, [ids]);
    return new Map(rows.map((row) => [row.id, row]));
  },
  decide: (rows, input) => decideDismissal(rows.get(input.messageId), input),
  async apply(tx, accepted) {
    const rows = accepted.map(({ outcome }) => outcome);
    const groups = rows.map(({ group }) => group);
    await tx.query(
      'insert into dismissed_message (consumer_group, event_id) select * from unnest($1::text[], $2::text[]) on conflict do nothing',
      [groups, rows.map(({ eventId }) => eventId)],
    );
    await tx.query('delete from parked_message where id = any($1::bigint[])', [rows.map(({ id }) => id)]);
    await tx.query(
      `delete from parked_key k using unnest($1::text[], $2::text[]) as given(consumer_group, key)
          where k.consumer_group = given.consumer_group and k.key = given.key
            and not exists (select 1 from parked_message m where m.consumer_group = k.consumer_group and m.key = k.key)`,
      [groups, rows.map(({ key }) => key)],
    );
    return rows.map(() => null);
  },
  subject: ({ reason }, { group, eventId, type }) => ({
    type: 'ParkedMessage',
    id: eventId,
    reason: `${group} ${type}：${reason.trim()}`,
  }),
};
