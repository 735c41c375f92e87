import { expect, it } from '@jest/globals';
import { permissionFaults } from '@lianguan/testing';
import { migrations, name, slices } from '../src/slices.js';

const LEAD = [['JOINT_ENFORCEMENT', 'DRC']] as const;
const PRICE_OFFICER = [['MARKET_REGULATION', 'SAMR_PRICE']] as const;
const AD_OFFICER = [['MARKET_REGULATION', 'SAMR_AD']] as const;
const ADVERTISER = [['INSTITUTION', 'INST']] as const;

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
      fileAd: ADVERTISER,
      withdrawFiledAd: ADVERTISER,
      cancelFiledAd: [['EDUCATION', 'EDU_SUP']],
      recordSeenAd: AD_OFFICER,
      reportSeenAd: [
        ['*', 'GUARDIAN'],
        ['*', 'SCHOOL'],
        ['*', 'EDU_SUP'],
        ['*', 'CEB'],
        ['*', 'TOWNSHIP'],
      ],
      extendAdCheck: AD_OFFICER,
      confirmAdCandidate: AD_OFFICER,
      dismissAdCandidate: AD_OFFICER,
      dismissAdViolation: AD_OFFICER,
      confirmAdViolation: AD_OFFICER,
      orderAdStop: AD_OFFICER,
      reportAdRemoval: [...ADVERTISER, ...AD_OFFICER],
      confirmAdRemoval: AD_OFFICER,
      refuseAdRemoval: AD_OFFICER,
      guideAdvertiser: AD_OFFICER,
      proposeAdCase: AD_OFFICER,
      replayMarketRegulationParkedMessages: [['*', 'SYSTEM_ADMIN']],
    },
  );
  expect(faults).toEqual([]);
}, 60_000);
