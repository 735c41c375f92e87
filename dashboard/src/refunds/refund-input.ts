import { RATE_KINDS } from '../glossary/refund-texts';
import type { RefundStepsFragment } from '../gql/graphql';

const WRITTEN = /^\d{1,2}(?:\.\d{1,4})?$/u;

/** '3.1' percent → 31000 millionths, never through a float; null for what is no rate. */
export function ppmOf(percent: string): number | null {
  const text = percent.trim();
  if (!WRITTEN.test(text)) return null;
  const [whole = '', part = ''] = text.split('.');
  return Number(whole + part.padEnd(4, '0'));
}

/** 31000 millionths → '3.1%'. */
export function percentText(ppm: number): string {
  const digits = String(ppm).padStart(5, '0');
  const part = digits.slice(-4).replace(/0+$/u, '');
  return `${digits.slice(0, -4)}${part && `.${part}`}%`;
}

/** The sum of amounts in yuan, to the fen. */
export function sumOf(amounts: readonly (string | null)[]): string {
  const fen = amounts.reduce((sum, amount) => sum + BigInt((amount ?? '0').replace('.', '')), 0n);
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

type Step = Pick<RefundStepsFragment, 'kind' | 'count' | 'rateKind' | 'ratePpm'>;

/** What a step is computed from. */
export function stepText({ kind, count, rateKind, ratePpm }: Step): string {
  if (kind !== 'INTEREST') return count === null ? '' : `${String(count)} 课时`;
  if (rateKind === null || ratePpm === null) return '没有登记适用的利率，利息可另行主张';
  return `${RATE_KINDS[rateKind]} ${percentText(ratePpm)}，${String(count)} 天`;
}

const REFUNDABLE: ReadonlySet<string> = new Set(['PAID', 'RUNNING', 'TERMINATED']);

/** The orders of which a guardian may ask for money. */
export const refundable = <Order extends { readonly state: string; readonly protectedAmount: string | null }>(
  orders: readonly Order[],
): Order[] => orders.filter(({ state, protectedAmount }) => REFUNDABLE.has(state) && protectedAmount !== '0.00');
