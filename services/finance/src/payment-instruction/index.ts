// D3, feature 49: payments out of the escrow accounts as instructions to their banks, in batches, and the banks' answers.
import type { Slice } from '@lianguan/service-kit';
import { paymentAnswerImport } from './answer-import.type.js';
import { batchLifecycle } from './batch.rules.js';
import { PaymentBatchResolver } from './batch.resolver.js';
import { PaymentBatch, PaymentInstruction } from './instruction.entity.js';
import { PaymentInstructionResolver } from './instruction.resolver.js';

export const paymentInstruction: Slice = {
  name: 'payment-instruction',
  entities: [PaymentInstruction, PaymentBatch],
  resolvers: [PaymentInstructionResolver, PaymentBatchResolver],
  lifecycles: [batchLifecycle],
  imports: [paymentAnswerImport],
};
