import { expect, it } from '@jest/globals';
import { permissionFaults } from '@lianguan/testing';
import { migrations, name, slices } from '../src/slices.js';

const OFFICERS = [['CIVIL_AFFAIRS', 'CIVIL']] as const;
const APPLICANTS = [['INSTITUTION', 'INST'], ...OFFICERS] as const;

it('lets each mutation be called by whom it is for and by nobody else', async () => {
  const faults = await permissionFaults(
    { name, slices, migrations },
    {
      importNonProfitRegistrations: OFFICERS,
      applyForNonProfit: APPLICANTS,
      withdrawNonProfitApplication: APPLICANTS,
      registerNonProfit: OFFICERS,
      refuseNonProfitApplication: OFFICERS,
      recordNonProfitChangeConsent: OFFICERS,
      changeNonProfit: OFFICERS,
      recordNonProfitAnnualCheck: OFFICERS,
      warnNonProfit: OFFICERS,
      restrictNonProfit: OFFICERS,
      liftNonProfitRestriction: OFFICERS,
      beginNonProfitLiquidation: OFFICERS,
      endNonProfitLiquidation: OFFICERS,
      deregisterNonProfit: OFFICERS,
      revokeNonProfit: OFFICERS,
      acknowledgeCivilAffairsMeasure: OFFICERS,
      acceptCivilAffairsMeasure: OFFICERS,
      objectToCivilAffairsMeasure: OFFICERS,
      declineCivilAffairsMeasure: OFFICERS,
      executeCivilAffairsMeasure: OFFICERS,
      reportCivilAffairsMeasureFailure: OFFICERS,
      compensateCivilAffairsMeasure: OFFICERS,
      reportCivilAffairsCompensationFailure: OFFICERS,
      registerReRegisteredNonProfit: OFFICERS,
      completeCivilAffairsChangeDuty: OFFICERS,
      waiveCivilAffairsChangeDuty: OFFICERS,
      orderCivilAffairsChangeDuty: OFFICERS,
      proposeCivilAffairsChangeDutyCase: OFFICERS,
      closeCharterFinding: OFFICERS,
      reopenCharterFinding: OFFICERS,
      replayCivilAffairsParkedMessages: [['*', 'SYSTEM_ADMIN']],
      dismissCivilAffairsParkedMessage: [['*', 'SYSTEM_ADMIN']],
    },
  );
  expect(faults).toEqual([]);
}, 60_000);
