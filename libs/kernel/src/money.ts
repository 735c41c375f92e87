import { permit, refuse, type Decision, type RefusalCatalogue } from './decision.js';

/** Money is whole fen; no amount ever passes through a float. */
export type Fen = bigint;

export type MoneyRefusal = 'NOT_AN_AMOUNT' | 'TOO_MANY_DECIMALS' | 'AMOUNT_TOO_LARGE';

export const MONEY_REFUSALS = {
  NOT_AN_AMOUNT: { message: '“{text}”不是金额，应为以元为单位的数字，例如 5000.00', basis: null },
  TOO_MANY_DECIMALS: { message: '金额最多两位小数（分）', basis: null },
  AMOUNT_TOO_LARGE: { message: '金额超出可记录的范围', basis: null },
} satisfies RefusalCatalogue<MoneyRefusal>;

const WRITTEN = /^(-?)(\d+)(?:\.(\d+))?$/u;
// A PostgreSQL bigint holds 19 digits of fen; 15 digits of yuan stay well below and let sums of many rows fit.
const MAX_YUAN_DIGITS = 15;

/** '5000', '5000.5' or '-5000.05' yuan → fen. Also the decimal text of a Money in the graph. */
export function parseYuan(text: string): Decision<Fen, MoneyRefusal> {
  const match = WRITTEN.exec(text.trim());
  if (!match) return refuse('NOT_AN_AMOUNT', { text: text.trim() });
  const [, sign = '', written = '', decimals = ''] = match;
  const yuan = written.replace(/^0+(?=\d)/u, '');
  if (decimals.length > 2) return refuse('TOO_MANY_DECIMALS');
  if (yuan.length > MAX_YUAN_DIGITS) return refuse('AMOUNT_TOO_LARGE');
  const fen = BigInt(yuan + decimals.padEnd(2, '0'));
  return permit(sign ? -fen : fen);
}

/** Fen → yuan, always with two decimals: 500005n → '5000.05'. */
export function formatYuan(fen: Fen): string {
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
