import { checkedColumn, dayColumn, moneyColumn, textColumn } from '@lianguan/institution-ledger';
import { permit, refuse } from '@lianguan/kernel';
import type { ImportKind } from '@lianguan/service-kit';
import { importOpeningBalances } from './opening.commands.js';

const accountNoColumn = checkedColumn((text) =>
  /^\d{8,30}$/.test(text) ? permit(text) : refuse('BAD_ACCOUNT_NO', { message: '账号应为 8 至 30 位数字' }),
);

export const openingBalanceLedger: ImportKind = {
  kind: 'OPENING_BALANCE_LEDGER',
  title: '存量预收费台账',
  agency: 'FINANCE',
  roles: ['FIN'],
  columns: [
    accountNoColumn('监管账户账号', 'accountNo'),
    textColumn('订单编号', 'orderNo'),
    moneyColumn('尚未消课金额（元）', 'amount'),
    dayColumn('截至日期', 'asOf'),
    textColumn('来源文书编号', 'documentNo'),
  ],
  command: importOpeningBalances,
};
