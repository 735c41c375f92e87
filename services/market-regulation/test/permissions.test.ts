import { expect, it } from '@jest/globals';
import { permissionFaults } from '@lianguan/testing';
import { migrations, name, slices } from '../src/slices.js';

const LEAD = [['JOINT_ENFORCEMENT', 'DRC']] as const;
const PRICE_OFFICER = [['MARKET_REGULATION', 'SAMR_PRICE']] as const;
const INTAKE = [['MARKET_REGULATION', 'INTAKE']] as const;
const GUARDIAN = [['GUARDIAN', 'GUARDIAN']] as const;

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
      draftGuidePrice: LEAD,
      submitGuidePrice: LEAD,
      passGuidePriceReview: PRICE_OFFICER,
      returnGuidePrice: [...LEAD, ...PRICE_OFFICER],
      decideGuidePrice: LEAD,
      repealGuidePrice: LEAD,
      postPrices: [['INSTITUTION', 'INST']],
      recordPriceViolation: PRICE_OFFICER,
      dismissPriceViolation: PRICE_OFFICER,
      confirmPriceViolation: PRICE_OFFICER,
      orderFeeReturn: PRICE_OFFICER,
      searchPayers: PRICE_OFFICER,
      confirmFeeReturn: PRICE_OFFICER,
      proposeConfiscation: PRICE_OFFICER,
      lodgeComplaint: GUARDIAN,
      recordComplaint: [...PRICE_OFFICER, ...INTAKE],
      acceptComplaint: PRICE_OFFICER,
      refuseComplaint: PRICE_OFFICER,
      transferComplaint: PRICE_OFFICER,
      recordTransferAnswer: PRICE_OFFICER,
      beginMediation: PRICE_OFFICER,
      recordMediationAgreement: PRICE_OFFICER,
      terminateMediation: PRICE_OFFICER,
      withdrawComplaint: GUARDIAN,
      extendVerification: PRICE_OFFICER,
      decideReport: PRICE_OFFICER,
      notifyReporter: INTAKE,
      publishModelContract: PRICE_OFFICER,
      fileContract: [['INSTITUTION', 'INST']],
      confirmUnfairTerm: PRICE_OFFICER,
      dismissUnfairTerm: PRICE_OFFICER,
      recordUnfairTerm: PRICE_OFFICER,
      acceptContract: PRICE_OFFICER,
      orderContractCorrection: PRICE_OFFICER,
      replayMarketRegulationParkedMessages: [['*', 'SYSTEM_ADMIN']],
    },
  );
  expect(faults).toEqual([]);
}, 60_000);
