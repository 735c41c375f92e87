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
  InboxOutlined,
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
  handlesCertificates,
  hasTasks,
  importsLedgers,
  isSystemAdmin,
  keepsConflictLists,
  keepsEnterprises,
  keepsExperts,
  keepsNonProfits,
  seesApplications,
  seesAppraisals,
  seesDataQuality,
  seesDelegations,
  seesInspections,
  seesJointActions,
  seesLicenseApplications,
  seesOneStop,
  seesLicenseRenewals,
  seesOperatorBans,
  watchesReRegistration,
  seesPlaces,
  seesCourses,
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
  { to: '/license-renewals', text: '许可延续', icon: <ScheduleOutlined aria-hidden />, for: seesLicenseRenewals },
  { to: '/annual-inspections', text: '年度检查', icon: <AuditOutlined aria-hidden />, for: seesInspections },
  { to: '/license-papers', text: '许可意见', icon: <FileDoneOutlined aria-hidden />, for: answersLicensePapers },
  { to: '/conflict-lists', text: '冲突名单', icon: <ContactsOutlined aria-hidden />, for: keepsConflictLists },
  { to: '/duplicates', text: '重复核对', icon: <DiffOutlined aria-hidden />, for: checksDuplicates },
  { to: '/data-quality', text: '数据质量', icon: <DashboardOutlined aria-hidden />, for: seesDataQuality },
  { to: '/appraisals', text: '课程鉴别', icon: <AuditOutlined aria-hidden />, for: seesAppraisals },
  { to: '/courses', text: '课程备案', icon: <CalendarOutlined aria-hidden />, for: seesCourses },
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
