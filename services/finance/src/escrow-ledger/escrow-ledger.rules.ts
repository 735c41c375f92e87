import { formatYuan, namesPerson, permit, refuse, type Decision, type Fen } from '@lianguan/kernel';
import type { Facts } from '@lianguan/service-kit';
import type { EscrowAccountStateName, EscrowMode } from '../escrow-account/index.js';
import {
  concernsOrder,
  heldBack,
  isAsset,
  isBetweenOrders,
  isBooked,
  leavesToInstitution,
  OWED_KINDS,
  isForward,
  RESERVES,
  type LedgerAccountKind,
  type TransferPhase,
} from './chart.rules.js';
import { accountKey, keysOf } from './transfer-accounts.rules.js';
import {
  phaseOf,
  requestText,
  transferLifecycle,
  type BookedTransfer,
  type Moved,
  type Movement,
  type Resolution,
  type Reversal,
  type TransferRefusal,
  type TransferRequest,
  type TransferState,
} from './transfer.rules.js';

/** An account with its sums (all in fen, never below zero) and what its escrow account is at this moment. */
export interface BookAccount {
  readonly id: string;
  /** Where its row lay (`ctid`) when it was locked; once it is written, the database looks for it. */
  readonly row?: string | undefined;
  readonly escrowAccountId: string;
  readonly kind: LedgerAccountKind;
  readonly orderNo: string;
  readonly debits: Fen;
  readonly credits: Fen;
  readonly debitsPending: Fen;
  readonly creditsPending: Fen;
  readonly state: EscrowAccountStateName;
  readonly mode: keyof typeof EscrowMode;
  readonly minimum: Fen;
}

interface Pages<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): unknown;
}

/** The locked accounts of a set of acts, and what stands under the ids that they name. A later act of the set sees what an earlier one entered. */
export interface Book {
  readonly accounts: Pages<BookAccount>;
  readonly transfers: Pages<BookedTransfer>;
  /** Ids that were refused: they stay refused. */
  readonly rejections: Pages<Rejection>;
  /** By escrow account: what it owes its learners. Of accounts of which a rest is to leave. */
  readonly owed?: Pages<Fen>;
  /** To be written, in order of arrival. */
  readonly entered: Entry[];
}

export interface Rejection {
  /** `requestText` of what was refused. */
  readonly request: string;
  readonly refusal: TransferRefused;
}

export interface TransferRefused {
  readonly code: TransferRefusal;
  readonly detail?: Readonly<Record<string, string>>;
}

/** A transfer that may be entered: `debit` and `credit` are keys of the book's accounts. */
export interface Entry {
  readonly request: TransferRequest;
  readonly phase: TransferPhase;
  readonly moved: Moved;
  readonly debit: string;
  readonly credit: string;
}

/** An entry, or null for one that stands already: the same request came again. */
type Decided = Decision<Entry | null, TransferRefusal>;
type LedgerFacts = Pick<Facts, 'caller' | 'now'>;

// Sums of many stay within a bigint of PostgreSQL.
const MOST_FEN = 100_000_000_000_000n;
const MOST_TEXT = 200;

/** What may still leave the account: its balance less what is reserved. */
export const availableOf = ({ kind, debits, credits, debitsPending, creditsPending }: BookAccount): Fen =>
  isAsset(kind) ? debits - credits - creditsPending : credits - debits - debitsPending;

/** What the bank may pay beside what is set aside for refunds that came back; below zero where the institution has of that in advance. */
export function freeIn({ accounts }: Book, escrowAccountId: string): Fen {
  const of = (kind: LedgerAccountKind) => availableOf(accounts.get(accountKey(escrowAccountId, kind, ''))!);
  return of('SUPERVISED_BANK') - of('REFUND_CLEARING');
}

/** The minimum balance stands where the mode keeps the money: in the supervised account, or in the risk deposit. What leaves an account that only refunds is a rest. */
const minimumOf = ({ kind, mode, minimum, state }: BookAccount): Fen =>
  (mode === 'BANK_CUSTODY') === (kind === 'SUPERVISED_BANK') && state !== 'REFUND_ONLY' ? minimum : 0n;

/**
 * One act's transfers, all or none. What is entered is in the book for whoever decides next; the answer holds the ids in order.
 * `facts.caller` ends pending transfers and reverses: the lifecycle says who may.
 */
export function decideTransfers(
  book: Book,
  requests: readonly TransferRequest[],
  facts: LedgerFacts,
): Decision<readonly string[], TransferRefusal> {
  const [only] = requests;
  if (only && requests.length === 1) {
    const decided = decideTransfer(book, only, facts);
    if (!decided.ok) return decided;
    if (decided.value) enter(book, decided.value);
    return permit([only.id]);
  }
  const draft: Book = {
    ...book,
    accounts: layer(book.accounts),
    transfers: layer(book.transfers),
    ...(book.owed && { owed: layer(book.owed) }),
    entered: [],
  };
  for (const request of requests) {
    const decided = decideTransfer(draft, request, facts);
    if (!decided.ok) return decided;
    if (decided.value) enter(draft, decided.value);
  }
  for (const entry of draft.entered) enter(book, entry);
  return permit(requests.map(({ id }) => id));
}

function layer<V>(under: Pages<V>): Pages<V> {
  const own = new Map<string, V>();
  return { get: (key) => own.get(key) ?? under.get(key), set: (key, value) => own.set(key, value) };
}

/** Whether one transfer may be entered. */
export function decideTransfer(book: Book, request: TransferRequest, facts: LedgerFacts): Decided {
  const known = remembered(book, request) ?? badText(request);
  if (known) return known;
  if ('resolves' in request) return decideResolution(book, request, facts);
  if ('reverses' in request) return decideReversal(book, request, facts);
  return decideMovement(book, request, facts);
}

/** What was answered to the id before. */
function remembered(book: Book, request: TransferRequest): Decided | null {
  const stands = book.transfers.get(request.id);
  if (stands) return requestText(stands.request) === requestText(request) ? permit(null) : refuse('TRANSFER_ID_REUSED');
  const refused = book.rejections.get(request.id);
  if (!refused) return null;
  if (refused.request !== requestText(request)) return refuse('TRANSFER_ID_REUSED');
  return { ok: false, refusal: refused.refusal };
}

function badText(request: TransferRequest): Decided | null {
  const orderNo = 'code' in request ? request.orderNo : null;
  const texts = [request.cause, request.documentNo ?? '', orderNo ?? ''];
  if (request.cause.trim() === '') return refuse('TRANSFER_CAUSE_MISSING');
  if (texts.some((text) => text.length > MOST_TEXT)) return refuse('TRANSFER_TEXT_LONG', { most: String(MOST_TEXT) });
  if (texts.some(namesPerson)) return refuse('TRANSFER_TEXT_NAMES_PERSON');
  return null;
}

function decideMovement(book: Book, request: Movement, { now }: LedgerFacts): Decided {
  const { code, amount, pendingUntil } = request;
  if (amount <= 0n) return refuse('TRANSFER_AMOUNT_NOT_POSITIVE');
  if (amount > MOST_FEN) return refuse('TRANSFER_AMOUNT_TOO_LARGE', { most: formatYuan(MOST_FEN) });
  if (concernsOrder(code) && !namesOrders(request)) return refuse('TRANSFER_ORDER_MISSING');
  if (pendingUntil && pendingUntil <= now) return refuse('TRANSFER_TERM_PAST');
  return admitted(book, { request, phase: phaseOf(request), moved: request, ...keysOf(request) });
}

const namesOrders = ({ code, orderNo, fromOrderNo }: Moved): boolean =>
  Boolean(orderNo) && (!isBetweenOrders(code) || (Boolean(fromOrderNo) && fromOrderNo !== orderNo));

function decideResolution(book: Book, request: Resolution, { caller, now }: LedgerFacts): Decided {
  const pending = book.transfers.get(request.resolves);
  if (!pending) return refuse('TRANSFER_UNKNOWN');
  const until = 'pendingUntil' in pending.request ? (pending.request.pendingUntil ?? null) : null;
  if (!until) return refuse('TRANSFER_NOT_BOOKED', { action: WORD[request.as] });
  const detail = { until: until.toISOString() };
  const step = transferLifecycle.step<TransferRefusal>(stateOf(pending), EVENT[request.as], caller, {
    inTime: now < until || { code: 'TRANSFER_TERM_OVER', detail },
    termOver: until <= now || { code: 'TRANSFER_TERM_NOT_OVER', detail },
  });
  if (!step.ok) return step;
  return admitted(book, { request, phase: request.as, moved: pending.moved, ...keysOf(pending.moved) });
}

const EVENT = { POST: 'post', VOID: 'void', EXPIRE: 'expire' } as const;
const WORD = { POST: '入账', VOID: '撤销', EXPIRE: '作过期处理' } as const;

function decideReversal(book: Book, request: Reversal, { caller }: LedgerFacts): Decided {
  const booked = book.transfers.get(request.reverses);
  if (!booked) return refuse('TRANSFER_UNKNOWN');
  const phase = phaseOf(booked.request);
  if (phase !== 'SINGLE' && phase !== 'POST') return refuse('TRANSFER_NOT_BOOKED', { action: '冲正' });
  const step = transferLifecycle.step(stateOf(booked), 'reverse', caller);
  if (!step.ok) return step;
  const { debit, credit } = keysOf(booked.moved);
  return admitted(book, { request, phase: 'REVERSE', moved: booked.moved, debit: credit, credit: debit });
}

/** Where a transfer stands in its lifecycle. */
export function stateOf({ request, resolution, reversed }: Omit<BookedTransfer, 'moved'>): TransferState {
  if (reversed) return 'REVERSED';
  if (phaseOf(request) !== 'PENDING') return 'POSTED';
  return resolution ? AFTER[resolution] : 'PENDING';
}
const AFTER = { POST: 'POSTED', VOID: 'VOIDED', EXPIRE: 'EXPIRED' } as const;

/** Accounts, holds and balances: what every entry has to pass. */
function admitted(book: Book, entry: Entry): Decided {
  const debited = book.accounts.get(entry.debit);
  const credited = book.accounts.get(entry.credit);
  if (!debited || !credited) return refuse('TRANSFER_ACCOUNT_UNKNOWN');
  const { phase, moved } = entry;
  // What gives back, or corrects, passes whatever the account's state.
  const forward = isForward(phase);
  const outward = forward && leavesToInstitution(moved.code);
  const stopped = forward ? stopOf(book, debited, moved) : null;
  if (stopped) return stopped;
  // What ends a pending transfer was reserved: it is there.
  if (RESERVES[phase] < 0n) return permit(entry);
  return shortages([debited, credited], moved.amount, outward)[0] ?? permit(entry);
}

/** The account's state against money that is on its way. */
function stopOf({ owed }: Book, { state }: BookAccount, { code, escrowAccountId }: Moved): Decided | null {
  if (state === 'CLOSED') return refuse('TRANSFER_ACCOUNT_CLOSED');
  const held = heldBack(code, state, owed?.get(escrowAccountId));
  return held ? refuse('TRANSFER_HELD', { state: held }) : null;
}

/** Of the accounts that it lessens: a debited liability, a credited asset. */
const shortages = ([debited, credited]: readonly [BookAccount, BookAccount], amount: Fen, outward: boolean) =>
  [debited, credited]
    .filter((account) => isAsset(account.kind) === (account === credited))
    .flatMap((account) => shortage(account, amount, outward) ?? []);

function shortage(account: BookAccount, amount: Fen, outward: boolean): Extract<Decided, { ok: false }> | null {
  const available = availableOf(account);
  const left = available - amount;
  if (left < 0n)
    return refuse('TRANSFER_INSUFFICIENT', { available: formatYuan(available), amount: formatYuan(amount) });
  const minimum = minimumOf(account);
  if (outward && isAsset(account.kind) && left < minimum)
    return refuse('TRANSFER_BELOW_MINIMUM', { left: formatYuan(left), minimum: formatYuan(minimum) });
  return null;
}

/** Puts the entry into the book. */
export function enter(book: Book, entry: Entry): void {
  const { request, phase, moved } = entry;
  const booked = isBooked(phase) ? moved.amount : 0n;
  const reserved = RESERVES[phase] * moved.amount;
  const debited = book.accounts.get(entry.debit)!;
  book.accounts.set(entry.debit, {
    ...debited,
    debits: debited.debits + booked,
    debitsPending: debited.debitsPending + reserved,
  });
  const credited = book.accounts.get(entry.credit)!;
  book.accounts.set(entry.credit, {
    ...credited,
    credits: credited.credits + booked,
    creditsPending: credited.creditsPending + reserved,
  });
  const owed = book.owed?.get(moved.escrowAccountId);
  if (owed !== undefined)
    book.owed!.set(moved.escrowAccountId, owed + (owedIn(credited.kind) - owedIn(debited.kind)) * booked);
  book.transfers.set(request.id, { request, moved, resolution: null, reversed: false });
  if ('resolves' in request) amend(book, request.resolves, { resolution: request.as });
  if ('reverses' in request) amend(book, request.reverses, { reversed: true });
  book.entered.push(entry);
}

const owedIn = (kind: LedgerAccountKind): Fen => (OWED_KINDS.includes(kind) ? 1n : 0n);

const amend = (book: Book, id: string, change: Partial<BookedTransfer>): void =>
  void book.transfers.set(id, { ...book.transfers.get(id)!, ...change });
