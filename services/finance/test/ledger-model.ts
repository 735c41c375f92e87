import type { EscrowAccountStateName } from '../src/escrow-account/index.js';
import type { LedgerAccountKind, Moved, TransferCode, TransferRequest } from '../src/escrow-ledger/index.js';

/** FROM: the other order's. */
type Effect = readonly [kind: LedgerAccountKind, sign: 1n | -1n, which?: 'FROM'];

/** What each code does to the balances, in each account's own sense: written down apart from the chart that is tested. */
const EFFECTS: Readonly<Record<TransferCode, readonly [Effect, Effect]>> = {
  OPENING_BALANCE: [
    ['SUPERVISED_BANK', 1n],
    ['ORDER', 1n],
  ],
  STOCK_ADOPTION: [
    ['ORDER', -1n, 'FROM'],
    ['ORDER', 1n],
  ],
  COLLECTION: [
    ['SUPERVISED_BANK', 1n],
    ['ORDER', 1n],
  ],
  CONSUMPTION: [
    ['ORDER', -1n],
    ['PAYABLE', 1n],
  ],
  PAYOUT: [
    ['PAYABLE', -1n],
    ['SUPERVISED_BANK', -1n],
  ],
  COST_ADVANCE: [
    ['COST_ADVANCE', 1n],
    ['SUPERVISED_BANK', -1n],
  ],
  ADVANCE_REPAYMENT: [
    ['PAYABLE', -1n],
    ['COST_ADVANCE', -1n],
  ],
  ADVANCE_COVER: [
    ['SUPERVISED_BANK', 1n],
    ['COST_ADVANCE', -1n],
  ],
  REFUND: [
    ['ORDER', -1n],
    ['REFUND_CLEARING', 1n],
  ],
  REFUND_PAYMENT: [
    ['REFUND_CLEARING', -1n],
    ['SUPERVISED_BANK', -1n],
  ],
  REFUND_INTEREST: [
    ['SUPERVISED_BANK', 1n],
    ['REFUND_CLEARING', 1n],
  ],
  INSURER_RECOURSE: [
    ['ORDER', -1n],
    ['REFUND_CLEARING', 1n],
  ],
  INSURER_RECOURSE_PAYMENT: [
    ['REFUND_CLEARING', -1n],
    ['SUPERVISED_BANK', -1n],
  ],
  INSURER_RECOURSE_WAIVER: [
    ['ORDER', -1n],
    ['COST_ADVANCE', -1n],
  ],
  CLAIM_LIQUIDATED: [
    ['ORDER', -1n],
    ['COST_ADVANCE', -1n],
  ],
  CLAIM_WRITTEN_OFF: [
    ['ORDER', -1n],
    ['COST_ADVANCE', -1n],
  ],
  RISK_DEPOSIT: [
    ['RISK_DEPOSIT_BANK', 1n],
    ['RISK_DEPOSIT', 1n],
  ],
  RISK_DEPOSIT_RETURN: [
    ['RISK_DEPOSIT', -1n],
    ['RISK_DEPOSIT_BANK', -1n],
  ],
  RISK_DEPOSIT_DRAW: [
    ['RISK_DEPOSIT', -1n],
    ['REFUND_CLEARING', 1n],
  ],
  RISK_DEPOSIT_PAYMENT: [
    ['REFUND_CLEARING', -1n],
    ['RISK_DEPOSIT_BANK', -1n],
  ],
};
const TO_INSTITUTION: readonly TransferCode[] = ['PAYOUT', 'COST_ADVANCE', 'RISK_DEPOSIT_RETURN'];

interface Known {
  readonly request: TransferRequest;
  readonly moved: Moved;
  status: 'BOOKED' | 'PENDING' | 'POSTED' | 'VOIDED' | 'EXPIRED' | 'REVERSED' | 'END';
}

/** One escrow account's ledger as a clerk would keep it: one thing after the other, nothing clever. */
export class LedgerModel {
  readonly balances = new Map<string, bigint>();
  readonly reserved = new Map<string, bigint>();
  readonly known = new Map<string, Known>();
  readonly refused = new Map<string, { readonly request: TransferRequest; readonly code: string }>();
  state: EscrowAccountStateName = 'ACTIVE';
  minimum = 0n;
  /** Percent of what learners are owed, by this book or by the bank's last report, that must be left as well. */
  share = 0n;
  reported = 0n;
  now: Date;

  constructor(
    readonly mode: 'BANK_CUSTODY' | 'RISK_DEPOSIT',
    private readonly orders: readonly string[],
    now: Date,
  ) {
    this.now = now;
  }

  /** The verdict: null where it is entered (or stands already), else the refusal's code, which stays. */
  post(request: TransferRequest): string | null {
    const known = this.known.get(request.id);
    if (known) return same(known.request, request) ? null : 'TRANSFER_ID_REUSED';
    const before = this.refused.get(request.id);
    if (before) return same(before.request, request) ? before.code : 'TRANSFER_ID_REUSED';
    const code = this.judge(request);
    if (code) this.refused.set(request.id, { request, code });
    return code;
  }

  /** What may still go out by the code; null where it takes from nothing. */
  limit(moved: Moved): bigint | null {
    const limits = EFFECTS[moved.code].flatMap(([kind, sign, which]) => {
      if (sign > 0n) return [];
      const account = nameOf(kind, moved, which);
      const floor = TO_INSTITUTION.includes(moved.code) && this.hasMinimum(kind) ? this.floor : 0n;
      return [this.free(account) - floor];
    });
    return limits.length === 0 ? null : limits.reduce((least, limit) => (limit < least ? limit : least));
  }

  private judge(request: TransferRequest): string | null {
    if ('resolves' in request) return this.end(request.resolves, request);
    if ('reverses' in request) return this.reverse(request.reverses, request);
    const until = request.pendingUntil;
    if (request.amount <= 0n) return 'TRANSFER_AMOUNT_NOT_POSITIVE';
    if (until && until <= this.now) return 'TRANSFER_TERM_PAST';
    const effects = EFFECTS[request.code];
    const code = this.mayMove(request, effects);
    if (code) return code;
    if (until) this.reserve(request, effects, 1n);
    else this.book(request, effects);
    this.known.set(request.id, { request, moved: request, status: until ? 'PENDING' : 'BOOKED' });
    return null;
  }

  private book(moved: Moved, effects: readonly Effect[]): void {
    for (const [kind, sign, which] of effects) add(this.balances, nameOf(kind, moved, which), sign * moved.amount);
  }

  private reserve(moved: Moved, effects: readonly Effect[], times: 1n | -1n): void {
    for (const [kind, sign, which] of effects)
      if (sign < 0n) add(this.reserved, nameOf(kind, moved, which), times * moved.amount);
  }

  private mayMove(moved: Moved, effects: readonly Effect[]): string | null {
    const outward = TO_INSTITUTION.includes(moved.code);
    const named = effects.flatMap(([kind, , which]) => (kind === 'ORDER' ? [orderOf(moved, which)] : []));
    if (new Set(named).size < named.length) return 'TRANSFER_ORDER_MISSING';
    if (named.some((order) => !this.orders.includes(order!))) return 'TRANSFER_ACCOUNT_UNKNOWN';
    return this.stopped(moved) ?? this.shortage(moved, effects, outward);
  }

  private shortage(moved: Moved, effects: readonly Effect[], outward: boolean): string | null {
    for (const [kind, sign, which] of effects) {
      const left = this.free(nameOf(kind, moved, which)) - moved.amount;
      if (sign < 0n && left < 0n) return 'TRANSFER_INSUFFICIENT';
      if (sign < 0n && outward && this.hasMinimum(kind) && left < this.floor) return 'TRANSFER_BELOW_MINIMUM';
    }
    return null;
  }

  private end(id: string, request: TransferRequest & { readonly as: 'POST' | 'VOID' | 'EXPIRE' }): string | null {
    const target = this.known.get(id);
    if (!target) return 'TRANSFER_UNKNOWN';
    const code = this.endFault(target, request.as);
    if (code) return code;
    const { moved } = target;
    this.reserve(moved, EFFECTS[moved.code], -1n);
    if (request.as === 'POST') this.book(moved, EFFECTS[moved.code]);
    target.status = ({ POST: 'POSTED', VOID: 'VOIDED', EXPIRE: 'EXPIRED' } as const)[request.as];
    this.known.set(request.id, { request, moved, status: request.as === 'POST' ? 'BOOKED' : 'END' });
    return null;
  }

  private endFault({ request, moved, status }: Known, as: 'POST' | 'VOID' | 'EXPIRE'): string | null {
    const until = 'pendingUntil' in request ? request.pendingUntil : null;
    if (!until) return 'TRANSFER_NOT_BOOKED';
    if (status !== 'PENDING') return 'ACTION_NOT_AVAILABLE';
    if (as === 'VOID') return null;
    const isOver = this.now >= until;
    if (as === 'EXPIRE') return isOver ? null : 'TRANSFER_TERM_NOT_OVER';
    return isOver ? 'TRANSFER_TERM_OVER' : this.stopped(moved);
  }

  private stopped({ code }: Moved): string | null {
    if (this.state === 'CLOSED') return 'TRANSFER_ACCOUNT_CLOSED';
    return TO_INSTITUTION.includes(code) && this.isHeld(code) ? 'TRANSFER_HELD' : null;
  }

  private reverse(id: string, request: TransferRequest): string | null {
    const target = this.known.get(id);
    if (!target) return 'TRANSFER_UNKNOWN';
    if (target.status === 'REVERSED') return 'ACTION_NOT_AVAILABLE';
    if (target.status !== 'BOOKED') return 'TRANSFER_NOT_BOOKED';
    const { moved } = target;
    const flipped = EFFECTS[moved.code].map(([kind, sign, which]): Effect => [kind, sign > 0n ? -1n : 1n, which]);
    const code = this.shortage(moved, flipped, false);
    if (code) return code;
    this.book(moved, flipped);
    target.status = 'REVERSED';
    this.known.set(request.id, { request, moved, status: 'END' });
    return null;
  }

  private free(account: string): bigint {
    return (this.balances.get(account) ?? 0n) - (this.reserved.get(account) ?? 0n);
  }

  private isHeld(code: TransferCode): boolean {
    if (this.state === 'REFUND_ONLY' && code !== 'COST_ADVANCE') return this.owed !== 0n;
    return ['HELD', 'FROZEN', 'REFUND_ONLY'].includes(this.state);
  }

  private get owed(): bigint {
    const owing = [...this.balances].filter(([name]) => /^(ORDER|REFUND_CLEARING)\b/u.test(name));
    return owing.reduce((sum, [, balance]) => sum + balance, 0n);
  }

  private get floor(): bigint {
    const owed = this.owed > this.reported ? this.owed : this.reported;
    const least = (owed * this.share + 99n) / 100n;
    return least > this.minimum ? least : this.minimum;
  }

  private hasMinimum(kind: LedgerAccountKind): boolean {
    return (
      this.state !== 'REFUND_ONLY' && kind === (this.mode === 'BANK_CUSTODY' ? 'SUPERVISED_BANK' : 'RISK_DEPOSIT_BANK')
    );
  }
}

/** An account's name within its escrow account. */
const nameOf = (kind: LedgerAccountKind, moved: Moved, which?: 'FROM'): string =>
  kind === 'ORDER' ? `ORDER ${orderOf(moved, which) ?? ''}` : `${kind} `;

const orderOf = ({ orderNo, fromOrderNo }: Moved, which?: 'FROM') => (which ? fromOrderNo : orderNo);

const add = (amounts: Map<string, bigint>, name: string, amount: bigint): void =>
  void amounts.set(name, (amounts.get(name) ?? 0n) + amount);

const text = (request: TransferRequest): string =>
  JSON.stringify(request, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));
const same = (one: TransferRequest, other: TransferRequest): boolean => text(one) === text(other);
