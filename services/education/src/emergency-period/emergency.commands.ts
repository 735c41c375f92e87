import { divisionPrefix, permit, type CalendarDay } from '@lianguan/kernel';
import { rowStore, type Command, type Tx } from '@lianguan/service-kit';
import {
  decideEmergency,
  decideEmergencyEnd,
  EMERGENCY_REFUSALS,
  emergencyLifecycle,
  type DeclareEmergency,
  type EmergencyRefusal,
  type EmergencySpan,
  type EmergencyStateName,
} from './emergency.rules.js';

interface EmergencyRow extends DeclareEmergency, EmergencySpan {
  readonly id: string;
  readonly state: EmergencyStateName;
  readonly divisionPrefix: string;
  readonly declaredBy: string;
  readonly endDocumentNo: string | null;
  readonly endReason: string | null;
}

const store = rowStore<EmergencyRow>('emergency_period', {
  id: 'id',
  divisionCode: 'division_code',
  divisionPrefix: 'division_prefix',
  validFrom: 'valid_from',
  endedOn: 'ended_on',
  documentNo: 'document_no',
  reason: 'reason',
  state: 'state',
  declaredBy: 'declared_by',
  endDocumentNo: 'end_document_no',
  endReason: 'end_reason',
});

/** The periods of these places and of those above them, which their own officers may not see. */
export const emergenciesOf = (tx: Tx, divisions: readonly string[]): Promise<readonly EmergencySpan[]> =>
  tx.query<EmergencySpan>(
    `select division_code as "divisionCode", valid_from::text as "validFrom", ended_on::text as "endedOn"
     from emergency_periods_over($1::text[])`,
    [[...new Set(divisions)]],
  );

export interface EmergencyId {
  readonly periodId: string;
}

export const declareEmergency: Command<DeclareEmergency, EmergencySpan[], EmergencyRow, EmergencyId, EmergencyRefusal> =
  {
    name: 'declareEmergency',
    refusals: EMERGENCY_REFUSALS,
    async load(tx, inputs) {
      // Of two that declare at once, the second sees the first.
      await tx.query(`select pg_advisory_xact_lock(hashtext('emergency-period'))`);
      return [
        ...(await emergenciesOf(
          tx,
          inputs.map(({ divisionCode }) => divisionCode),
        )),
      ];
    },
    decide(standing, input, { caller, newId }) {
      const decided = decideEmergency(input, standing, caller);
      if (!decided.ok) return decided;
      const row: EmergencyRow = {
        ...input,
        id: newId(),
        divisionPrefix: divisionPrefix(input.divisionCode),
        documentNo: input.documentNo.trim(),
        reason: input.reason.trim(),
        state: emergencyLifecycle.initial,
        endedOn: null,
        declaredBy: caller.subject,
        endDocumentNo: null,
        endReason: null,
      };
      standing.push(row);
      return permit(row);
    },
    async apply(tx, accepted) {
      await store.insert(
        tx,
        accepted.map(({ outcome }) => outcome),
      );
      return accepted.map(({ outcome: { id } }) => ({ periodId: id }));
    },
    subject: (_input, { id, documentNo, reason }) => ({ type: 'EmergencyPeriod', id, documentNo, reason }),
  };

export interface EndEmergency extends EmergencyId {
  readonly documentNo: string;
  readonly reason: string;
}

interface Ended {
  readonly row: EmergencyRow;
  readonly transition: string;
}

export const endEmergency: Command<EndEmergency, Map<string, EmergencyRow>, Ended, EmergencyId, EmergencyRefusal> = {
  name: 'endEmergency',
  refusals: EMERGENCY_REFUSALS,
  async load(tx, inputs) {
    const rows = await tx.query<EmergencyRow>(
      `select ${store.selected} from emergency_period where id = any($1::uuid[]) order by id for update`,
      [inputs.map(({ periodId }) => periodId)],
    );
    return new Map(rows.map((row) => [row.id, row]));
  },
  decide(periods, input, facts) {
    const period = periods.get(input.periodId);
    const decided = decideEmergencyEnd(period, input, facts);
    if (!decided.ok) return decided;
    const endedOn: CalendarDay = facts.today;
    const { to: state, text: transition } = decided.value;
    const [endDocumentNo, endReason] = [input.documentNo.trim(), input.reason.trim()];
    const row = { ...period!, state, endedOn, endDocumentNo, endReason };
    periods.set(row.id, row);
    return permit({ row, transition });
  },
  async apply(tx, accepted) {
    await store.save(
      tx,
      accepted.map(({ outcome }) => outcome.row),
    );
    return accepted.map(({ input: { periodId } }) => ({ periodId }));
  },
  subject: ({ periodId }, { row, transition }) => ({
    type: 'EmergencyPeriod',
    id: periodId,
    documentNo: row.endDocumentNo!,
    reason: row.endReason!,
    transition,
  }),
};
