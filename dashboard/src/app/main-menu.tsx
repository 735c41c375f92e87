import {
  AlertOutlined,
  AuditOutlined,
  BankOutlined,
  CalendarOutlined,
  ClusterOutlined,
  ContactsOutlined,
  DashboardOutlined,
  DiffOutlined,
  EnvironmentOutlined,
  FileDoneOutlined,
  FileProtectOutlined,
  FlagOutlined,
  HistoryOutlined,
  InboxOutlined,
  PayCircleOutlined,
  ScheduleOutlined,
  SolutionOutlined,
  StopOutlined,
  SwapOutlined,
  TableOutlined,
  TeamOutlined,
  UploadOutlined,
} from '@ant-design/icons';
import type { ReactElement } from 'react';
import { NavLink } from 'react-router';
import { seesCaseProposals } from '../glossary/case-texts';
import { worksOnAdvances } from '../glossary/advance-texts';
import { seesAdCases, seesAdViolations, seesFiledAds } from '../glossary/ad-duties';
import { keepsSchoolPersonnel, seesStaffList, seesTeacherReferrals } from '../glossary/staff-duties';
import {
  answersLicensePapers,
  answersReRegistrations,
  checksDuplicates,
  checksPayments,
  handlesCertificates,
  hasTasks,
  importsLedgers,
  isOffice,
  isSecurityAdmin,
  isSystemAdmin,
  keepsConflictLists,
  keepsEnterprises,
  keepsExperts,
  keepsFiles,
  keepsNonProfits,
  keepsRegisters,
  seesApplications,
  seesAppraisals,
  seesBankBreaks,
  seesComplaints,
  seesContracts,
  seesDataQuality,
  seesDelegations,
  seesGuidePrices,
  seesInspections,
  seesJointActions,
  seesLicenseApplications,
  seesOffAccount,
  seesOneStop,
  seesLicenseRenewals,
  seesOperatorBans,
  seesOutsideBranches,
  seesPremisesChanges,
  seesResumptions,
  seesPartyOrganizations,
  watchesReRegistration,
  seesPlaces,
  supervisesPrices,
  seesOrders,
  seesPayouts,
  supervisesCourses,
  seesCourses,
  seesStaff,
  seesBackgroundBatches,
  answersBackgroundInquiries,
  appliesForLicense,
  seesAfterSchool,
  seesSchoolWork,
  seesFindings,
  seesMaterials,
} from '../glossary/duties';
import {
  isEscrowOfficer,
  seesFlow,
  seesAccounts,
  seesAgreements,
  verifiesEscrowLedger,
  watchesCoverage,
} from '../glossary/escrow-duties';
import { insuresTrainees } from '../glossary/insurance-texts';
import { paysShares } from '../glossary/mass-refund-texts';
import { handlesRefunds } from '../glossary/refund-texts';
import type { SignedIn } from '../session/signed-in';

const everybody = (): boolean => true;

/** A duty finds in the menu what it can use. */
const GROUPS = [
  {
    title: '总览',
    entries: [
      { to: '/tasks', text: '待办', icon: <ScheduleOutlined aria-hidden />, for: hasTasks },
      { to: '/institutions', text: '机构台账', icon: <BankOutlined aria-hidden />, for: everybody },
      { to: '/matrix', text: '证照矩阵', icon: <TableOutlined aria-hidden />, for: everybody },
      { to: '/data-quality', text: '数据质量', icon: <DashboardOutlined aria-hidden />, for: seesDataQuality },
      { to: '/imports', text: '台账导入', icon: <UploadOutlined aria-hidden />, for: importsLedgers },
      { to: '/duplicates', text: '重复核对', icon: <DiffOutlined aria-hidden />, for: checksDuplicates },
    ],
  },
  {
    title: '联合监管',
    entries: [
      { to: '/joint-actions', text: '联合惩戒', icon: <AlertOutlined aria-hidden />, for: seesJointActions },
      { to: '/case-proposals', text: '立案建议', icon: <AuditOutlined aria-hidden />, for: seesCaseProposals },
      { to: '/places', text: '无证场所', icon: <EnvironmentOutlined aria-hidden />, for: seesPlaces },
      { to: '/handling', text: '证照处置', icon: <AuditOutlined aria-hidden />, for: handlesCertificates },
      { to: '/operator-bans', text: '从业禁止', icon: <StopOutlined aria-hidden />, for: seesOperatorBans },
      { to: '/delegations', text: '乡镇赋权', icon: <ClusterOutlined aria-hidden />, for: seesDelegations },
    ],
  },
  {
    title: '准入许可',
    entries: [
      {
        to: '/license-applications',
        text: '办学许可',
        icon: <AuditOutlined aria-hidden />,
        for: seesLicenseApplications,
      },
      { to: '/one-stop', text: '一窗受理', icon: <SolutionOutlined aria-hidden />, for: seesOneStop },
      { to: '/license-papers', text: '许可意见', icon: <FileDoneOutlined aria-hidden />, for: answersLicensePapers },
      { to: '/conflict-lists', text: '冲突名单', icon: <ContactsOutlined aria-hidden />, for: keepsConflictLists },
      { to: '/license-renewals', text: '许可延续', icon: <ScheduleOutlined aria-hidden />, for: seesLicenseRenewals },
      { to: '/annual-inspections', text: '年度检查', icon: <AuditOutlined aria-hidden />, for: seesInspections },
      {
        to: '/premises-changes',
        text: '场所变更',
        icon: <EnvironmentOutlined aria-hidden />,
        for: seesPremisesChanges,
      },
      { to: '/resumptions', text: '复课验收', icon: <FileDoneOutlined aria-hidden />, for: seesResumptions },
      { to: '/outside-branches', text: '外市分支', icon: <ClusterOutlined aria-hidden />, for: seesOutsideBranches },
      { to: '/public-institutions', text: '事业单位证书', icon: <FileProtectOutlined aria-hidden />, for: keepsFiles },
    ],
  },
  {
    title: '登记',
    entries: [
      { to: '/enterprises', text: '企业登记簿', icon: <AuditOutlined aria-hidden />, for: keepsEnterprises },
      { to: '/non-profits', text: '民非登记簿', icon: <AuditOutlined aria-hidden />, for: keepsNonProfits },
      {
        to: '/non-profit-applications',
        text: '民非登记申请',
        icon: <AuditOutlined aria-hidden />,
        for: seesApplications,
      },
      { to: '/change-duties', text: '变更登记期限', icon: <HistoryOutlined aria-hidden />, for: keepsRegisters },
    ],
  },
  {
    title: '转登记',
    entries: [
      { to: '/re-registrations', text: '转登记', icon: <SwapOutlined aria-hidden />, for: watchesReRegistration },
      {
        to: '/re-registration-tasks',
        text: '转登记待办',
        icon: <SwapOutlined aria-hidden />,
        for: answersReRegistrations,
      },
    ],
  },
  {
    title: '课程与内部治理',
    entries: [
      { to: '/appraisals', text: '课程鉴别', icon: <AuditOutlined aria-hidden />, for: seesAppraisals },
      { to: '/courses', text: '课程备案', icon: <CalendarOutlined aria-hidden />, for: seesCourses },
      { to: '/teaching', text: '教学计划与记录', icon: <ScheduleOutlined aria-hidden />, for: seesCourses },
      { to: '/lesson-discrepancies', text: '消课比对', icon: <DiffOutlined aria-hidden />, for: seesCourses },
      { to: '/staff', text: '从业人员', icon: <TeamOutlined aria-hidden />, for: seesStaff },
      { to: '/staff-list', text: '从业人员黑名单', icon: <StopOutlined aria-hidden />, for: seesStaffList },
      {
        to: '/in-service-matches',
        text: '在职教师比对',
        icon: <SolutionOutlined aria-hidden />,
        for: keepsSchoolPersonnel,
      },
      {
        to: '/teacher-referrals',
        text: '在职教师告知函',
        icon: <InboxOutlined aria-hidden />,
        for: seesTeacherReferrals,
      },
      {
        to: '/background-batches',
        text: '背景核查函',
        icon: <FileDoneOutlined aria-hidden />,
        for: seesBackgroundBatches,
      },
      {
        to: '/background-inquiries',
        text: '背景核查',
        icon: <SolutionOutlined aria-hidden />,
        for: answersBackgroundInquiries,
      },
      { to: '/materials', text: '培训材料', icon: <FileDoneOutlined aria-hidden />, for: seesMaterials },
      { to: '/content-findings', text: '内容问题', icon: <AlertOutlined aria-hidden />, for: seesFindings },
      { to: '/experts', text: '专家库', icon: <TeamOutlined aria-hidden />, for: keepsExperts },
      { to: '/party-organizations', text: '机构党建', icon: <FlagOutlined aria-hidden />, for: seesPartyOrganizations },
      { to: '/related-payments', text: '关联支付', icon: <PayCircleOutlined aria-hidden />, for: checksPayments },
    ],
  },
  {
    title: '收费',
    entries: [
      { to: '/guide-prices', text: '政府指导价', icon: <PayCircleOutlined aria-hidden />, for: seesGuidePrices },
      { to: '/posted-prices', text: '收费公示', icon: <TableOutlined aria-hidden />, for: everybody },
      { to: '/price-violations', text: '违法收费', icon: <AlertOutlined aria-hidden />, for: supervisesPrices },
      { to: '/contracts', text: '合同文本', icon: <FileProtectOutlined aria-hidden />, for: seesContracts },
      { to: '/model-contracts', text: '示范文本', icon: <FileDoneOutlined aria-hidden />, for: seesContracts },
      { to: '/complaints', text: '投诉举报', icon: <InboxOutlined aria-hidden />, for: seesComplaints },
      { to: '/served-complaints', text: '对本机构的投诉', icon: <InboxOutlined aria-hidden />, for: appliesForLicense },
    ],
  },
  {
    title: '资金监管',
    entries: [
      { to: '/escrow-accounts', text: '监管账户', icon: <BankOutlined aria-hidden />, for: seesAccounts },
      { to: '/escrow-agreements', text: '监管协议', icon: <FileProtectOutlined aria-hidden />, for: seesAgreements },
      { to: '/escrow-escalations', text: '预警督办', icon: <AlertOutlined aria-hidden />, for: isEscrowOfficer },
      { to: '/fund-notices', text: '资金通报', icon: <AlertOutlined aria-hidden />, for: isEscrowOfficer },
      { to: '/escrow-coverage', text: '账户覆盖', icon: <DashboardOutlined aria-hidden />, for: watchesCoverage },
      { to: '/orders', text: '培训订单', icon: <ScheduleOutlined aria-hidden />, for: seesOrders },
      { to: '/lesson-disputes', text: '课时异议', icon: <AuditOutlined aria-hidden />, for: supervisesCourses },
      { to: '/refunds', text: '退费', icon: <PayCircleOutlined aria-hidden />, for: handlesRefunds },
      { to: '/mass-refunds', text: '集体退费', icon: <TeamOutlined aria-hidden />, for: paysShares },
      { to: '/trainee-insurances', text: '学员保险', icon: <FileProtectOutlined aria-hidden />, for: insuresTrainees },
      { to: '/next-day-transfers', text: '隔天划转', icon: <SwapOutlined aria-hidden />, for: seesPayouts },
      { to: '/cost-advances', text: '成本预拨', icon: <PayCircleOutlined aria-hidden />, for: worksOnAdvances },
      { to: '/payment-instructions', text: '付款指令', icon: <PayCircleOutlined aria-hidden />, for: paysShares },
      { to: '/bank-statements', text: '银行对账单', icon: <BankOutlined aria-hidden />, for: seesFlow },
      { to: '/ledger-chain', text: '账目核验', icon: <FileProtectOutlined aria-hidden />, for: verifiesEscrowLedger },
      { to: '/bank-breaks', text: '对账差异', icon: <DiffOutlined aria-hidden />, for: seesBankBreaks },
      { to: '/off-account-receipts', text: '账外收费', icon: <AlertOutlined aria-hidden />, for: seesOffAccount },
      { to: '/training-loans', text: '培训贷', icon: <AlertOutlined aria-hidden />, for: seesOffAccount },
      { to: '/off-account-sums', text: '账外收费线索', icon: <AlertOutlined aria-hidden />, for: isOffice },
    ],
  },
  {
    title: '广告',
    entries: [
      { to: '/filed-ads', text: '广告备案', icon: <FileProtectOutlined aria-hidden />, for: seesFiledAds },
      { to: '/ad-violations', text: '广告查处', icon: <AlertOutlined aria-hidden />, for: seesAdViolations },
      { to: '/ad-case-proposals', text: '广告立案建议', icon: <AuditOutlined aria-hidden />, for: seesAdCases },
    ],
  },
  {
    title: '学校',
    entries: [
      { to: '/after-school', text: '课后服务', icon: <TeamOutlined aria-hidden />, for: seesAfterSchool },
      { to: '/weekend-feedbacks', text: '周末反馈', icon: <AlertOutlined aria-hidden />, for: seesSchoolWork },
      { to: '/training-surveys', text: '参培调查', icon: <TableOutlined aria-hidden />, for: seesSchoolWork },
      { to: '/school-leases', text: '校舍出租', icon: <BankOutlined aria-hidden />, for: seesSchoolWork },
    ],
  },
  {
    title: '系统',
    entries: [
      { to: '/parked-messages', text: '消息搁置', icon: <InboxOutlined aria-hidden />, for: isSystemAdmin },
      { to: '/token-revocations', text: '登录凭证', icon: <StopOutlined aria-hidden />, for: isSecurityAdmin },
    ],
  },
];

export function MainMenu({ who }: { readonly who: SignedIn }): ReactElement {
  const groups = GROUPS.map(({ title, entries }) => ({ title, entries: entries.filter((entry) => entry.for(who)) }));
  return (
    <nav className="main-menu" aria-label="主菜单">
      {groups
        .filter(({ entries }) => entries.length > 0)
        .map(({ title, entries }) => (
          <div key={title}>
            <p aria-hidden>{title}</p>
            <ul aria-label={title}>
              {entries.map(({ to, text, icon }) => (
                <li key={to}>
                  <NavLink to={to}>
                    {icon}
                    <span>{text}</span>
                  </NavLink>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </nav>
  );
}
