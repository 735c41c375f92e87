import type { StockOrderState } from '../gql/graphql';
import { keepsEscrowLedger, proposesAgreements } from './escrow-duties';
import type { StateText } from './texts';

export const STOCK_ORDER_STATES = {
  OFFERED: { text: '待家长核对', tone: 'WATCH' },
  CONFIRMED: { text: '已核对转入', tone: 'GOOD' },
  DECLINED: { text: '家长不认可', tone: 'BAD' },
  WITHDRAWN: { text: '已撤回', tone: 'NEUTRAL' },
} satisfies Record<StockOrderState, StateText>;

export const STOCK_ORDER_ACTS = {
  confirmStockOrder: '核对无误',
  declineStockOrder: '不认可',
  withdrawStockOrder: '撤回',
} as const;
export type StockOrderActName = keyof typeof STOCK_ORDER_ACTS;

type Duty = Parameters<typeof proposesAgreements>[0];

/** Who may put what is left of an order before its guardian. */
export const offersStock = (duty: Duty): boolean => proposesAgreements(duty) || keepsEscrowLedger(duty);
