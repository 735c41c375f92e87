import { endOfDay, permit } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import { duties, lockDuties, type DutyRow } from './change-duty-rows.commands.js';
import { ORDER_BASIS, ORDER_DUE } from './change-duty.rules.js';
import type { DutyId } from './end.commands.js';
import {
  decidePursuit,
  isOrderPassed,
  PURSUE_REFUSALS,
  type PursueAct,
  type PursueDuty,
  type PursueRefusal,
} from './pursue.rules.js';

interface Outcome {
  readonly row: DutyRow;
  readonly transition: string;
}

/** 登记条例 46, 民非条例 25: the order, and the proposal of a case to the organ's own office of cases. */
export const pursueDuty = (
  act: PursueAct,
): Command<PursueDuty, Map<string, DutyRow>, Outcome, DutyId, PursueRefusal> => ({
  name: `${act}ChangeDuty`,
  refusals: PURSUE_REFUSALS,
  load: (tx, inputs) =>
    lockDuties(
      tx,
      inputs.map(({ dutyId }) => dutyId),
    ),
  decide(rows, input, facts) {
    const known = rows.get(input.dutyId);
    const decided = decidePursuit(known, input, facts);
    if (!decided.ok) return decided;
    const { to: state, text: transition } = decided.value;
    const row = { ...known!, ...saidBy(input, facts.today), state };
    rows.set(row.id, row);
    return permit({ row, transition });
  },
  async apply(tx, accepted) {
    await duties.save(
      tx,
      accepted.map(({ outcome }) => outcome.row),
    );
    return accepted.map(({ input: { dutyId } }) => ({ dutyId }));
  },
  subject: ({ documentNo, reason }, { row: { id }, transition }) => ({
    type: 'ChangeDuty',
    id,
    basis: ORDER_BASIS,
    documentNo: documentNo.trim(),
    reason: reason.trim(),
    transition,
  }),
  deadlines: (input) =>
    input.act === 'order' ? [{ name: ORDER_DUE, subjectId: input.dutyId, due: endOfDay(input.orderDue) }] : [],
});

function saidBy(input: PursueDuty, today: DutyRow['startedOn']): Partial<DutyRow> {
  const documentNo = input.documentNo.trim();
  if (input.act === 'order') return { orderNo: documentNo, orderDue: input.orderDue };
  return { caseNo: documentNo, caseFacts: input.reason.trim(), proposedOn: today };
}

/** Fired by the deadline that the order sets; SYS only. */
export const passChangeDutyOrder: Command<DutyId, Map<string, DutyRow>, DutyRow | null, null, never> = {
  name: 'passChangeDutyOrder',
  refusals: {},
  load: (tx, inputs) =>
    lockDuties(
      tx,
      inputs.map(({ dutyId }) => dutyId),
    ),
  decide(rows, { dutyId }, { today }) {
    const known = rows.get(dutyId);
    return permit(known && isOrderPassed(known, today) ? { ...known, state: 'ORDER_PASSED' as const } : null);
  },
  async apply(tx, accepted) {
    await duties.save(
      tx,
      accepted.flatMap(({ outcome }) => outcome ?? []),
    );
    return accepted.map(() => null);
  },
  subject: ({ dutyId: id }) => ({
    type: 'ChangeDuty',
    id,
    basis: ORDER_BASIS,
    transition: 'ORDERED -passOrder-> ORDER_PASSED',
  }),
  changes: (outcome) => outcome !== null,
};
