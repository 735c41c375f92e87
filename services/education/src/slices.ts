import { annualInspection } from './annual-inspection/index.js';
import { appraisal } from './appraisal/index.js';
import { approvedPlace } from './approved-place/index.js';
import { appraisalDesk } from './appraisal-desk/index.js';
import { caseProposal } from './case-proposal/index.js';
import { certificate } from './certificate/index.js';
import { classification } from './classification/index.js';
import { certificateHandling } from './certificate-handling/index.js';
import { contentBan } from './content-ban/index.js';
import { contentFinding } from './content-finding/index.js';
import { courseFiling } from './course-filing/index.js';
import { courseTitle } from './course-title/index.js';
import { dataQuality } from './data-quality/index.js';
import { duplicate } from './duplicate/index.js';
import { expert } from './expert/index.js';
import { emergencyPeriod } from './emergency-period/index.js';
import { escrowCoverage } from './escrow-coverage/index.js';
import { escrowStanding } from './escrow-standing/index.js';
import { institution } from './institution/index.js';
import { institutionHistory } from './institution-history/index.js';
import { jointMeasure } from './joint-measure/index.js';
import { ledger } from './ledger/index.js';
import { lessonComparison } from './lesson-comparison/index.js';
import { licenseAdmission } from './license-admission/index.js';
import { licenseApplication } from './license-application/index.js';
import { licenseCertificate } from './license-certificate/index.js';
import { licenseEnding } from './license-ending/index.js';
import { licensePaper } from './license-paper/index.js';
import { licenseProgress } from './license-progress/index.js';
import { licenseRenewal } from './license-renewal/index.js';
import { licensing } from './licensing/index.js';
import { AnnualInspection1764700000003 } from './migrations/annual-inspection-1764700000003.js';
import { Appraisal1764100000000 } from './migrations/appraisal-1764100000000.js';
import { ContentFinding1765100000021 } from './migrations/content-finding-1765100000021.js';
import { CaseProposal1765400000760 } from './migrations/case-proposal-1765400000760.js';
import { CertificateHandling1764300000001 } from './migrations/certificate-handling-1764300000001.js';
import { CourseTeacher1767002000100 } from './migrations/course-teacher-1767002000100.js';
import { CertificateRefresh1767000600000 } from './migrations/certificate-refresh-1767000600000.js';
import { CourseOrder1765400000763 } from './migrations/course-order-1765400000763.js';
import { CourseVersion1765400000700 } from './migrations/course-version-1765400000700.js';
import { DataQuality1764400000002 } from './migrations/data-quality-1764400000002.js';
import { FileRecord1764400000000 } from './migrations/file-record-1764400000000.js';
import { InServiceTeacher1765300000060 } from './migrations/in-service-teacher-1765300000060.js';
import { JointMeasure1764000000000 } from './migrations/joint-measure-1764000000000.js';
import { MeasureAttempt1765800000000 } from './migrations/measure-attempt-1765800000000.js';
import { LedgerSearch1764050000000 } from './migrations/ledger-search-1764050000000.js';
import { LessonComparison1766000000811 } from './migrations/lesson-comparison-1766000000811.js';
import { LicenseCertificate1764700000000 } from './migrations/license-certificate-1764700000000.js';
import { LicenseEnding1764700000001 } from './migrations/license-ending-1764700000001.js';
import { LicenseRenewal1764700000002 } from './migrations/license-renewal-1764700000002.js';
import { LicenseApplication1764200000000 } from './migrations/license-application-1764200000000.js';
import { Ledger1700100000000 } from './migrations/ledger-1700100000000.js';
import { OperatorBan1764300000000 } from './migrations/operator-ban-1764300000000.js';
import { PartyOrganization1764900000000 } from './migrations/party-organization-1764900000000.js';
import { PowerDelegation1764300000002 } from './migrations/power-delegation-1764300000002.js';
import { PublicInstitution1764900000001 } from './migrations/public-institution-1764900000001.js';
import { PremisesPaper1765400000011 } from './migrations/premises-paper-1765400000011.js';
import { PublishedMaterial1765400000761 } from './migrations/published-material-1765400000761.js';
import { RelatedPayment1764900000002 } from './migrations/related-payment-1764900000002.js';
import { ReRegistration1764500000000 } from './migrations/re-registration-1764500000000.js';
import { RiskStanding1766000000812 } from './migrations/risk-standing-1766000000812.js';
import { Resumption1764710000000 } from './migrations/resumption-1764710000000.js';
import { ResumptionWatch1765400000013 } from './migrations/resumption-watch-1765400000013.js';
import { OutsideBranch1764710000001 } from './migrations/outside-branch-1764710000001.js';
import { PremisesChange1764710000002 } from './migrations/premises-change-1764710000002.js';
import { ReRegistrationCampaign1765400000010 } from './migrations/re-registration-campaign-1765400000010.js';
import { Staff1765200000000 } from './migrations/staff-1765200000000.js';
import { LabourCheck1765400000061 } from './migrations/labour-check-1765400000061.js';
import { TeacherReferral1765400000062 } from './migrations/teacher-referral-1765400000062.js';
import { StaffList1765400000060 } from './migrations/staff-list-1765400000060.js';
import { Schools1765200000040 } from './migrations/schools-1765200000040.js';
import { SupervisedPlace1764400000001 } from './migrations/supervised-place-1764400000001.js';
import { TeachingMaterial1765100000020 } from './migrations/teaching-material-1765100000020.js';
import { TeachingRecord1765400000762 } from './migrations/teaching-record-1765400000762.js';
import { Timetable1765000000010 } from './migrations/timetable-1765000000010.js';
import { TimetableCheck1765300000110 } from './migrations/timetable-check-1765300000110.js';
import { operatorBan } from './operator-ban/index.js';
import { partyOrganization } from './party-organization/index.js';
import { powerDelegation } from './power-delegation/index.js';
import { publishedMaterial } from './published-material/index.js';
import { publicInstitution } from './public-institution/index.js';
import { relatedPayment } from './related-payment/index.js';
import { reRegistration } from './re-registration/index.js';
import { reRegistrationDesk } from './re-registration-desk/index.js';
import { providerSelection } from './provider-selection/index.js';
import { operatorConflict } from './operator-conflict/index.js';
import { riskStanding } from './risk-standing/index.js';
import { resumptionAcceptance } from './resumption-acceptance/index.js';
import { resumptionWatch } from './resumption-watch/index.js';
import { outsideBranch } from './outside-branch/index.js';
import { premisesChange } from './premises-change/index.js';
import { staffRegister } from './staff/index.js';
import { staffCheck } from './staff-check/index.js';
import { staffRatio } from './staff-ratio/index.js';
import { staffList } from './staff-list/index.js';
import { teacherReferral } from './teacher-referral/index.js';
import { labourCheck } from './labour-check/index.js';
import { inServiceTeacher } from './in-service-teacher/index.js';
import { school } from './school/index.js';
import { schoolLease } from './school-lease/index.js';
import { serviceAgreement } from './service-agreement/index.js';
import { supervisedPlace } from './supervised-place/index.js';
import { teachingMaterial } from './teaching-material/index.js';
import { teachingMaterialDesk } from './teaching-material-desk/index.js';
import { teachingRecord } from './teaching-record/index.js';
import { teachingStage } from './teaching-stage/index.js';
import { timetable } from './timetable/index.js';
import { timetableCheck } from './timetable-check/index.js';
import { trainingSurvey } from './training-survey/index.js';
import { weekendFeedback } from './weekend-feedback/index.js';

export const name = 'education';
export const slices = [
  licensing,
  licenseCertificate,
  licenseEnding,
  licenseRenewal,
  annualInspection,
  institution,
  certificate,
  duplicate,
  ledger,
  jointMeasure,
  classification,
  expert,
  appraisal,
  appraisalDesk,
  operatorBan,
  certificateHandling,
  powerDelegation,
  licenseAdmission,
  licensePaper,
  licenseApplication,
  licenseProgress,
  operatorConflict,
  escrowStanding,
  escrowCoverage,
  reRegistration,
  reRegistrationDesk,
  institutionHistory,
  supervisedPlace,
  dataQuality,
  emergencyPeriod,
  resumptionAcceptance,
  outsideBranch,
  premisesChange,
  approvedPlace,
  partyOrganization,
  publicInstitution,
  relatedPayment,
  timetable,
  courseTitle,
  courseFiling,
  timetableCheck,
  staffRegister,
  staffCheck,
  staffRatio,
  inServiceTeacher,
  school,
  providerSelection,
  serviceAgreement,
  weekendFeedback,
  trainingSurvey,
  schoolLease,
  contentBan,
  teachingMaterial,
  teachingMaterialDesk,
  contentFinding,
  teachingStage,
  resumptionWatch,
  staffList,
  labourCheck,
  teacherReferral,
  caseProposal,
  publishedMaterial,
  teachingRecord,
  lessonComparison,
  riskStanding,
];
export const migrations = [
  Ledger1700100000000,
  JointMeasure1764000000000,
  LedgerSearch1764050000000,
  Appraisal1764100000000,
  LicenseApplication1764200000000,
  OperatorBan1764300000000,
  CertificateHandling1764300000001,
  PowerDelegation1764300000002,
  FileRecord1764400000000,
  SupervisedPlace1764400000001,
  DataQuality1764400000002,
  ReRegistration1764500000000,
  LicenseCertificate1764700000000,
  LicenseEnding1764700000001,
  LicenseRenewal1764700000002,
  AnnualInspection1764700000003,
  Resumption1764710000000,
  OutsideBranch1764710000001,
  PremisesChange1764710000002,
  PartyOrganization1764900000000,
  PublicInstitution1764900000001,
  RelatedPayment1764900000002,
  Timetable1765000000010,
  Staff1765200000000,
  Schools1765200000040,
  TeachingMaterial1765100000020,
  ContentFinding1765100000021,
  InServiceTeacher1765300000060,
  TimetableCheck1765300000110,
  ReRegistrationCampaign1765400000010,
  PremisesPaper1765400000011,
  ResumptionWatch1765400000013,
  CourseVersion1765400000700,
  StaffList1765400000060,
  LabourCheck1765400000061,
  TeacherReferral1765400000062,
  MeasureAttempt1765800000000,
  CaseProposal1765400000760,
  PublishedMaterial1765400000761,
  TeachingRecord1765400000762,
  CourseOrder1765400000763,
  LessonComparison1766000000811,
  RiskStanding1766000000812,
  CertificateRefresh1767000600000,
  CourseTeacher1767002000100,
];
