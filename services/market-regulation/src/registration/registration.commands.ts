import { ledgerColumns, ledgerCommand, matchByCode, nameKeyColumn } from '@lianguan/institution-ledger';
import { registrationRecorded } from './registration.events.js';
import type { BusinessRegistrationRow } from './registration.rules.js';

/** C4: the register of enterprises comes in; education learns whose registration stands. */
export const recordBusinessRegistrations = ledgerCommand<BusinessRegistrationRow>({
  command: 'recordBusinessRegistrations',
  table: 'business_registration',
  subjectType: 'BusinessRegistration',
  key: { of: (row) => row.usccCode, column: 'uscc_code', header: '统一社会信用代码' },
  columns: ledgerColumns<BusinessRegistrationRow>({
    usccCode: 'text',
    name: 'text',
    kind: 'text',
    businessScope: 'text',
    registeredAddress: 'text',
    legalRepresentative: 'text',
    establishedOn: 'date',
    state: 'text',
    divisionCode: 'text',
  }),
  derived: [nameKeyColumn((row) => row.name)],
  match: matchByCode,
  announce: (row, { id, version }, institutionId) =>
    registrationRecorded({ id, version, usccCode: row.usccCode, state: row.state }, institutionId),
});
