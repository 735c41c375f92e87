import {
  AlertOutlined,
  AuditOutlined,
  BankOutlined,
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
import {
  answersLicensePapers,
  answersReRegistrations,
  checksDuplicates,
  checksPayments,
  handlesCertificates,
  hasTasks,
  importsLedgers,
  isSystemAdmin,
  keepsConflictLists,
  keepsEnterprises,
  keepsExperts,
  keepsFiles,
  keepsNonProfits,
  keepsRegisters,
  seesApplications,
  seesAppraisals,
  seesDataQuality,
  seesDelegations,
  seesJointActions,
  seesLicenseApplications,
  seesOneStop,
  seesOperatorBans,
  seesPartyOrganizations,
  watchesReRegistration,
  seesPlaces,
} from '../glossary/duties';
import type { SignedIn } from '../session/signed-in';

const everybody = (): boolean => true;

/** A duty finds in the menu what it can use. */
const ENTRIES = [
  { to: '/tasks', text: '待办', icon: <ScheduleOutlined aria-hidden />, for: hasTasks },
  { to: '/institutions', text: '机构台账', icon: <BankOutlined aria-hidden />, for: everybody },
  {
    to: '/joint-actions',
    text: '联合惩戒',
    icon: <AlertOutlined aria-hidden />,
    for: seesJointActions,
  },
  { to: '/places', text: '无证场所', icon: <EnvironmentOutlined aria-hidden />, for: seesPlaces },
  { to: '/matrix', text: '证照矩阵', icon: <TableOutlined aria-hidden />, for: everybody },
  { to: '/handling', text: '证照处置', icon: <AuditOutlined aria-hidden />, for: handlesCertificates },
  { to: '/operator-bans', text: '从业禁止', icon: <StopOutlined aria-hidden />, for: seesOperatorBans },
  { to: '/delegations', text: '乡镇赋权', icon: <ClusterOutlined aria-hidden />, for: seesDelegations },
  { to: '/imports', text: '台账导入', icon: <UploadOutlined aria-hidden />, for: importsLedgers },
  { to: '/license-applications', text: '办学许可', icon: <AuditOutlined aria-hidden />, for: seesLicenseApplications },
  { to: '/one-stop', text: '一窗受理', icon: <SolutionOutlined aria-hidden />, for: seesOneStop },
  { to: '/re-registrations', text: '转登记', icon: <SwapOutlined aria-hidden />, for: watchesReRegistration },
  { to: '/license-papers', text: '许可意见', icon: <FileDoneOutlined aria-hidden />, for: answersLicensePapers },
  { to: '/conflict-lists', text: '冲突名单', icon: <ContactsOutlined aria-hidden />, for: keepsConflictLists },
  { to: '/duplicates', text: '重复核对', icon: <DiffOutlined aria-hidden />, for: checksDuplicates },
  { to: '/data-quality', text: '数据质量', icon: <DashboardOutlined aria-hidden />, for: seesDataQuality },
  { to: '/public-institutions', text: '事业单位证书', icon: <FileProtectOutlined aria-hidden />, for: keepsFiles },
  { to: '/related-payments', text: '关联支付', icon: <PayCircleOutlined aria-hidden />, for: checksPayments },
  { to: '/change-duties', text: '变更登记期限', icon: <HistoryOutlined aria-hidden />, for: keepsRegisters },
  { to: '/party-organizations', text: '机构党建', icon: <FlagOutlined aria-hidden />, for: seesPartyOrganizations },
  { to: '/appraisals', text: '课程鉴别', icon: <AuditOutlined aria-hidden />, for: seesAppraisals },
  { to: '/experts', text: '专家库', icon: <TeamOutlined aria-hidden />, for: keepsExperts },
  { to: '/non-profits', text: '民非登记簿', icon: <AuditOutlined aria-hidden />, for: keepsNonProfits },
  { to: '/non-profit-applications', text: '民非登记申请', icon: <AuditOutlined aria-hidden />, for: seesApplications },
  { to: '/enterprises', text: '企业登记簿', icon: <AuditOutlined aria-hidden />, for: keepsEnterprises },
  {
    to: '/re-registration-tasks',
    text: '转登记待办',
    icon: <SwapOutlined aria-hidden />,
    for: answersReRegistrations,
  },
  { to: '/parked-messages', text: '消息搁置', icon: <InboxOutlined aria-hidden />, for: isSystemAdmin },
];

export function MainMenu({ who }: { readonly who: SignedIn }): ReactElement {
  return (
    <nav className="main-menu" aria-label="主菜单">
      <ul>
        {ENTRIES.filter((entry) => entry.for(who)).map(({ to, text, icon }) => (
          <li key={to}>
            <NavLink to={to}>
              {icon}
              <span>{text}</span>
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
