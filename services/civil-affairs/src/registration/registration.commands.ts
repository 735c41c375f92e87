import { ledgerColumns, ledgerCommand, matchByCode, nameKeyColumn } from '@lianguan/institution-ledger';
import { registrationRecorded } from './registration.events.js';
import type { NonProfitRow } from './registration.rules.js';

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
    state: 'text',
    divisionCode: 'text',
  }),
  derived: [nameKeyColumn((row) => row.name)],
  match: matchByCode,
  announce: (row, { id, version }, institutionId) =>
    registrationRecorded({ id, version, usccCode: row.usccCode, state: row.state }, institutionId),
});
