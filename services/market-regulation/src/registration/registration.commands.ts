import { ledgerColumns, ledgerCommand, matchByCode, nameKeyColumn } from '@lianguan/institution-ledger';
import { registrationRecorded } from './registration.events.js';
import { registrationStateOf, type BusinessRegistrationRow } from './registration.rules.js';

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
    recordedState: 'text',
    divisionCode: 'text',
  }),
  derived: [
    nameKeyColumn((row) => row.name),
    {
      field: 'state',
      column: 'state',
      type: 'text',
      from: ({ recordedState }, measures) => registrationStateOf(recordedState, measures),
    },
  ],
  underMeasures: true,
  match: matchByCode,
  announce: ({ usccCode, recordedState }, { id, version, measures }, institutionId) =>
    registrationRecorded({ id, version, usccCode, state: registrationStateOf(recordedState, measures) }, institutionId),
});
