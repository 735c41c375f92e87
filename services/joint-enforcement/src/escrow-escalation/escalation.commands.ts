import { newestWordCommand } from '@lianguan/institution-ledger';
import { permit } from '@lianguan/kernel';
import type { Command } from '@lianguan/service-kit';
import {
  decideTaking,
  ESCALATION_REFUSALS,
  type AlarmFact,
  type EscalationRefusal,
  type TakeEscalation,
} from './escalation.rules.js';

/** Keeps the newest word of finance on each alarm; since when it is the office's stays as it was first told. */
export const recordEscrowAlarm = newestWordCommand<AlarmFact>({
  name: 'recordEscrowAlarm',
  keyOf: ({ id }) => id,
  upsert: `insert into escrow_escalation (id, account_id, institution_id, level, state, division_code, answer_due, version, escalated_at)
     select id, "accountId", "institutionId", level, state, "divisionCode", "answerDue", version,
       case state when 'OVERDUE' then "toldAt" end
     from jsonb_to_recordset($1::jsonb) as fact(id uuid, "accountId" uuid, "institutionId" uuid, level text, state text,
       "divisionCode" text, "answerDue" timestamptz, version integer, "toldAt" timestamptz)
     on conflict (id) do update set institution_id = excluded.institution_id, state = excluded.state, version = excluded.version,
       escalated_at = coalesce(escrow_escalation.escalated_at, excluded.escalated_at)
     where escrow_escalation.version < excluded.version`,
});

export interface EscalationId {
  readonly escalationId: string;
}

type Known = Map<string, { readonly takenBy: string | null }>;

export const takeEscrowEscalation: Command<TakeEscalation, Known, null, EscalationId, EscalationRefusal> = {
  name: 'takeEscrowEscalation',
  refusals: ESCALATION_REFUSALS,
  async load(tx, inputs) {
    const rows = await tx.query<{ id: string; takenBy: string | null }>(
      `select id, taken_by as "takenBy" from escrow_escalation
       where id = any($1::uuid[]) and escalated_at is not null order by id for update`,
      [inputs.map(({ escalationId }) => escalationId)],
    );
    return new Map(rows.map((row) => [row.id, row]));
  },
  decide(known, input, { caller }) {
    const decided = decideTaking(known.get(input.escalationId), input);
    if (!decided.ok) return decided;
    known.set(input.escalationId, { takenBy: caller.subject });
    return permit(null);
  },
  async apply(tx, accepted, { caller, now }) {
    await tx.query(
      `update escrow_escalation e set taken_by = $2, taken_at = $3, arrangement = t.arrangement, document_no = t."documentNo"
       from jsonb_to_recordset($1::jsonb) as t("escalationId" uuid, arrangement text, "documentNo" text) where e.id = t."escalationId"`,
      [JSON.stringify(accepted.map(({ input }) => input)), caller.subject, now],
    );
    return accepted.map(({ input: { escalationId } }) => ({ escalationId }));
  },
  subject: ({ escalationId, arrangement, documentNo }) => ({
    type: 'EscrowEscalation',
    id: escalationId,
    reason: arrangement.trim(),
    documentNo: documentNo.trim(),
  }),
};
