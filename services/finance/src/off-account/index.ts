// M29, feature 54: what parents paid beside the supervised account, by their receipts.
import type { Slice } from '@lianguan/service-kit';
import { OffAccountReceipt } from './receipt.entity.js';
import { OffAccountReceiptResolver } from './receipt.resolver.js';
import { RECEIPT_CONSTANTS, receiptLifecycle } from './receipt.rules.js';

export { readsReceiptFile } from './receipt.resolver.js';

export const offAccount: Slice = {
  name: 'off-account',
  entities: [OffAccountReceipt],
  resolvers: [OffAccountReceiptResolver],
  lifecycles: [receiptLifecycle],
  constants: RECEIPT_CONSTANTS,
};
