// E1, lifecycle 3: a non-profit has 30 days to follow what education decides of its license (民非条例 15).
import { changeDutySlice } from '@lianguan/institution-ledger';
import { NonProfitRegistration, registrationReference } from '../registration/index.js';
import { CHANGE_TERM } from '../registrar/index.js';

export const changeDuty = changeDutySlice(
  {
    service: 'civil-affairs',
    agency: 'CIVIL_AFFAIRS',
    role: 'CIVIL',
    table: 'non_profit_registration',
    scopeColumn: 'charter_scope',
    goneStates: ['REVOKED', 'DEREGISTERED'],
    // No measure of a joint action asks a non-profit to change its scope.
    underMeasure: 'false',
    terms: { LICENSE_LOST: CHANGE_TERM, LICENSE_CHANGED: CHANGE_TERM },
    registrationOf: registrationReference.resolve,
  },
  () => NonProfitRegistration,
);
