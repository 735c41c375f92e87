const PAGES = {
  institutions: () => import('../institutions/institutions.page'),
  institutionFile: () => import('../institution-file/institution-file.page'),
  matrix: () => import('../matrix/matrix.page'),
  verify: () => import('../certificates/verify.page'),
  licenseRenewals: () => import('../license-renewals/license-renewals.page'),
  annualInspections: () => import('../annual-inspections/annual-inspections.page'),
  handling: () => import('../handling/handling.page'),
  operatorBans: () => import('../operator-bans/operator-bans.page'),
  delegations: () => import('../delegations/delegations.page'),
  imports: () => import('../imports/imports.page'),
  duplicates: () => import('../duplicates/duplicates.page'),
  tasks: () => import('../tasks/tasks.page'),
  jointActions: () => import('../joint-actions/joint-actions.page'),
  jointActionFile: () => import('../joint-actions/joint-action-file.page'),
  proposal: () => import('../joint-actions/proposal.page'),
  appraisals: () => import('../appraisals/appraisals.page'),
  appraisalFile: () => import('../appraisals/appraisal-file.page'),
  appraisalRequest: () => import('../appraisals/appraisal-request.page'),
  experts: () => import('../experts/experts.page'),
  licenseApplications: () => import('../license-applications/license-applications.page'),
  licenseApplicationFile: () => import('../license-applications/license-application-file.page'),
  licenseDraft: () => import('../license-applications/draft-form.page'),
  licensePapers: () => import('../license-applications/license-papers.page'),
  conflictLists: () => import('../conflict-lists/conflict-lists.page'),
  oneStop: () => import('../one-stop/one-stop.page'),
  oneStopFile: () => import('../one-stop/one-stop-file.page'),
  reRegistrationCampaigns: () => import('../re-registrations/campaigns.page'),
  reRegistrations: () => import('../re-registrations/re-registrations.page'),
  reRegistrationFile: () => import('../re-registrations/re-registration-file.page'),
  tokenRevocations: () => import('../token-revocations/token-revocations.page'),
  parkedMessages: () => import('../parked-messages/parked-messages.page'),
  nonProfitRegister: () => import('../registers/non-profit-register.page'),
  nonProfitFile: () => import('../registers/non-profit-file.page'),
  nonProfitApplications: () => import('../registers/non-profit-applications.page'),
  enterpriseRegister: () => import('../registers/enterprise-register.page'),
  reRegistrationTasks: () => import('../re-registration-tasks/re-registration-tasks.page'),
  enterpriseFile: () => import('../registers/enterprise-file.page'),
  places: () => import('../places/places.page'),
  resumptions: () => import('../resumptions/resumptions.page'),
  outsideBranches: () => import('../outside-branches/outside-branches.page'),
  premisesChanges: () => import('../premises-changes/premises-changes.page'),
  dataQuality: () => import('../data-quality/data-quality.page'),
  publicInstitutions: () => import('../public-institutions/public-institutions.page'),
  relatedPayments: () => import('../related-payments/related-payments.page'),
  changeDuties: () => import('../change-duties/change-duties.page'),
  partyOrganizations: () => import('../party-organizations/party-organizations.page'),
  guidePrices: () => import('../prices/guide-prices.page'),
  postedPrices: () => import('../prices/posted-prices.page'),
  priceViolations: () => import('../prices/price-violations.page'),
  chargedOrders: () => import('../prices/charged-orders.page'),
  orders: () => import('../orders/orders.page'),
  stockOrders: () => import('../stock-orders/stock-orders.page'),
  orderFile: () => import('../orders/order-file.page'),
  paymentInstructions: () => import('../payments/payment-instructions.page'),
  nextDayTransfers: () => import('../orders/next-day-transfers.page'),
  costAdvances: () => import('../cost-advances/cost-advances.page'),
  riskDepositReturns: () => import('../risk-deposits/risk-deposit-returns.page'),
  lessonDisputes: () => import('../orders/lesson-disputes.page'),
  refunds: () => import('../refunds/refunds.page'),
  refundFile: () => import('../refunds/refund-file.page'),
  refundRates: () => import('../refunds/refund-rates.page'),
  massRefunds: () => import('../mass-refunds/mass-refunds.page'),
  massRefundFile: () => import('../mass-refunds/mass-refund-file.page'),
  traineeInsurances: () => import('../trainee-insurance/trainee-insurances.page'),
  complaints: () => import('../complaints/complaints.page'),
  servedComplaints: () => import('../complaints/served-complaints.page'),
  contracts: () => import('../contracts/contracts.page'),
  modelContracts: () => import('../contracts/model-contracts.page'),
  complaintProgress: () => import('../complaints/complaint-progress.page'),
  filedAds: () => import('../ads/filed-ads.page'),
  publishedAds: () => import('../ads/published-ads.page'),
  adViolations: () => import('../ads/ad-violations.page'),
  adViolationFile: () => import('../ads/ad-violation-file.page'),
  caseProposals: () => import('../case-proposals/case-proposals.page'),
  adCaseProposals: () => import('../ads/ad-case-proposals.page'),
  courses: () => import('../courses/courses.page'),
  teaching: () => import('../teaching/teaching.page'),
  lessonDiscrepancies: () => import('../lesson-discrepancies/lesson-discrepancies.page'),
  courseForm: () => import('../courses/course-form.page'),
  schoolYears: () => import('../courses/school-years.page'),
  staff: () => import('../staff/staff.page'),
  backgroundBatches: () => import('../staff/background-batches.page'),
  backgroundInquiries: () => import('../background-inquiries/background-inquiries.page'),
  inServiceMatches: () => import('../staff/in-service-matches.page'),
  teacherReferrals: () => import('../teacher-referrals/teacher-referrals.page'),
  staffList: () => import('../staff-list/staff-list.page'),
  publishedMaterials: () => import('../materials/published-materials.page'),
  publishedStaff: () => import('../staff/published-staff.page'),
  publishedCourses: () => import('../courses/published-courses.page'),
  afterSchool: () => import('../schools/after-school.page'),
  weekendFeedbacks: () => import('../schools/feedbacks.page'),
  trainingSurveys: () => import('../schools/surveys.page'),
  schoolLeases: () => import('../schools/leases.page'),
  materials: () => import('../materials/materials.page'),
  materialFile: () => import('../materials/material-file.page'),
  contentFindings: () => import('../content-findings/content-findings.page'),
  bankStatements: () => import('../banks/bank-statements.page'),
  bankBreaks: () => import('../banks/bank-breaks.page'),
  offAccountReceipts: () => import('../off-account/off-account-receipts.page'),
  trainingLoans: () => import('../training-loans/training-loans.page'),
  offAccountSums: () => import('../off-account/off-account-sums.page'),
  escrowLedger: () => import('../escrow-ledger/escrow-ledger.page'),
  ledgerChain: () => import('../escrow-ledger/ledger-chain.page'),
  escrowAccounts: () => import('../escrow/escrow-accounts.page'),
  escrowAccountFile: () => import('../escrow/escrow-account-file.page'),
  escrowAgreements: () => import('../escrow/escrow-agreements.page'),
  escrowEscalations: () => import('../escrow/escrow-escalations.page'),
  fundNotices: () => import('../fund-notices/fund-notices.page'),
  escrowCoverage: () => import('../escrow/escrow-coverage.page'),
};
type PageName = keyof typeof PAGES;

const WAITS_MS = [500, 1_000, 2_000, 4_000, 8_000, 8_000];

/** Loads a page's code, again and again over a short cut of the network. What still fails then has gone with a newer release. */
async function loadPersistently<T>(load: () => Promise<T>): Promise<T> {
  for (const waitMs of WAITS_MS) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, waitMs));
    }
  }
  return load();
}

export const loadPage =
  <N extends PageName>(name: N) =>
  (): ReturnType<(typeof PAGES)[N]> =>
    loadPersistently<unknown>(PAGES[name]) as ReturnType<(typeof PAGES)[N]>;

/** Once the first page stands, the others are fetched ahead, so that the menu works through a cut. */
export function preloadPages(): void {
  setTimeout(() => {
    // One that fails now is loaded when it is opened.
    for (const load of Object.values(PAGES)) load().catch(() => undefined);
  }, 2_000);
}
