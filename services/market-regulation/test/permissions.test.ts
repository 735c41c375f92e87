import { expect, it } from '@jest/globals';
import { permissionFaults } from '@lianguan/testing';
import { migrations, name, slices } from '../src/slices.js';

it('lets each mutation be called by whom it is for and by nobody else', async () => {
  const faults = await permissionFaults(
    { name, slices, migrations },
    {
      importBusinessLicenses: [['MARKET_REGULATION', 'SAMR_REG']],
      recordScopeChange: [['MARKET_REGULATION', 'SAMR_REG']],
      listAbnormalOperation: [['MARKET_REGULATION', 'SAMR_REG']],
      removeAbnormalOperation: [['MARKET_REGULATION', 'SAMR_REG']],
      listSeriousViolation: [['MARKET_REGULATION', 'SAMR_REG']],
      removeSeriousViolation: [['MARKET_REGULATION', 'SAMR_REG']],
      revokeBusinessLicense: [['MARKET_REGULATION', 'SAMR_REG']],
      cancelBusinessRegistration: [['MARKET_REGULATION', 'SAMR_REG']],
      recordEnterpriseAnnualReport: [['MARKET_REGULATION', 'SAMR_REG']],
      acknowledgeMarketRegulationMeasure: [['MARKET_REGULATION', 'SAMR_REG']],
      acceptMarketRegulationMeasure: [['MARKET_REGULATION', 'SAMR_REG']],
      objectToMarketRegulationMeasure: [['MARKET_REGULATION', 'SAMR_REG']],
      declineMarketRegulationMeasure: [['MARKET_REGULATION', 'SAMR_REG']],
      executeMarketRegulationMeasure: [['MARKET_REGULATION', 'SAMR_REG']],
      reportMarketRegulationMeasureFailure: [['MARKET_REGULATION', 'SAMR_REG']],
      compensateMarketRegulationMeasure: [['MARKET_REGULATION', 'SAMR_REG']],
      reportMarketRegulationCompensationFailure: [['MARKET_REGULATION', 'SAMR_REG']],
      changeReRegistrationBusiness: [['MARKET_REGULATION', 'SAMR_REG']],
      changeReRegistrationScope: [['MARKET_REGULATION', 'SAMR_REG']],
      completeMarketRegulationChangeDuty: [['MARKET_REGULATION', 'SAMR_REG']],
      waiveMarketRegulationChangeDuty: [['MARKET_REGULATION', 'SAMR_REG']],
      closeScopeFinding: [['MARKET_REGULATION', 'SAMR_REG']],
      reopenScopeFinding: [['MARKET_REGULATION', 'SAMR_REG']],
      replayMarketRegulationParkedMessages: [['*', 'SYSTEM_ADMIN']],
    },
  );
  expect(faults).toEqual([]);
}, 60_000);
