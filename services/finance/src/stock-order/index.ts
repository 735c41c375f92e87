// M29: orders of before supervision go on here, once their guardians have confirmed what is left of them.
import type { Slice } from '@lianguan/service-kit';
import { StockOrder } from './stock-order.entity.js';
import { StockOrderResolver } from './stock-order.resolver.js';
import { stockOrderLedger } from './stock-ledger.type.js';
import { stockOrderLifecycle } from './stock-order.rules.js';

export { adoptionReversal } from './adoption-reversal.commands.js';

export const stockOrder: Slice = {
  name: 'stock-order',
  entities: [StockOrder],
  resolvers: [StockOrderResolver],
  lifecycles: [stockOrderLifecycle],
  imports: [stockOrderLedger],
};
