import { permit, type Decision } from '@lianguan/kernel';
import type { ActSubject, DeadlineDraft, EventDraft, Facts, Tx } from '@lianguan/service-kit';
import type { MeasureDesk } from './measure-desk.js';
import { measureAnswered } from './measure-order.events.js';
import { answerOf, type AnswerName } from './measure-order.rules.js';
import { factsOfOrder, lockOrders, saveOrders, type OrderRow } from './order-rows.commands.js';

/** A target as the acts of the set have left it so far; one for all institutions that share it. */
interface HeldTarget<Target> {
  current: Target;
}

/** What acts of one set see of each other: what an earlier one has changed is changed for the later ones. */
export interface DeskState<Target> {
  readonly orders: Map<string, OrderRow>;
  /** By institution. */
  readonly targets: Map<string, HeldTarget<Target | undefined>>;
}

/** Where an act leaves a measure. */
export interface Effect {
  readonly order: OrderRow;
  /** Null where the office is not told. */
  readonly answer: AnswerName | null;
  /** What the measure acts on; absent where it was not changed. */
  readonly held?: HeldTarget<unknown>;
  readonly events: readonly EventDraft[];
  readonly deadlines: readonly DeadlineDraft[];
}

/** The effect, kept for the later acts of the set; `before` is the state that the act found, '' for a measure that is new. */
export interface OrderOutcome extends Effect {
  readonly before: string;
}

/** The measure as it stands, with nothing of the department's own changed. */
export const standing = (order: OrderRow, answer: AnswerName | null): Effect => ({
  order,
  answer,
  events: [],
  deadlines: [],
});

export interface Attempt {
  readonly order: OrderRow;
  readonly act: 'EXECUTE' | 'COMPENSATE';
  /** The officer's choice, where the kind has one. */
  readonly decision: string | null;
  /** Number of the document that this act brings: that of an earlier act proves nothing for this one. */
  readonly documentNo: string | null;
  readonly facts: Facts;
}

/** Executes or undoes a measure by the department's own law; the refusal is that law's. */
export function attempt<Target>(
  desk: MeasureDesk<Target>,
  state: DeskState<Target>,
  { order, act, decision, documentNo, facts }: Attempt,
): Decision<Effect> {
  const rule = desk.rules[order.kind]!;
  const ask = act === 'EXECUTE' ? rule.execute : rule.compensate;
  const held = state.targets.get(order.institutionId)!;
  const decided = ask(held.current, factsOfOrder(order, { decision, documentNo }), facts);
  if (!decided.ok) return decided;
  const { target, evidence, code, events = [], deadlines = [] } = decided.value;
  held.current = target;
  const done = act === 'EXECUTE' ? ('EXECUTED' as const) : ('COMPENSATED' as const);
  const row = { ...order, state: done, code: code ?? order.code, evidence: [...order.evidence, ...evidence] };
  return permit({ order: row, answer: answerOf(done), held, events, deadlines });
}

/** Keeps the outcome for the later acts of the set; an answer that goes out takes the next number. */
export function keep<Target>(state: DeskState<Target>, effect: Effect, before: string): OrderOutcome {
  const receiptNo = effect.order.receiptNo + (effect.answer ? 1 : 0);
  const kept = { ...effect, before, order: { ...effect.order, receiptNo } };
  state.orders.set(kept.order.id, kept.order);
  return kept;
}

export async function loadDesk<Target>(
  tx: Tx,
  desk: MeasureDesk<Target>,
  measures: readonly (Pick<OrderRow, 'id'> & Partial<Pick<OrderRow, 'institutionId'>>)[],
): Promise<DeskState<Target>> {
  const ids = measures.map(({ id }) => id);
  const orders = new Map(await lockOrders(tx, ids));
  const institutions = measures.flatMap(
    ({ id, institutionId }) => institutionId ?? orders.get(id)?.institutionId ?? [],
  );
  const named = [...new Set(institutions)].sort();
  const loaded = await desk.load(tx, named, ids);
  const held = new Map([...loaded.values()].map((target) => [target, { current: target }]));
  const targets = named.map((id) => [id, held.get(loaded.get(id)!) ?? { current: undefined }] as const);
  return { orders, targets: new Map(targets) };
}

/** Writes what a set of acts has left: the last word on each measure and on each institution's target. */
export async function saveDesk<Target>(
  tx: Tx,
  desk: MeasureDesk<Target>,
  { outcomes, facts }: { readonly outcomes: readonly OrderOutcome[]; readonly facts: Facts },
): Promise<void> {
  const orders = new Map(outcomes.map(({ order }) => [order.id, order]));
  if (orders.size === 0) return;
  await saveOrders(tx, [...orders.values()]);
  const changed = new Set(outcomes.flatMap(({ held }) => held ?? []));
  const targets = [...changed].map(({ current }) => current as Target);
  if (targets.length > 0) await desk.save(tx, targets, facts);
}

export const subjectOf = ({ order, before }: OrderOutcome): ActSubject => ({
  type: 'JointMeasure',
  id: order.id,
  basis: order.article ?? undefined,
  documentNo: order.documentNo || order.decisionNumber,
  transition: `${before || '-'} -> ${order.state}`,
});

export const eventsOf = (desk: MeasureDesk<never>, { order, answer, events }: OrderOutcome): EventDraft[] => [
  ...events,
  ...(answer ? [measureAnswered(desk, order, answer)] : []),
];
