import { checkedColumn, dayColumn, textColumn } from '@lianguan/institution-ledger';
import { permit, refuse } from '@lianguan/kernel';
import type { ImportKind } from '@lianguan/service-kit';
import { importStockOrders } from './offer-list.commands.js';

const lessonsColumn = checkedColumn((text) =>
  /^\d{1,4}$/.test(text) ? permit(Number(text)) : refuse('BAD_LESSONS', { message: '应为课时的个数' }),
);

export const stockOrderLedger: ImportKind = {
  kind: 'STOCK_ORDER_LEDGER',
  title: '存量订单台账',
  agency: 'FINANCE',
  roles: ['FIN'],
  columns: [
    textColumn('监管账户账号', 'accountNo', 30),
    textColumn('订单编号', 'orderNo'),
    textColumn('课程名称', 'course', 100),
    textColumn('家长编号', 'guardianId', 100),
    textColumn('学员姓名', 'traineeName', 100),
    lessonsColumn('剩余课时', 'lessons'),
    dayColumn('原签约日期', 'signedOn'),
    dayColumn('原缴费日期', 'paidOn'),
    dayColumn('起计课日期', 'startsOn'),
    textColumn('合同或收据编号', 'documentNo', 100),
  ],
  command: importStockOrders,
};
