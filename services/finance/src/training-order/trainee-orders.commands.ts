import type { Tx } from '@lianguan/service-kit';
import { lockOrders, readOrders, type LessonRow, type OrderFile, type OrderRow } from './order-rows.commands.js';
import { isLeft, type RunningOrder } from './order.rules.js';

const OFFERS = ['OFFERED', 'WITHDRAWN'];

/** With the signed orders of the same trainee for the same course, ended ones too. */
async function withTraineesOrders(tx: Tx, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select unnest($1::uuid[]) as id
     union select t.id from training_order o join training_order t on t.guardian_id = o.guardian_id
       and t.trainee_name = o.trainee_name and t.institution_id = o.institution_id and t.course_title = o.course_title
     where o.id = any($1::uuid[]) and t.state <> all($2::text[])`,
    [ids, OFFERS],
  );
  return rows.map(({ id }) => id);
}

/** Locks the trainees' orders at all banks; before the caller's own are locked. */
export const lockAtAllBanks = async (tx: Tx, ids: readonly string[]): Promise<void> =>
  void (await tx.query('select id from lock_trainees_orders($1::uuid[])', [ids]));

/** The trainee's orders that run at another bank and that the caller does not see. */
export async function runningElsewhere(
  tx: Tx,
  files: ReadonlyMap<string, OrderFile>,
): Promise<(order: Pick<OrderRow, 'id'>) => readonly RunningOrder[]> {
  const rows = await tx.query<RunningOrder & { readonly id: string; readonly ofOrder: string }>(
    `select of_order as "ofOrder", id, first_day::text as "firstDay", last_day::text as "lastDay", lessons_left as "lessonsLeft"
     from orders_at_other_banks($1::uuid[])`,
    [[...files.keys()]],
  );
  return (order) => rows.filter(({ ofOrder, id }) => ofOrder === order.id && !files.has(id));
}

/** Of payments, or lessons, of one trainee that come at once one sees the other. */
export const lockTraineesOrders = async (tx: Tx, ids: readonly string[]): Promise<Map<string, OrderFile>> =>
  lockOrders(tx, await withTraineesOrders(tx, ids));

export const readTraineesOrders = async (tx: Tx, ids: readonly string[]): Promise<Map<string, OrderFile>> =>
  readOrders(tx, await withTraineesOrders(tx, ids));

const ofTrainee = (one: OrderRow, other: OrderRow): boolean =>
  one.id !== other.id &&
  one.guardianId === other.guardianId &&
  one.traineeName === other.traineeName &&
  one.institutionId === other.institutionId &&
  one.courseTitle === other.courseTitle;

const besides = (files: ReadonlyMap<string, OrderFile>, order: OrderRow): OrderFile[] =>
  [...files.values()].filter((file) => ofTrainee(file.order, order));

export const runningBeside = (files: ReadonlyMap<string, OrderFile>, order: OrderRow): RunningOrder[] =>
  besides(files, order)
    .filter(({ order: { state } }) => state === 'PAID' || state === 'RUNNING')
    .map(({ order: { firstDay, lastDay }, lessons }) => ({
      firstDay,
      lastDay,
      lessonsLeft: lessons.filter(({ state }) => isLeft(state)).length,
    }));

/** Lessons that the trainee has had by other orders. */
export const recordedBeside = (files: ReadonlyMap<string, OrderFile>, order: OrderRow): LessonRow[] =>
  besides(files, order).flatMap(({ lessons }) => lessons.filter(({ day }) => day !== null));
