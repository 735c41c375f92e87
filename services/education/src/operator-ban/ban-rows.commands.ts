import { endOfDay, type CalendarDay } from '@lianguan/kernel';
import { rowStore, type DeadlineDraft, type Facts, type Tx } from '@lianguan/service-kit';
import {
  BAN_END,
  type BanGroundName,
  type BannedOperator,
  type BanStanding,
  type BanStateName,
  type DecidedBan,
} from './ban.rules.js';

/** Instants as text. */
export interface BanRow extends BanStanding {
  readonly institutionId: string | null;
  readonly divisionCode: string;
  readonly personId: string;
  /** Keyed hash of the citizen number; null for an organisation. */
  readonly personKey: string | null;
  readonly operatorName: string | null;
  readonly usccCode: string | null;
  readonly ground: BanGroundName;
  readonly article: string;
  readonly documentNo: string;
  readonly decidedOn: CalendarDay;
  readonly imposedBy: string;
  readonly liftedBy: string | null;
  readonly liftReason: string | null;
  readonly liftedAt: string | null;
}

const store = rowStore<BanRow>('operator_ban', {
  id: 'id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  personId: 'person_id',
  personKey: 'person_key',
  operatorName: 'operator_name',
  usccCode: 'uscc_code',
  ground: 'ground',
  article: 'article',
  documentNo: 'document_no',
  decidedOn: 'decided_on',
  lastDay: 'last_day',
  imposedBy: 'imposed_by',
  state: 'state',
  liftedBy: 'lifted_by',
  liftReason: 'lift_reason',
  liftedAt: 'lifted_at',
});

export const saveBans = store.save;

export async function lockBans(tx: Tx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, BanRow>> {
  const rows = await tx.query<BanRow>(
    `select ${store.selected} from operator_ban where id = any($1::uuid[]) order by id for update`,
    [ids.filter((id) => id !== null)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** An operator as the ledger has him. */
export interface LedgerOperator extends BannedOperator {
  readonly operatorName: string | null;
  readonly personId: string | null;
  readonly divisionCode: string;
}

export async function operatorsOf(
  tx: Tx,
  institutionIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, LedgerOperator>> {
  const rows = await tx.query<LedgerOperator & { readonly id: string }>(
    `select id, operator_citizen_number as "citizenNumber", uscc_code as "usccCode", operator_name as "operatorName",
       operator_person_id as "personId", division_code as "divisionCode"
     from training_institution where id = any($1::uuid[])`,
    [institutionIds.filter((id) => id !== null)],
  );
  return new Map(rows.map(({ id, ...operator }) => [id, operator]));
}

export interface NewBan extends Pick<BanRow, 'ground' | 'documentNo' | 'decidedOn'> {
  readonly institutionId: string | null;
  readonly ledger: Omit<LedgerOperator, keyof BannedOperator>;
  readonly decided: DecidedBan;
}

/** The row of a ban; its person's key comes when it is written. */
export function banRow({ decided, ledger, ...given }: NewBan, facts: Pick<Facts, 'caller' | 'newId'>): UnkeyedBan {
  return {
    ...given,
    id: facts.newId(),
    divisionCode: ledger.divisionCode,
    personId: ledger.personId ?? facts.newId(),
    citizenNumber: decided.operator.citizenNumber,
    operatorName: ledger.operatorName,
    usccCode: decided.operator.usccCode,
    article: decided.article,
    lastDay: decided.lastDay,
    imposedBy: facts.caller.subject,
    state: 'IN_FORCE',
    liftedBy: null,
    liftReason: null,
    liftedAt: null,
  };
}

/** A ban that is not written yet: whom it means stands in it by number. */
export interface UnkeyedBan extends Omit<BanRow, 'personKey'> {
  readonly citizenNumber: string | null;
}

export async function insertBans(tx: Tx, bans: readonly UnkeyedBan[]): Promise<void> {
  const keys = await tx.query<{ key: string | null }>('select key from operator_keys($1::text[]) as k(place, key)', [
    bans.map(({ citizenNumber }) => citizenNumber),
  ]);
  await store.insert(
    tx,
    bans.map(({ citizenNumber: _number, ...ban }, place) => ({ ...ban, personKey: keys[place]!.key })),
  );
}

/** When the ban ends by itself. */
export const banDeadlines = ({ id, lastDay }: Pick<BanRow, 'id' | 'lastDay'>): DeadlineDraft[] =>
  lastDay === null ? [] : [{ name: BAN_END, subjectId: id, due: endOfDay(lastDay) }];

export const liftedBan = <Row extends { readonly state: BanStateName }>(
  ban: Row,
  { reason, facts }: { readonly reason: string; readonly facts: Pick<Facts, 'caller' | 'now'> },
) => ({
  ...ban,
  state: 'LIFTED' as const,
  liftedBy: facts.caller.subject,
  liftReason: reason.trim(),
  liftedAt: facts.now.toISOString(),
});

export interface BanInForce {
  readonly id: string;
  readonly article: string;
  readonly decidedOn: CalendarDay;
  /** null: for ever. */
  readonly lastDay: CalendarDay | null;
}

/**
 * The bans in force on `day` for each operator, in the order given: also those of other divisions, since a ban holds everywhere. The last day is one of the ban.
 * What a license application has to ask for every operator and controller that it names.
 */
export async function operatorBansInForce(
  tx: Tx,
  operators: readonly BannedOperator[],
  day: CalendarDay,
): Promise<readonly (readonly BanInForce[])[]> {
  const rows = await tx.query<BanInForce & { readonly place: number }>(
    `select place, id, article, decided_on as "decidedOn", last_day as "lastDay"
     from operator_bans_in_force($1::text[], $2::text[], $3::date) order by place, decided_on, id`,
    [operators.map(({ citizenNumber }) => citizenNumber), operators.map(({ usccCode }) => usccCode), day],
  );
  return operators.map((_, index) =>
    rows.filter(({ place }) => place === index + 1).map(({ place: _place, ...ban }) => ban),
  );
}
