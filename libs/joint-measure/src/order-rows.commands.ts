import { rowStore, type Tx } from '@lianguan/service-kit';
import type { MeasureFacts } from './measure-desk.js';
import type { MeasureOrder } from './measure-order.entity.js';

/** A row of the to-do list as commands carry it: instants travel as text. */
export interface OrderRow extends Readonly<Omit<MeasureOrder, 'receivedAt' | 'answeredAt'>> {
  readonly receivedAt: string;
  readonly answeredAt: string | null;
}

const store = rowStore<OrderRow>('measure_order', {
  id: 'id',
  jointActionId: 'joint_action_id',
  institutionId: 'institution_id',
  divisionCode: 'division_code',
  kind: 'kind',
  mode: 'mode',
  trigger: 'trigger',
  article: 'article',
  decisionOrgan: 'decision_organ',
  decisionNumber: 'decision_number',
  addressee: 'addressee',
  liftCause: 'lift_cause',
  officeReason: 'office_reason',
  dueMs: 'due_ms',
  overdue: 'overdue',
  state: 'state',
  version: 'version',
  attempt: 'attempt',
  receiptNo: 'receipt_no',
  receivedAt: 'received_at',
  answeredAt: 'answered_at',
  answeredBy: 'answered_by',
  code: 'code',
  reason: 'reason',
  documentNo: 'document_no',
  evidence: 'evidence',
});

/** Locks and reads the orders by measure id. */
export async function lockOrders(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, OrderRow>> {
  const rows = await tx.query<OrderRow>(
    `select ${store.selected} from measure_order where id = any($1::uuid[]) order by id for update`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** Writes the orders as they are now. */
export const saveOrders = store.save;

/** The order as a department's rule reads it. */
export const factsOfOrder = (
  order: OrderRow,
  { decision, documentNo }: Pick<MeasureFacts, 'decision' | 'documentNo'>,
): MeasureFacts => ({
  measureId: order.id,
  jointActionId: order.jointActionId,
  institutionId: order.institutionId,
  divisionCode: order.divisionCode,
  kind: order.kind,
  trigger: order.trigger,
  article: order.article,
  decisionOrgan: order.decisionOrgan,
  decisionNumber: order.decisionNumber,
  addressee: order.addressee,
  liftCause: order.liftCause,
  decision,
  documentNo,
  reason: order.reason,
});
