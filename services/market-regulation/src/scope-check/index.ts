// C4, feature row 30: whether the registered scope of an enterprise covers what education says that its institution teaches.
import { scopeCheckSlice } from '@lianguan/institution-ledger';
import { BusinessRegistration, registrationReference } from '../registration/index.js';

export const scopeCheck = scopeCheckSlice({
  agency: 'MARKET_REGULATION',
  role: 'SAMR_REG',
  table: 'business_registration',
  scopeColumn: 'business_scope',
  forProfit: true,
  scopeOf(registration) {
    const { id, businessScope: scope } = registration as BusinessRegistration;
    return { id, scope };
  },
  registration: () => BusinessRegistration,
  registrationOf: registrationReference.resolve,
  noun: 'ScopeFinding',
  answer: 'businessRegistration',
});
