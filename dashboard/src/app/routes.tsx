import { lazy, Suspense, type ReactElement } from 'react';
import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { LandingPage } from '../session/landing.page';
import { useSessionState } from '../session/session-context';
import { FaultPage, PageFault } from './fault.page';
import { loadPage } from './load-page';
import { NotFoundPage } from './not-found.page';

// Each page is a chunk of its own: signing in loads neither the office's components nor the chart engine.
const Shell = lazy(() => import('./shell'));
const InstitutionsPage = lazy(loadPage('institutions'));
const InstitutionFilePage = lazy(loadPage('institutionFile'));
const MatrixPage = lazy(loadPage('matrix'));
const VerifyPage = lazy(loadPage('verify'));
const LicenseRenewalsPage = lazy(loadPage('licenseRenewals'));
const AnnualInspectionsPage = lazy(loadPage('annualInspections'));
const HandlingPage = lazy(loadPage('handling'));
const OperatorBansPage = lazy(loadPage('operatorBans'));
const DelegationsPage = lazy(loadPage('delegations'));
const ImportsPage = lazy(loadPage('imports'));
const DuplicatesPage = lazy(loadPage('duplicates'));
const TasksPage = lazy(loadPage('tasks'));
const JointActionsPage = lazy(loadPage('jointActions'));
const JointActionFilePage = lazy(loadPage('jointActionFile'));
const ProposalPage = lazy(loadPage('proposal'));
const AppraisalsPage = lazy(loadPage('appraisals'));
const AppraisalFilePage = lazy(loadPage('appraisalFile'));
const AppraisalRequestPage = lazy(loadPage('appraisalRequest'));
const ExpertsPage = lazy(loadPage('experts'));
const LicenseApplicationsPage = lazy(loadPage('licenseApplications'));
const LicenseApplicationFilePage = lazy(loadPage('licenseApplicationFile'));
const LicenseDraftPage = lazy(loadPage('licenseDraft'));
const LicensePapersPage = lazy(loadPage('licensePapers'));
const ConflictListsPage = lazy(loadPage('conflictLists'));
const OneStopPage = lazy(loadPage('oneStop'));
const OneStopFilePage = lazy(loadPage('oneStopFile'));
const ReRegistrationCampaignsPage = lazy(loadPage('reRegistrationCampaigns'));
const ReRegistrationsPage = lazy(loadPage('reRegistrations'));
const ReRegistrationFilePage = lazy(loadPage('reRegistrationFile'));
const TokenRevocationsPage = lazy(loadPage('tokenRevocations'));
const ParkedMessagesPage = lazy(loadPage('parkedMessages'));
const NonProfitRegisterPage = lazy(loadPage('nonProfitRegister'));
const NonProfitFilePage = lazy(loadPage('nonProfitFile'));
const NonProfitApplicationsPage = lazy(loadPage('nonProfitApplications'));
const EnterpriseRegisterPage = lazy(loadPage('enterpriseRegister'));
const ReRegistrationTasksPage = lazy(loadPage('reRegistrationTasks'));
const EnterpriseFilePage = lazy(loadPage('enterpriseFile'));
const PlacesPage = lazy(loadPage('places'));
const ResumptionsPage = lazy(loadPage('resumptions'));
const OutsideBranchesPage = lazy(loadPage('outsideBranches'));
const PremisesChangesPage = lazy(loadPage('premisesChanges'));
const DataQualityPage = lazy(loadPage('dataQuality'));
const PublicInstitutionsPage = lazy(loadPage('publicInstitutions'));
const RelatedPaymentsPage = lazy(loadPage('relatedPayments'));
const ChangeDutiesPage = lazy(loadPage('changeDuties'));
const PartyOrganizationsPage = lazy(loadPage('partyOrganizations'));
const GuidePricesPage = lazy(loadPage('guidePrices'));
const PostedPricesPage = lazy(loadPage('postedPrices'));
const PriceViolationsPage = lazy(loadPage('priceViolations'));
const ChargedOrdersPage = lazy(loadPage('chargedOrders'));
const ServedComplaintsPage = lazy(loadPage('servedComplaints'));
const OrdersPage = lazy(loadPage('orders'));
const StockOrdersPage = lazy(loadPage('stockOrders'));
const OrderFilePage = lazy(loadPage('orderFile'));
const RefundsPage = lazy(loadPage('refunds'));
const RefundFilePage = lazy(loadPage('refundFile'));
const RefundRatesPage = lazy(loadPage('refundRates'));
const MassRefundsPage = lazy(loadPage('massRefunds'));
const MassRefundFilePage = lazy(loadPage('massRefundFile'));
const TraineeInsurancesPage = lazy(loadPage('traineeInsurances'));
const NextDayTransfersPage = lazy(loadPage('nextDayTransfers'));
const CostAdvancesPage = lazy(loadPage('costAdvances'));
const RiskDepositReturnsPage = lazy(loadPage('riskDepositReturns'));
const PaymentInstructionsPage = lazy(loadPage('paymentInstructions'));
const LessonDisputesPage = lazy(loadPage('lessonDisputes'));
const ComplaintsPage = lazy(loadPage('complaints'));
const ContractsPage = lazy(loadPage('contracts'));
const ModelContractsPage = lazy(loadPage('modelContracts'));
const ComplaintProgressPage = lazy(loadPage('complaintProgress'));
const FiledAdsPage = lazy(loadPage('filedAds'));
const PublishedAdsPage = lazy(loadPage('publishedAds'));
const AdViolationsPage = lazy(loadPage('adViolations'));
const AdViolationFilePage = lazy(loadPage('adViolationFile'));
const CaseProposalsPage = lazy(loadPage('caseProposals'));
const AdCaseProposalsPage = lazy(loadPage('adCaseProposals'));
const TeachingPage = lazy(loadPage('teaching'));
const LessonDiscrepanciesPage = lazy(loadPage('lessonDiscrepancies'));
const CoursesPage = lazy(loadPage('courses'));
const CourseFormPage = lazy(loadPage('courseForm'));
const SchoolYearsPage = lazy(loadPage('schoolYears'));
const StaffPage = lazy(loadPage('staff'));
const InServiceMatchesPage = lazy(loadPage('inServiceMatches'));
const TeacherReferralsPage = lazy(loadPage('teacherReferrals'));
const StaffListPage = lazy(loadPage('staffList'));
const BackgroundBatchesPage = lazy(loadPage('backgroundBatches'));
const BackgroundInquiriesPage = lazy(loadPage('backgroundInquiries'));
const PublishedMaterialsPage = lazy(loadPage('publishedMaterials'));
const PublishedStaffPage = lazy(loadPage('publishedStaff'));
const PublishedCoursesPage = lazy(loadPage('publishedCourses'));
const AfterSchoolPage = lazy(loadPage('afterSchool'));
const WeekendFeedbacksPage = lazy(loadPage('weekendFeedbacks'));
const TrainingSurveysPage = lazy(loadPage('trainingSurveys'));
const SchoolLeasesPage = lazy(loadPage('schoolLeases'));
const MaterialsPage = lazy(loadPage('materials'));
const MaterialFilePage = lazy(loadPage('materialFile'));
const ContentFindingsPage = lazy(loadPage('contentFindings'));
const BankStatementsPage = lazy(loadPage('bankStatements'));
const BankBreaksPage = lazy(loadPage('bankBreaks'));
const OffAccountReceiptsPage = lazy(loadPage('offAccountReceipts'));
const TrainingLoansPage = lazy(loadPage('trainingLoans'));
const OffAccountSumsPage = lazy(loadPage('offAccountSums'));
const EscrowLedgerPage = lazy(loadPage('escrowLedger'));
const LedgerChainPage = lazy(loadPage('ledgerChain'));
const EscrowAccountsPage = lazy(loadPage('escrowAccounts'));
const EscrowAccountFilePage = lazy(loadPage('escrowAccountFile'));
const EscrowAgreementsPage = lazy(loadPage('escrowAgreements'));
const EscrowEscalationsPage = lazy(loadPage('escrowEscalations'));
const FundNoticesPage = lazy(loadPage('fundNotices'));
const EscrowCoveragePage = lazy(loadPage('escrowCoverage'));

function Door(): ReactElement {
  const state = useSessionState();
  if (state.kind === 'SIGNED_OUT') return <LandingPage />;
  return (
    <Suspense fallback={<p className="starting">正在打开…</p>}>
      <Shell who={state.who} />
    </Suspense>
  );
}

const PAGES: RouteObject[] = [
  { index: true, element: <Navigate to="/institutions" replace /> },
  { path: 'institutions', element: <InstitutionsPage /> },
  { path: 'institutions/:id', element: <InstitutionFilePage /> },
  { path: 'matrix', element: <MatrixPage /> },
  { path: 'handling', element: <HandlingPage /> },
  { path: 'operator-bans', element: <OperatorBansPage /> },
  { path: 'resumptions', element: <ResumptionsPage /> },
  { path: 'outside-branches', element: <OutsideBranchesPage /> },
  { path: 'premises-changes', element: <PremisesChangesPage /> },
  { path: 'delegations', element: <DelegationsPage /> },
  { path: 'imports', element: <ImportsPage /> },
  { path: 'duplicates', element: <DuplicatesPage /> },
  { path: 'tasks', element: <TasksPage /> },
  { path: 'joint-actions', element: <JointActionsPage /> },
  { path: 'joint-actions/new', element: <ProposalPage /> },
  { path: 'joint-actions/:id', element: <JointActionFilePage /> },
  { path: 'appraisals', element: <AppraisalsPage /> },
  { path: 'appraisals/new', element: <AppraisalRequestPage /> },
  { path: 'appraisals/:id', element: <AppraisalFilePage /> },
  { path: 'experts', element: <ExpertsPage /> },
  { path: 'license-applications', element: <LicenseApplicationsPage /> },
  { path: 'license-applications/new', element: <LicenseDraftPage /> },
  { path: 'license-applications/:id', element: <LicenseApplicationFilePage /> },
  { path: 'license-applications/:id/edit', element: <LicenseDraftPage /> },
  { path: 'license-renewals', element: <LicenseRenewalsPage /> },
  { path: 'annual-inspections', element: <AnnualInspectionsPage /> },
  { path: 'license-papers', element: <LicensePapersPage /> },
  { path: 'conflict-lists', element: <ConflictListsPage /> },
  { path: 'one-stop', element: <OneStopPage /> },
  { path: 'one-stop/:id', element: <OneStopFilePage /> },
  { path: 're-registrations', element: <ReRegistrationCampaignsPage /> },
  { path: 're-registrations/list', element: <ReRegistrationsPage /> },
  { path: 're-registrations/:id', element: <ReRegistrationFilePage /> },
  { path: 'token-revocations', element: <TokenRevocationsPage /> },
  { path: 'parked-messages', element: <ParkedMessagesPage /> },
  { path: 'non-profits', element: <NonProfitRegisterPage /> },
  { path: 'non-profits/:id', element: <NonProfitFilePage /> },
  { path: 'non-profit-applications', element: <NonProfitApplicationsPage /> },
  { path: 'enterprises', element: <EnterpriseRegisterPage /> },
  { path: 're-registration-tasks', element: <ReRegistrationTasksPage /> },
  { path: 'enterprises/:id', element: <EnterpriseFilePage /> },
  { path: 'places', element: <PlacesPage /> },
  { path: 'data-quality', element: <DataQualityPage /> },
  { path: 'public-institutions', element: <PublicInstitutionsPage /> },
  { path: 'related-payments', element: <RelatedPaymentsPage /> },
  { path: 'change-duties', element: <ChangeDutiesPage /> },
  { path: 'party-organizations', element: <PartyOrganizationsPage /> },
  { path: 'guide-prices', element: <GuidePricesPage /> },
  { path: 'posted-prices', element: <PostedPricesPage /> },
  { path: 'price-violations', element: <PriceViolationsPage /> },
  { path: 'charged-orders', element: <ChargedOrdersPage /> },
  { path: 'orders', element: <OrdersPage /> },
  { path: 'stock-orders', element: <StockOrdersPage /> },
  { path: 'orders/:id', element: <OrderFilePage /> },
  { path: 'refunds', element: <RefundsPage /> },
  { path: 'refunds/:id', element: <RefundFilePage /> },
  { path: 'refund-rates', element: <RefundRatesPage /> },
  { path: 'payment-instructions', element: <PaymentInstructionsPage /> },
  { path: 'mass-refunds', element: <MassRefundsPage /> },
  { path: 'mass-refunds/:id', element: <MassRefundFilePage /> },
  { path: 'trainee-insurances', element: <TraineeInsurancesPage /> },
  { path: 'next-day-transfers', element: <NextDayTransfersPage /> },
  { path: 'cost-advances', element: <CostAdvancesPage /> },
  { path: 'risk-deposit-returns', element: <RiskDepositReturnsPage /> },
  { path: 'lesson-disputes', element: <LessonDisputesPage /> },
  { path: 'complaints', element: <ComplaintsPage /> },
  { path: 'served-complaints', element: <ServedComplaintsPage /> },
  { path: 'contracts', element: <ContractsPage /> },
  { path: 'model-contracts', element: <ModelContractsPage /> },
  { path: 'filed-ads', element: <FiledAdsPage /> },
  { path: 'ad-violations', element: <AdViolationsPage /> },
  { path: 'ad-violations/:id', element: <AdViolationFilePage /> },
  { path: 'case-proposals', element: <CaseProposalsPage /> },
  { path: 'ad-case-proposals', element: <AdCaseProposalsPage /> },
  { path: 'teaching', element: <TeachingPage /> },
  { path: 'lesson-discrepancies', element: <LessonDiscrepanciesPage /> },
  { path: 'courses', element: <CoursesPage /> },
  { path: 'courses/new', element: <CourseFormPage /> },
  { path: 'courses/:id/edit', element: <CourseFormPage /> },
  { path: 'school-years', element: <SchoolYearsPage /> },
  { path: 'staff', element: <StaffPage /> },
  { path: 'in-service-matches', element: <InServiceMatchesPage /> },
  { path: 'staff-list', element: <StaffListPage /> },
  { path: 'teacher-referrals', element: <TeacherReferralsPage /> },
  { path: 'background-batches', element: <BackgroundBatchesPage /> },
  { path: 'background-inquiries', element: <BackgroundInquiriesPage /> },
  { path: 'after-school', element: <AfterSchoolPage /> },
  { path: 'weekend-feedbacks', element: <WeekendFeedbacksPage /> },
  { path: 'training-surveys', element: <TrainingSurveysPage /> },
  { path: 'school-leases', element: <SchoolLeasesPage /> },
  { path: 'materials', element: <MaterialsPage /> },
  { path: 'materials/:id', element: <MaterialFilePage /> },
  { path: 'content-findings', element: <ContentFindingsPage /> },
  { path: 'bank-statements', element: <BankStatementsPage /> },
  { path: 'bank-breaks', element: <BankBreaksPage /> },
  { path: 'off-account-receipts', element: <OffAccountReceiptsPage /> },
  { path: 'training-loans', element: <TrainingLoansPage /> },
  { path: 'off-account-sums', element: <OffAccountSumsPage /> },
  { path: 'escrow-ledgers/:id', element: <EscrowLedgerPage /> },
  { path: 'ledger-chain', element: <LedgerChainPage /> },
  { path: 'escrow-accounts', element: <EscrowAccountsPage /> },
  { path: 'escrow-accounts/:id', element: <EscrowAccountFilePage /> },
  { path: 'escrow-agreements', element: <EscrowAgreementsPage /> },
  { path: 'escrow-escalations', element: <EscrowEscalationsPage /> },
  { path: 'fund-notices', element: <FundNoticesPage /> },
  { path: 'escrow-coverage', element: <EscrowCoveragePage /> },
  { path: '*', element: <NotFoundPage /> },
];

/** For everyone, without signing in. */
const PUBLIC_PAGES: readonly { readonly path: string; readonly element: ReactElement }[] = [
  { path: '/verify/:code?', element: <VerifyPage /> },
  { path: '/published-courses/:division?', element: <PublishedCoursesPage /> },
  { path: '/published-materials/:institutionId', element: <PublishedMaterialsPage /> },
  { path: '/complaint-progress/:receipt?', element: <ComplaintProgressPage /> },
  { path: '/published-ads/:division?', element: <PublishedAdsPage /> },
];

export const createRouter = (): ReturnType<typeof createBrowserRouter> =>
  createBrowserRouter([
    ...PUBLIC_PAGES.map(({ path, element }) => ({
      path,
      element: <Suspense fallback={<p className="starting">正在打开…</p>}>{element}</Suspense>,
      errorElement: <FaultPage />,
    })),
    {
      path: '/published-staff/:institutionId',
      element: (
        <Suspense fallback={<p className="starting">正在打开…</p>}>
          <PublishedStaffPage />
        </Suspense>
      ),
      errorElement: <FaultPage />,
    },
    {
      path: '/',
      element: <Door />,
      errorElement: <FaultPage />,
      children: [{ errorElement: <PageFault />, children: PAGES }],
    },
  ]);
