import { checkedColumn, moneyColumn, optional, textColumn, wordColumn } from '@lianguan/institution-ledger';
import { permit, refuse } from '@lianguan/kernel';
import type { ImportKind } from '@lianguan/service-kit';
import { ANSWER_WORDS, pain002 } from '../bank-report/index.js';
import { paymentAnswerCommand } from './answer.commands.js';
import { instructionIdOf } from './answer.rules.js';
import { TRANSFER_OWNERS } from './owners.js';

const endToEndColumn = checkedColumn((text) =>
  instructionIdOf(text) === null
    ? refuse('BAD_END_TO_END_ID', { message: '应为付款文件中的端到端参考号，32 位' })
    : permit(text),
);

export const answerPaymentInstruction = paymentAnswerCommand(TRANSFER_OWNERS);

export const paymentAnswerImport: ImportKind = {
  kind: 'PAYMENT_ANSWERS',
  title: '付款指令答复',
  agency: 'BANK',
  roles: ['BANK'],
  columns: [
    endToEndColumn('端到端参考号', 'endToEndId'),
    wordColumn('答复', 'paid', ANSWER_WORDS),
    optional(moneyColumn('金额（元）', 'amount')),
    optional(textColumn('银行流水号', 'bankReference', 100)),
    optional(textColumn('未付原因', 'reason', 200)),
  ],
  document: pain002,
  command: answerPaymentInstruction,
};
