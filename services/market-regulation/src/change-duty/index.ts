// C4, lifecycle 3: an enterprise has 30 days to follow what education decides of its license (登记条例 24, 26).
import { changeDutySlice } from '@lianguan/institution-ledger';
import type { Slice } from '@lianguan/service-kit';
import { BusinessRegistration, registrationReference } from '../registration/index.js';
import { SCOPE_TERM } from '../joint-measure/index.js';
import { CHANGE_TERM, changeConstants } from './change-duty.rules.js';

export const changeDuty: Slice = {
  ...changeDutySlice(
    {
      service: 'market-regulation',
      agency: 'MARKET_REGULATION',
      role: 'SAMR_REG',
      table: 'business_registration',
      scopeColumn: 'business_scope',
      goneStates: ['LICENSE_REVOKED', 'CANCELLED'],
      underMeasure: `exists (select from scope_change_clock c
        where c.registration_id = r.id and c.state in ('RUNNING', 'OVERDUE'))`,
      terms: { LICENSE_LOST: SCOPE_TERM, LICENSE_CHANGED: CHANGE_TERM },
      registrationOf: registrationReference.resolve,
    },
    () => BusinessRegistration,
  ),
  constants: changeConstants,
};
