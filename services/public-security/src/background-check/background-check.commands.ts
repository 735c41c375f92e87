import { ledgerColumns, ledgerCommand, nameKeyColumn } from '@lianguan/institution-ledger';
import { answerOf, checkKey, type BackgroundRow } from './background-check.rules.js';

/** E2: a batch's results come in. No event: a verdict on a person is nobody else's business. */
export const recordBackgroundResults = ledgerCommand<BackgroundRow>({
  command: 'recordBackgroundResults',
  table: 'background_check',
  subjectType: 'BackgroundCheck',
  key: { of: checkKey, column: 'check_key', header: '身份证号' },
  columns: ledgerColumns<BackgroundRow>({
    batchNo: 'text',
    name: 'text',
    usccCode: 'text',
    staffName: 'text',
    citizenNumber: 'text',
    hasRecord: 'boolean',
    answeredOn: 'date',
    divisionCode: 'text',
  }),
  derived: [
    nameKeyColumn((row) => row.name),
    { field: 'checkKey', column: 'check_key', type: 'text', from: checkKey },
    { field: 'answer', column: 'answer', type: 'text', from: (row) => answerOf(row.hasRecord) },
  ],
});
