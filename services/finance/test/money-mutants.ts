import { MutantBench, type Mutant } from '@lianguan/testing';
import type { Exports } from './money-world.js';

const packaged = (name: string, entry = 'index'): string =>
  new URL(`../../../libs/${name}/src/${entry}.ts`, import.meta.url).href;
const IMPORTED = {
  '@lianguan/kernel': packaged('kernel'),
  '@lianguan/service-kit': packaged('service-kit'),
  '@lianguan/service-kit/rules': packaged('service-kit', 'lifecycle'),
  '@lianguan/joint-measure/rules': packaged('joint-measure', 'rules'),
};

/** By slice: files of which one is changed, with those that import it; what commands they export takes the place of the house's own. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'cost-advance': [
    'advance.rules.ts',
    'advance.commands.ts',
    'advance-payment.commands.ts',
    'advance-return.commands.ts',
    'claimed-advance.commands.ts',
  ],
  'training-order': [
    'order-lifecycle.rules.ts',
    'order.rules.ts',
    'lesson.rules.ts',
    'order.commands.ts',
    'payment.commands.ts',
    'lesson.commands.ts',
    'reversal.rules.ts',
    'reversal.commands.ts',
  ],
  'next-day-transfer': [
    'payout.rules.ts',
    'payout-order.commands.ts',
    'payout-answer.commands.ts',
    'payout-reversal.commands.ts',
    'settlement.commands.ts',
  ],
  refund: [
    'refund-payment.rules.ts',
    'refund.rules.ts',
    'refund-opening.commands.ts',
    'refund.commands.ts',
    'refund-settlement.commands.ts',
    'refund-order.commands.ts',
    'refund-payment.commands.ts',
    'refund-reversal.commands.ts',
  ],
  'mass-refund': [
    'mass-refund.rules.ts',
    'mass-refund.commands.ts',
    'share-payment.commands.ts',
    'distribution.commands.ts',
    'approval.commands.ts',
  ],
  'payment-instruction': ['answer.rules.ts', 'answer.commands.ts'],
  'bank-break': ['break.rules.ts', 'break.commands.ts'],
};

interface MoneyMutant {
  readonly slice: string;
  readonly mutant: Mutant;
}

const of = (slice: string, ...mutant: Mutant): MoneyMutant => ({ slice, mutant });

/** Each breaks what moves the money in one place. */
export const MONEY_MUTANTS: readonly MoneyMutant[] = [
  of('cost-advance', 'what is out may be advanced again', 'advance.rules.ts', '/ 100n - outstanding', '/ 100n'),
  of(
    'cost-advance',
    'an advance that is partly repaid may be returned',
    'advance.rules.ts',
    'repaid === 0n ? null',
    'repaid >= 0n ? null',
  ),
  of(
    'cost-advance',
    'another is advanced before it is found whether the bank paid',
    'advance.rules.ts',
    'if (facts.bankSaysPaid)',
    'if (false)',
  ),
  of('cost-advance', 'an advance is returned beside a mass refund', 'advance.rules.ts', 'if (sharedOut)', 'if (false)'),
  of(
    'training-order',
    'a payment may be a fen more',
    'order.rules.ts',
    'if (amount !== order.amount)',
    'if (amount < order.amount)',
  ),
  of(
    'training-order',
    'a void lesson has no other in its place',
    'lesson.commands.ts',
    "step.to === 'VOID' ? replacementOf(known!, facts) : null",
    'null',
  ),
  of(
    'training-order',
    'what is disputed may be confirmed',
    'order-lifecycle.rules.ts',
    "event: 'confirmLesson', from: ['AWAITING']",
    "event: 'confirmLesson', from: ['AWAITING', 'DISPUTED']",
  ),
  of(
    'training-order',
    'a ruling comes after its lesson is given back',
    'lesson.rules.ts',
    "input.act === 'ruleLessonDispute' && isSettled(lesson)",
    'false',
  ),
  of(
    'training-order',
    'a lesson is booked back under its payout',
    'reversal.rules.ts',
    'if (leaving || state',
    'if (state',
  ),
  of(
    'training-order',
    'what is being refunded may be booked back',
    'reversal.rules.ts',
    'if (order.inRefund ||',
    'if (',
  ),
  of(
    'training-order',
    'a payment that is booked back leaves its lessons',
    'reversal.commands.ts',
    'dropLessons(tx, unpaid)',
    'dropLessons(tx, [])',
  ),
  of(
    'next-day-transfer',
    'a payout that is booked back keeps its lessons',
    'payout-reversal.commands.ts',
    'await settlePaidOut(tx, rows,',
    'await settlePaidOut(tx, [],',
  ),
  of(
    'next-day-transfer',
    'what the bank did not pay is not ordered anew',
    'payout-answer.commands.ts',
    "answeredAs('REFUSED', 'EXPIRED')",
    "answeredAs('EXPIRED')",
  ),
  of(
    'next-day-transfer',
    'what is put off is forgotten',
    'payout-order.commands.ts',
    'if (isPostponed(outcome)) return [nextTry(outcome, facts)];',
    'if (isPostponed(outcome)) return [releaseEnded({ ...outcome.sum })];',
  ),
  of(
    'next-day-transfer',
    'a closed institution is paid before the bank has reported',
    'payout.rules.ts',
    'closing: { liability,',
    'closing: { liability: liability ?? 0n,',
  ),
  of(
    'next-day-transfer',
    'a closed institution is never paid what it has earned',
    'payout.rules.ts',
    '{ inMassRefund, owed, closing',
    '{ inMassRefund, owed: owed + 1n, closing',
  ),
  of(
    'refund',
    'what nobody ruled on is not refunded',
    'refund-settlement.commands.ts',
    "=== 'CONTRACTED' || state === 'UNRULED'",
    "=== 'CONTRACTED'",
  ),
  of(
    'refund',
    'a frozen account refunds',
    'refund-payment.rules.ts',
    "account.state === 'FROZEN'",
    "account.state === 'CLOSED'",
  ),
  of(
    'refund',
    'the last fen may not go back',
    'refund-payment.rules.ts',
    'account.available < refund.needed',
    'account.available <= refund.needed',
  ),
  of('refund', 'a claim may be a fen more', 'refund.rules.ts', 'claimed > most)', 'claimed > most + 1n)'),
  of(
    'refund',
    'two refunds of an order at once',
    'refund.rules.ts',
    'order.open !== null && !OVER_STATES',
    "order.open === 'PAID' && !OVER_STATES",
  ),
  of(
    'refund',
    'what is not paid stays set aside',
    'refund-payment.commands.ts',
    '[...(isOver ? [] : [ended]), ...reversals]',
    '[...(isOver ? [] : [ended])]',
  ),
  of(
    'refund',
    'what the institution keeps is not booked',
    'refund-payment.commands.ts',
    '...(rest > 0n ? [{ ...moved(refund).rest',
    '...(rest < 0n ? [{ ...moved(refund).rest',
  ),
  of('refund', 'what came back is not ordered anew', 'refund-reversal.commands.ts', '[nextTry(refund, facts)]', '[]'),
  of(
    'refund',
    'what came back goes to the order with the bank’s no',
    'refund-payment.commands.ts',
    'isFirst ? [refund.setAsideId!',
    'refund ? [refund.setAsideId!',
  ),
  of(
    'refund',
    'what came back is another’s',
    'refund-order.commands.ts',
    'available: freeIn(book, accountId)',
    'available: availableOf(bank)',
  ),
  of(
    'mass-refund',
    'a list that has changed is approved',
    'mass-refund.rules.ts',
    'order === undefined ? null',
    'order !== null ? null',
  ),
  of(
    'mass-refund',
    'what waits for the institution is not shared out',
    'mass-refund.rules.ts',
    'known.leaving > 0n',
    'known.leaving < 0n',
  ),
  of('mass-refund', 'late money comes before the deposit', 'mass-refund.rules.ts', ': depositFault(known))', ': null)'),
  of(
    'mass-refund',
    'a share is paid again',
    'share-payment.commands.ts',
    'BigInt(claim.orderedFen) + payableOf(claim)',
    'BigInt(claim.orderedFen)',
  ),
  of(
    'mass-refund',
    'more money than is owed is shared',
    'mass-refund.rules.ts',
    'amount > rest ?',
    'amount > rest + 1n ?',
  ),
  of(
    'payment-instruction',
    'another amount is applied',
    'answer.rules.ts',
    'said.amount !== amount',
    'said.amount > amount',
  ),
  of(
    'payment-instruction',
    'a duplicate is a break',
    'answer.rules.ts',
    "? 'KNOWN' : 'CONTRADICTED';\n  // Once",
    "? 'CONTRADICTED' : 'KNOWN';\n  // Once",
  ),
  of(
    'payment-instruction',
    'a late answer is applied',
    'answer.rules.ts',
    'return OPEN.includes(state) && now < pendingUntil ?',
    'return now < pendingUntil ?',
  ),
  of(
    'next-day-transfer',
    'a payout is booked by the bank’s late word alone',
    'payout.rules.ts',
    'if (!confirmed)',
    'if (false)',
  ),
  of(
    'next-day-transfer',
    'a late payout of other lessons is booked',
    'payout.rules.ts',
    'if (amount === waiting)',
    'if (amount > 0n)',
  ),
  of(
    'next-day-transfer',
    'a late payout is booked without end',
    'payout-order.commands.ts',
    'booked.map(({ payout: { transferId }, claim: { breakId } }) => ({ breakId, transferId }))',
    '[]',
  ),
  of(
    'refund',
    'a refund is booked by the bank’s late word alone',
    'refund-payment.rules.ts',
    'if (!confirmed)',
    'if (false)',
  ),
  of(
    'refund',
    'a refund that the bank says it paid is given up',
    'refund.commands.ts',
    'bankSaysPaid: state.claims.has(refund.id)',
    'bankSaysPaid: false',
  ),
  of(
    'refund',
    'what the bank says it paid is ordered again',
    'refund-payment.commands.ts',
    'if (claim) return claimed(',
    'if (!claim) return claimed(',
  ),
  of(
    'mass-refund',
    'what the bank says it paid is shared out',
    'mass-refund.rules.ts',
    'known.disputed > 0',
    'known.disputed < 0',
  ),
  of(
    'bank-break',
    'another amount is found to be paid',
    'break.rules.ts',
    'if (paid === instructed) return null;',
    'if (paid > 0n) return null;',
  ),
  of('bank-break', 'what is with the bank is found to be paid', 'break.rules.ts', 'if (!endedUnpaid)', 'if (false)'),
];

/** The slice's commands, compiled anew with the mutant's change or without any. */
export async function compiledCommands(slice: string, mutant?: Mutant): Promise<Exports> {
  const folder = new URL(`../src/${slice}/`, import.meta.url);
  const bench = new MutantBench({ folder, files: FILES[slice]!, imported: IMPORTED });
  try {
    return await bench.load<Exports>(mutant);
  } finally {
    bench.dispose();
  }
}

export const MUTATED_SLICES: readonly string[] = Object.keys(FILES);
