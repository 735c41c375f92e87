import { MutantBench, type Mutant } from '@lianguan/testing';
import type { Exports } from './money-world.js';

const packaged = (name: string, entry = 'index'): string =>
  new URL(`../../../libs/${name}/src/${entry}.ts`, import.meta.url).href;
const IMPORTED = {
  '@lianguan/kernel': packaged('kernel'),
  '@lianguan/service-kit': packaged('service-kit'),
  '@lianguan/service-kit/rules': packaged('service-kit', 'lifecycle'),
};

/** By slice: files of which one is changed, with those that import it; what commands they export takes the place of the house's own. */
const FILES: Readonly<Record<string, readonly string[]>> = {
  'training-order': [
    'order-lifecycle.rules.ts',
    'order.rules.ts',
    'lesson.rules.ts',
    'order.commands.ts',
    'payment.commands.ts',
    'lesson.commands.ts',
  ],
  'next-day-transfer': [
    'payout.rules.ts',
    'payout-order.commands.ts',
    'payout-answer.commands.ts',
    'settlement.commands.ts',
  ],
};

interface MoneyMutant {
  readonly slice: string;
  readonly mutant: Mutant;
}

const of = (slice: string, ...mutant: Mutant): MoneyMutant => ({ slice, mutant });

/** Each breaks what moves the money in one place. */
export const MONEY_MUTANTS: readonly MoneyMutant[] = [
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
    'if (liability === null)',
    'if (liability === 1n)',
  ),
  of(
    'next-day-transfer',
    'a closed institution is never paid what it has earned',
    'payout.rules.ts',
    'if (most > 0n)',
    'if (most >= 0n)',
  ),
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
