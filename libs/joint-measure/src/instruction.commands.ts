import { measureKind, permit, renderRefusal, type MeasureMode } from '@lianguan/kernel';
import type { Command, Facts } from '@lianguan/service-kit';
import {
  attempt,
  eventsOf,
  keep,
  loadDesk,
  saveDesk,
  standing,
  subjectOf,
  type Attempt,
  type DeskState,
  type Effect,
  type OrderOutcome,
} from './desk-state.commands.js';
import type { MeasureDesk, MeasureRule } from './measure-desk.js';
import type { InstructionFact } from './measure-order.events.js';
import { answerOf, beginsAnew, followInstruction, type InstructionStep } from './measure-order.rules.js';
import type { OrderRow } from './order-rows.commands.js';

/** Null for an instruction that was passed already. */
type Received = OrderOutcome | null;

/** The office's instruction arrives: noted, carried out at once where the service may, answered. */
export function receiveInstruction<Target>(
  desk: MeasureDesk<Target>,
): Command<InstructionFact, DeskState<Target>, Received, null, never> {
  return {
    name: 'receiveInstruction',
    refusals: {},
    load: (tx, inputs) => loadDesk(tx, desk, inputs),
    decide(state, fact, facts) {
      const row = state.orders.get(fact.id);
      if (row && row.version >= fact.version) return permit(null);
      // The answer to an attempt that failed is none to the next; answers are numbered on.
      const known = row && beginsAnew(row, fact.attempt) ? undefined : row;
      const arrival = { fact, known, receiptNo: row?.receiptNo ?? 0, facts };
      return permit(keep(state, follow(desk, state, arrival), row?.state ?? ''));
    },
    async apply(tx, accepted, facts) {
      await saveDesk(tx, desk, { outcomes: accepted.flatMap(({ outcome }) => outcome ?? []), facts });
      return accepted.map(() => null);
    },
    subject: (fact, outcome) => ({ ...subjectOf(outcome!), reason: fact.officeReason || undefined }),
    events: (_fact, outcome) => eventsOf(desk as MeasureDesk<never>, outcome!),
    deadlines: (_fact, outcome) => outcome!.deadlines,
    changes: (outcome) => outcome !== null,
  };
}

interface Arrival {
  readonly fact: InstructionFact;
  /** The measure as it stands in this attempt. */
  readonly known: OrderRow | undefined;
  readonly receiptNo: number;
  readonly facts: Facts;
}

function follow<Target>(desk: MeasureDesk<Target>, state: DeskState<Target>, arrival: Arrival): Effect {
  const { fact, known, facts } = arrival;
  const rule = desk.rules[fact.kind];
  if (!rule) throw new Error(`${desk.service} has no rule for ${fact.kind}`);
  const mode = known?.mode ?? modeOf(rule, state.targets.get(fact.institutionId)?.current, fact);
  // An annulled basis undoes it at once; otherwise it is undone as it was executed.
  const compensation = fact.liftCause === 'ANNULLED' ? 'AUTO' : (rule.compensationMode ?? mode);
  const step = followInstruction(known?.state, fact.instruction, { execution: mode, compensation });
  const order = noted(arrival, step, mode);
  if (!step.act) return standing(order, step.answer);
  return byItself(desk, state, { order, act: step.act, decision: null, documentNo: null, facts });
}

const modeOf = <Target>(rule: MeasureRule<Target>, target: Target | undefined, fact: InstructionFact): MeasureMode =>
  rule.mode?.(target, fact.institutionId) ?? measureKind(fact.kind).mode;

function noted({ fact, known, receiptNo, facts }: Arrival, step: InstructionStep, mode: MeasureMode): OrderRow {
  const { department: _department, instruction, ...order } = fact;
  const fresh = {
    receiptNo,
    receivedAt: facts.now.toISOString(),
    answeredAt: null,
    answeredBy: null,
    code: '',
    reason: '',
    documentNo: '',
    evidence: [],
  };
  // A word that sets no term leaves the one that runs.
  const dueMs = order.dueMs === '0' && known ? known.dueMs : order.dueMs;
  const overdue = instruction === 'REMIND' || (known?.overdue ?? false);
  return {
    ...fresh,
    ...known,
    ...order,
    dueMs,
    mode,
    overdue,
    state: step.state,
    code: step.code ?? known?.code ?? '',
  };
}

/** What the department's law refuses to its own service is a failure, of which the office learns. */
function byItself<Target>(desk: MeasureDesk<Target>, state: DeskState<Target>, given: Attempt): Effect {
  const { act, facts } = given;
  // A new answer: code and reason of an earlier one, such as of a failure that is tried again, do not go with it.
  const answered = { answeredAt: facts.now.toISOString(), answeredBy: facts.caller.subject, code: '', reason: '' };
  const order = { ...given.order, ...answered };
  const decided = attempt(desk, state, { ...given, order });
  if (decided.ok) return decided.value;
  const { code, message } = renderRefusal(desk.refusals, decided.refusal);
  const failed = act === 'EXECUTE' ? ('FAILED' as const) : ('COMPENSATION_FAILED' as const);
  return standing({ ...order, state: failed, code, reason: message }, answerOf(failed));
}
