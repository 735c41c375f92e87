import fc from 'fast-check';
import type { MoneyModel } from './money-acts.js';
import { isLeft, leftIn, type Act } from './money-model.js';

const SLOTS = 12;
const DAY_MS = 86_400_000;
const STATES = ['HELD', 'FROZEN', 'REFUND_ONLY', 'RED', 'ACTIVE', 'ACTIVE', 'ACTIVE'] as const;
const FAULTS = ['GUARDIAN', 'INSTITUTION', 'NEITHER'] as const;

/** How often each comes. */
const WEIGHTS = {
  FIRE: 8,
  SETTLE: 3,
  TIME: 4,
  ANSWER: 5,
  PAY: 3,
  DELIVER: 4,
  CONFIRM: 4,
  DISPUTE: 1,
  RULE_VOID: 1,
  RULE_CONSUMED: 1,
  REVERSE_PAYMENT: 1,
  REVERSE_LESSON: 2,
  REVERSE_PAYOUT: 2,
  REVERSE_REFUND: 2,
  TERMINATE: 1,
  ASK_ADVANCE: 3,
  APPROVE_ADVANCE: 2,
  RETURN_ADVANCE: 2,
  ASK_REFUND: 4,
  ACCEPT: 1,
  REFUSE: 1,
  MEDIATE: 1,
  CANCEL: 1,
  COURT: 1,
  STATE: 2,
  MINIMUM: 1,
  REPORT: 1,
  PROPOSE: 2,
  SECOND: 2,
  LIST: 2,
  WITHDRAW_LIST: 1,
  APPROVE_LIST: 2,
  DEPOSIT: 1,
  MONEY: 2,
  CONCLUDE: 1,
} as const satisfies Record<Act['do'], number>;

const number = fc.nat(5_039);
/** A step names nothing yet: what it aims at depends on what there is. */
export const step = fc.oneof(
  ...Object.entries(WEIGHTS).map(([kind, weight]) => ({
    weight,
    arbitrary: fc.record({ kind: fc.constant(kind as Act['do']), a: number, b: number, c: number, race: fc.nat(5) }),
  })),
);
export type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

type Numbers = Pick<Step, 'a' | 'b' | 'c'>;
type Aim = (model: MoneyModel, numbers: Numbers, last: Act | null) => Act | null;

export const dueIn = ({ deadlines, now }: MoneyModel): string[] =>
  [...deadlines]
    .filter(([, due]) => due <= now)
    .map(([key]) => key)
    .sort();

/** Mostly one in the state; sometimes any. */
function aimed(rows: readonly { readonly state: string }[], state: string, a: number): number | null {
  const apt = [...rows.keys()].filter((at) => rows[at]!.state === state);
  const from = a % 5 && apt.length > 0 ? apt : [...rows.keys()];
  return from.length === 0 ? null : from[Math.floor(a / 5) % from.length]!;
}

/** What is just allowed, a fen beside it, and less. */
const edge = (most: bigint, b: number): bigint => [most, most - 1n, most + 1n, most / 2n, 1n, most, 0n][b % 7]!;
const orderOf = ({ orders }: MoneyModel, a: number): number => a % orders.length;

const lesson =
  (kind: 'CONFIRM' | 'DISPUTE' | 'RULE_VOID' | 'RULE_CONSUMED' | 'REVERSE_LESSON', ...states: string[]): Aim =>
  ({ orders }, { a, b }) => {
    const all = orders.flatMap(({ lessons }, order) => lessons.map((one, at) => ({ order, at, ...one })));
    const apt = all.filter(({ state }) => states.includes(state));
    const one = b % 5 && apt.length > 0 ? apt[a % apt.length] : all.filter(isLeft)[a % 7];
    return { do: kind, lesson: [one?.order ?? 0, one?.at ?? 0] };
  };

const refund =
  (kind: 'ACCEPT' | 'REFUSE' | 'CANCEL' | 'COURT' | 'REVERSE_REFUND', state: string): Aim =>
  ({ refunds }, { a }) => {
    const at = aimed(refunds, state, a);
    return at === null ? null : { do: kind, refund: at };
  };

const advance =
  (kind: 'APPROVE_ADVANCE' | 'RETURN_ADVANCE', state: string): Aim =>
  ({ advances }, { a }) => {
    const at = aimed(advances, state, a);
    return at === null ? null : { do: kind, advance: at };
  };

const mass =
  (kind: 'WITHDRAW_LIST' | 'APPROVE_LIST' | 'CONCLUDE', state: string): Aim =>
  ({ masses }, { a }) => {
    const at = aimed(masses, state, a);
    return at === null ? null : { do: kind, mass: at };
  };

const AIMS: Readonly<Record<Act['do'], Aim>> = {
  FIRE(model, { a }) {
    const due = dueIn(model);
    return due.length === 0 ? null : { do: 'FIRE', key: due[a % due.length]! };
  },
  SETTLE: ({ jobs }, { a }) => (jobs.length === 0 ? null : { do: 'SETTLE', day: jobs[a % jobs.length]! }),
  /** To the next deadline, to the instant after it, or some days on. */
  TIME({ now, deadlines }, { a, b }) {
    const next = Math.min(...[...deadlines.values()].map(Number).filter((due) => due > Number(now)));
    const later = Number(now) + [1, 7, 3][b % 3]! * DAY_MS;
    return { do: 'TIME', to: new Date(a % 3 && Number.isFinite(next) ? next + (a % 2) : later) };
  },
  /** Also what was answered before, once more or otherwise. */
  ANSWER({ payments }, { a, b, c }, last) {
    if (last?.do === 'ANSWER' && c % 4 === 0) return b % 2 ? last : { ...last, paid: !last.paid };
    const payment = aimed(payments, 'OPEN', a);
    if (payment === null) return null;
    const { amount } = payments[payment]!;
    const paid = b % 3 > 0;
    const said = paid ? [null, null, amount, amount - 1n, amount + 1n][c % 5]! : null;
    return { do: 'ANSWER', payment, paid, amount: said, reference: `B${b % 2 ? payment : 'x'}` };
  },
  PAY(model, { a, b, c }) {
    const order = orderOf(model, a);
    const { amount } = model.orders[order]!;
    const paid = [amount, amount, amount, amount - 1n, amount + 1n][b % 5]!;
    return { do: 'PAY', order, amount: paid, reference: `R${c % 4 > 0 ? order : c % 3}` };
  },
  DELIVER: (model, { a, b }) => ({ do: 'DELIVER', order: orderOf(model, a), slot: b % SLOTS }),
  CONFIRM: lesson('CONFIRM', 'AWAITING'),
  DISPUTE: lesson('DISPUTE', 'AWAITING'),
  RULE_VOID: lesson('RULE_VOID', 'DISPUTED', 'UNRULED'),
  RULE_CONSUMED: lesson('RULE_CONSUMED', 'DISPUTED', 'UNRULED'),
  REVERSE_PAYMENT({ orders }, { a }) {
    const order = aimed(orders, 'PAID', a);
    return order === null ? null : { do: 'REVERSE_PAYMENT', order };
  },
  REVERSE_LESSON: lesson('REVERSE_LESSON', 'CONSUMED'),
  REVERSE_PAYOUT({ payouts }, { a }) {
    const payout = aimed(payouts, 'PAID', a);
    return payout === null ? null : { do: 'REVERSE_PAYOUT', payout };
  },
  TERMINATE: (model, { a, b }) => ({
    do: 'TERMINATE',
    order: orderOf(model, a),
    by: b % 2 ? 'GUARDIAN' : 'INSTITUTION',
  }),
  ASK_ADVANCE: ({ allowance }, { b }) => ({ do: 'ASK_ADVANCE', amount: edge(allowance, b) }),
  APPROVE_ADVANCE: advance('APPROVE_ADVANCE', 'REQUESTED'),
  RETURN_ADVANCE: advance('RETURN_ADVANCE', 'PAID'),
  ASK_REFUND(model, { a, b, c }) {
    const order = orderOf(model, a);
    const most = leftIn(model.orders[order]!) + model.borne(model.orders[order]!);
    return { do: 'ASK_REFUND', order, fault: FAULTS[b % 3]!, claimed: c % 2 ? null : edge(most, b) };
  },
  ACCEPT: refund('ACCEPT', 'QUOTED'),
  REFUSE: refund('REFUSE', 'QUOTED'),
  CANCEL: refund('CANCEL', 'QUOTED'),
  COURT: refund('COURT', 'FAILED'),
  REVERSE_REFUND: refund('REVERSE_REFUND', 'PAID'),
  MEDIATE({ refunds }, { a, b, c }) {
    const at = aimed(refunds, 'REFUSED', a);
    if (at === null) return null;
    const { unconsumed, quotedInterest } = refunds[at]!;
    return { do: 'MEDIATE', refund: at, amount: c % 4 ? edge(unconsumed + (c % 2 ? quotedInterest : 0n), b) : null };
  },
  STATE: (_model, { a }) => ({ do: 'STATE', state: STATES[a % STATES.length]! }),
  MINIMUM: ({ available }, { a }) => ({ do: 'MINIMUM', minimum: [0n, available / 2n, 1n][a % 3]! }),
  REPORT: ({ available }, { a }) => ({ do: 'REPORT', liability: [0n, 0n, available * 4n + 1n][a % 3]! }),
  PROPOSE({ breaks }, { a, b }) {
    const found = aimed(breaks, 'OPEN', a);
    if (found === null) return null;
    return {
      do: 'PROPOSE',
      found,
      outcome: breaks[found]!.claims !== (b % 7 === 0) ? (b % 3 ? 'PAID' : 'NOT_PAID') : null,
    };
  },
  SECOND({ breaks }, { a }) {
    const found = aimed(breaks, 'PROPOSED', a);
    return found === null ? null : { do: 'SECOND', found };
  },
  LIST: () => ({ do: 'LIST' }),
  WITHDRAW_LIST: mass('WITHDRAW_LIST', 'LISTED'),
  APPROVE_LIST: mass('APPROVE_LIST', 'LISTED'),
  DEPOSIT: ({ orders }, { b }) => ({ do: 'DEPOSIT', amount: edge(orders[1]!.amount / 2n, b) }),
  MONEY(model, { a, b, c }) {
    const at = aimed(model.masses, c % 2 ? 'CLAIMED' : 'DISTRIBUTING', a);
    if (at === null) return null;
    const rest = model.restOfAll(model.masses[at]!);
    const source = c % 5 && model.deposit === 0n ? 'LATE' : 'DEPOSIT';
    const there = source === 'DEPOSIT' ? model.deposit : model.balance('COST_ADVANCE ');
    const most = c % 3 && there < rest ? there : rest;
    return { do: 'MONEY', mass: at, source: c % 7 ? source : 'LATE', amount: edge(most, b) };
  },
  CONCLUDE: mass('CONCLUDE', 'DISTRIBUTING'),
};

/** What the step is, by what there is; null where there is nothing of the kind. `last`: the act before it. */
export const actOf = (model: MoneyModel, { kind, ...numbers }: Step, last: Act | null): Act | null =>
  AIMS[kind](model, numbers, last);
