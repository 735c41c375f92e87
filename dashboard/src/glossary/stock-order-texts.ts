import type { StockOrderState } from '../gql/graphql';
import type { SignedIn } from '../session/signed-in';
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

type Duty = Pick<SignedIn, 'agency' | 'roles'>;

/** Who may put what is left of an order before its guardian. */
export const offersStock = ({ agency, roles }: Duty): boolean =>
  (agency === 'INSTITUTION' && roles.includes('INST')) || (agency === 'FINANCE' && roles.includes('FIN'));
export const seesStockLots = (duty: Duty): boolean =>
  offersStock(duty) || (duty.agency === 'BANK' && duty.roles.includes('BANK'));
