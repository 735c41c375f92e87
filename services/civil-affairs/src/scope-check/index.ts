// E1, feature row 42: whether the charter of a non-profit covers what education says that its institution teaches.
import { scopeCheckSlice } from '@lianguan/institution-ledger';
import { NonProfitRegistration, registrationReference } from '../registration/index.js';

export const scopeCheck = scopeCheckSlice({
  agency: 'CIVIL_AFFAIRS',
  role: 'CIVIL',
  table: 'non_profit_registration',
  scopeColumn: 'charter_scope',
  forProfit: false,
  scopeOf(registration) {
    const { id, charterScope: scope } = registration as NonProfitRegistration;
    return { id, scope };
  },
  registration: () => NonProfitRegistration,
  registrationOf: registrationReference.resolve,
  noun: 'CharterFinding',
  answer: 'registration',
});
