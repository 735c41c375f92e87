import { calendarDay } from '@lianguan/kernel';
import { OffAccountReceiptRecordedSchema, OffAccountReceiptState } from '@lianguan/proto-events';
import { defineConsumer } from '@lianguan/service-kit';
import { recordOffAccountReceipt } from './off-account.commands.js';
import type { OffAccountFact, OffAccountStateName } from './off-account.rules.js';

/** Throws for a state that this version does not know: the message is kept aside until one does. */
export const offAccountConsumer = defineConsumer({
  schema: OffAccountReceiptRecordedSchema,
  command: recordOffAccountReceipt,
  input({ receiptId, institutionId, state: number, amountFen, paidOn, version }): OffAccountFact {
    const state = OffAccountReceiptState[number] as OffAccountStateName | 'UNSPECIFIED' | undefined;
    if (!state || state === 'UNSPECIFIED') throw new Error(`off-account receipt state ${number} is not known here`);
    return {
      receiptId,
      institutionId,
      state,
      amountFen: amountFen.toString(),
      paidOn: calendarDay(paidOn),
      version: Number(version),
    };
  },
});
