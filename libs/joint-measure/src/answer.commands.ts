import { permit, refuse, type Decision } from '@lianguan/kernel';
import type { Command, Facts } from '@lianguan/service-kit';
import {
  attempt,
  eventsOf,
  keep,
  loadDesk,
  saveDesk,
  standing,
  subjectOf,
  type DeskState,
  type Effect,
  type OrderOutcome,
} from './desk-state.commands.js';
import type { MeasureDesk } from './measure-desk.js';
import {
  answerOf,
  checkAnswer,
  MEASURE_ORDER_REFUSALS,
  measureOrderLifecycle,
  type OfficerAct,
  type OfficerAnswer,
} from './measure-order.rules.js';
import type { OrderRow } from './order-rows.commands.js';

export interface AnswerInput extends OfficerAnswer {
  readonly id: string;
  /** The officer's choice, where the kind has one, such as TAKEN or RETURNED. */
  readonly decision: string | null;
}

export interface AnsweredMeasure {
  readonly id: string;
}

/** An officer of the department answers; the acts differ by name, right and outcome, not by procedure. */
export function answerMeasure<Target>(
  desk: MeasureDesk<Target>,
  act: OfficerAct,
): Command<AnswerInput, DeskState<Target>, OrderOutcome, AnsweredMeasure> {
  const lifecycle = measureOrderLifecycle(desk.roles);
  return {
    name: `${act}Measure`,
    refusals: { ...MEASURE_ORDER_REFUSALS, ...desk.refusals },
    load: (tx, inputs) =>
      loadDesk(
        tx,
        desk,
        inputs.map(({ id }) => ({ id })),
      ),
    decide(state, input, facts) {
      const order = state.orders.get(input.id);
      if (!order) return refuse('MEASURE_UNKNOWN');
      const step = lifecycle.step(order.state, act, facts.caller);
      if (!step.ok) return step;
      const checked = checkAnswer(input, order);
      if (!checked.ok) return checked;
      const answered = written(order, input, facts);
      const decided = perform(desk, state, { order: answered, to: step.value.to, input, facts });
      return decided.ok ? permit(keep(state, decided.value, order.state)) : decided;
    },
    async apply(tx, accepted, facts) {
      await saveDesk(tx, desk, { outcomes: accepted.map(({ outcome }) => outcome), facts });
      return accepted.map(({ input }) => ({ id: input.id }));
    },
    subject: (input, outcome) => ({ ...subjectOf(outcome), reason: input.reason || undefined }),
    events: (_input, outcome) => eventsOf(desk as MeasureDesk<never>, outcome),
    deadlines: (_input, outcome) => outcome.deadlines,
  };
}

const written = (order: OrderRow, input: AnswerInput, facts: Facts): OrderRow => ({
  ...order,
  answeredAt: facts.now.toISOString(),
  answeredBy: facts.caller.subject,
  code: input.ground ?? '',
  reason: input.reason.trim(),
  documentNo: input.documentNo.trim() || order.documentNo,
  evidence: [...order.evidence, ...input.evidence],
});

interface Performing {
  readonly order: OrderRow;
  readonly to: OrderRow['state'];
  readonly input: AnswerInput;
  readonly facts: Facts;
}

function perform<Target>(
  desk: MeasureDesk<Target>,
  state: DeskState<Target>,
  { order, to, input, facts }: Performing,
): Decision<Effect> {
  const { act, decision } = input;
  const given = { order, decision, documentNo: input.documentNo.trim() || null, facts };
  if (act === 'execute') return attempt(desk, state, { ...given, act: 'EXECUTE' });
  if (act === 'compensate') return attempt(desk, state, { ...given, act: 'COMPENSATE' });
  return permit(standing({ ...order, state: to }, answerOf(to)));
}
