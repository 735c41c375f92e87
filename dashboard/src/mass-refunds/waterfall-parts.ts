import { moneyText } from '../glossary/formats';

/** Of all orders, or of one. */
interface Parts {
  readonly fromAccount: string | null;
  readonly fromDeposit: string | null;
  readonly fromInsurance: string | null;
  readonly fromLateMoney: string | null;
  readonly fromLiquidation: string | null;
}

const SOURCES = [
  ['监管账户', 'fromAccount'],
  ['风险保证金', 'fromDeposit'],
  ['学员保险', 'fromInsurance'],
  ['后到资金', 'fromLateMoney'],
  ['清算', 'fromLiquidation'],
] as const satisfies readonly (readonly [string, keyof Parts])[];

/** Where money has come from, in the order in which it is drawn; what has given nothing is left out. */
export const partsText = (parts: Parts): string =>
  SOURCES.flatMap(([name, field]) => {
    const amount = parts[field];
    return amount === null || amount === '0.00' ? [] : [`${name} ${moneyText(amount)}`];
  }).join('，');
