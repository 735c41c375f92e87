import { ledgerColumns, ledgerCommand, matchByCode, nameKeyColumn } from '@lianguan/institution-ledger';
import { registrationRecorded } from './registration.events.js';
import { registrationStateOf, type NonProfitRow } from './registration.rules.js';

/** E1: the register of non-profits comes in; education learns whose registration stands. */
export const recordNonProfitRegistrations = ledgerCommand<NonProfitRow>({
  command: 'recordNonProfitRegistrations',
  table: 'non_profit_registration',
  subjectType: 'NonProfitRegistration',
  key: { of: (row) => row.usccCode, column: 'uscc_code', header: '统一社会信用代码' },
  columns: ledgerColumns<NonProfitRow>({
    usccCode: 'text',
    name: 'text',
    charterScope: 'text',
    registeredAddress: 'text',
    legalRepresentative: 'text',
    registeredOn: 'date',
    validTo: 'date',
    recordedState: 'text',
    divisionCode: 'text',
  }),
  derived: [
    nameKeyColumn((row) => row.name),
    {
      field: 'state',
      column: 'state',
      type: 'text',
      from: (row, measures) => registrationStateOf(row.recordedState, measures),
    },
  ],
  underMeasures: true,
  match: matchByCode,
  announce({ usccCode, recordedState }, { id, version, measures }, institutionId) {
    const state = registrationStateOf(recordedState, measures);
    return registrationRecorded({ id, version, usccCode, state }, institutionId);
  },
});
