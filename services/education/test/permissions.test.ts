import { expect, it } from '@jest/globals';
import { permissionFaults } from '@lianguan/testing';
import { migrations, name, slices } from '../src/slices.js';

const OFFICERS = [
  ['EDUCATION', 'EDU_SUP'],
  ['EDUCATION', 'EDU_LIC'],
] as const;
const [SUPERVISOR] = OFFICERS;
const REQUESTERS = [['INSTITUTION', 'INST'], SUPERVISOR, ['CULTURE_SPORT_SCIENCE', 'COMP']] as const;
const TOWNSHIP = ['TOWNSHIP', 'TOWNSHIP'] as const;
const CEB = ['COMPREHENSIVE_ENFORCEMENT', 'CEB'] as const;
const KEEPERS = [SUPERVISOR, ['EDUCATION', 'EDU_LEGAL']] as const;

const PAYMENT_OFFICERS = [SUPERVISOR, ['CIVIL_AFFAIRS', 'CIVIL']] as const;
const APPLICANT = [['INSTITUTION', 'INST']] as const;
const LICENSING = [['EDUCATION', 'EDU_LIC']] as const;
const CAMPAIGNERS = [['JOINT_ENFORCEMENT', 'JEO'], ['JOINT_ENFORCEMENT', 'JEO_LEAD'], SUPERVISOR] as const;

it('lets each mutation be called by whom it is for and by nobody else', async () => {
  const faults = await permissionFaults(
    { name, slices, migrations },
    {
      importInstitutions: OFFICERS,
      mergeInstitutions: OFFICERS,
      unmergeInstitutions: OFFICERS,
      dismissDuplicateCandidate: OFFICERS,
      reopenDuplicateCandidate: OFFICERS,
      draftLicenseApplication: APPLICANT,
      submitLicenseApplication: APPLICANT,
      resubmitLicenseApplication: APPLICANT,
      withdrawLicenseApplication: APPLICANT,
      requestLicenseCorrection: LICENSING,
      acceptLicenseApplication: LICENSING,
      consultOnLicenseApplication: LICENSING,
      recordSiteCheck: LICENSING,
      extendLicenseDecision: [['EDUCATION', 'ORGAN_HEAD']],
      approveLicenseApplication: LICENSING,
      refuseLicenseApplication: LICENSING,
      refuseFalseApplication: LICENSING,
      annulLicenseApproval: LICENSING,
      issueLicense: LICENSING,
      activateLicense: LICENSING,
      answerLicensePaper: [
        ['FIRE', 'FIRE'],
        ['HOUSING', 'HOUSING'],
        ['CULTURE_SPORT_SCIENCE', 'COMP'],
        ['CIVIL_AFFAIRS', 'CIVIL'],
        ['MARKET_REGULATION', 'SAMR_REG'],
        ...LICENSING,
      ],
      recordConflictList: [...LICENSING, ['EDUCATION', 'DISCIPLINE']],
      acknowledgeEducationMeasure: OFFICERS,
      acceptEducationMeasure: OFFICERS,
      objectToEducationMeasure: OFFICERS,
      declineEducationMeasure: OFFICERS,
      executeEducationMeasure: OFFICERS,
      reportEducationMeasureFailure: OFFICERS,
      compensateEducationMeasure: OFFICERS,
      reportEducationCompensationFailure: OFFICERS,
      registerExpert: [SUPERVISOR],
      withdrawExpert: [SUPERVISOR],
      recordInstitutionPost: [SUPERVISOR],
      requestAppraisal: REQUESTERS,
      submitAppraisalMaterials: REQUESTERS,
      drawAppraisalPanel: [SUPERVISOR],
      redrawAppraisalPanel: [SUPERVISOR],
      recuseExpert: [['EXPERT', 'EXPERT'], SUPERVISOR],
      giveOpinion: [['EXPERT', 'EXPERT']],
      confirmAppraisal: [SUPERVISOR],
      fileAppraisal: [SUPERVISOR],
      requestAppraisalReview: [['INSTITUTION', 'INST']],
      imposeOperatorBan: OFFICERS,
      liftOperatorBan: OFFICERS,
      guideToApply: [...OFFICERS, TOWNSHIP],
      orderToRectify: [SUPERVISOR, TOWNSHIP],
      banPlaces: [SUPERVISOR],
      confirmRectified: [SUPERVISOR, TOWNSHIP],
      withdrawHandling: [SUPERVISOR],
      recordPowerDelegation: KEEPERS,
      revokePowerDelegation: KEEPERS,
      openReRegistrationCampaign: CAMPAIGNERS,
      notifyReRegistration: CAMPAIGNERS,
      recordReRegistrationInterview: [SUPERVISOR, TOWNSHIP],
      chooseReRegistration: [...APPLICANT, SUPERVISOR],
      cancelLicenseOnReRegistration: LICENSING,
      approveReRegistration: LICENSING,
      reissueLicense: LICENSING,
      adoptReRegistrationAppraisal: [SUPERVISOR],
      receiveReRegistration: [['CULTURE_SPORT_SCIENCE', 'COMP']],
      terminateReRegistration: LICENSING,
      recordFileFact: OFFICERS,
      recordSupervisedPlace: [SUPERVISOR, CEB, TOWNSHIP],
      guidePlace: [...OFFICERS, TOWNSHIP],
      convertPlace: OFFICERS,
      closePlace: [SUPERVISOR, CEB],
      reopenPlace: [SUPERVISOR, CEB],
      recordPartyMembers: OFFICERS,
      establishPartyBranch: OFFICERS,
      dissolvePartyBranch: OFFICERS,
      appointPartyAdviser: OFFICERS,
      endPartyAdviser: OFFICERS,
      recordPublicInstitutionCertificate: OFFICERS,
      renewPublicInstitutionCertificate: OFFICERS,
      cancelPublicInstitutionCertificate: OFFICERS,
      recordInstitutionPayment: PAYMENT_OFFICERS,
      flagInstitutionPayment: PAYMENT_OFFICERS,
      clearInstitutionPayment: PAYMENT_OFFICERS,
      confirmProfitDistribution: PAYMENT_OFFICERS,
      recordPaymentReturn: PAYMENT_OFFICERS,
      reopenInstitutionPayment: PAYMENT_OFFICERS,
      replayEducationParkedMessages: [['*', 'SYSTEM_ADMIN']],
    },
  );
  expect(faults).toEqual([]);
}, 60_000);
