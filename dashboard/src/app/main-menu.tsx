import {
  AlertOutlined,
  AuditOutlined,
  BankOutlined,
  DiffOutlined,
  InboxOutlined,
  ScheduleOutlined,
  TableOutlined,
  UploadOutlined,
} from '@ant-design/icons';
import type { ReactElement } from 'react';
import { NavLink } from 'react-router';
import {
  checksDuplicates,
  hasTasks,
  importsLedgers,
  isSystemAdmin,
  keepsEnterprises,
  keepsNonProfits,
  seesApplications,
  seesJointActions,
} from '../glossary/duties';
import type { SignedIn } from '../session/signed-in';

const everybody = (): boolean => true;

/** A duty finds in the menu what it can use. */
const ENTRIES = [
  { to: '/tasks', text: '待办', icon: <ScheduleOutlined aria-hidden />, for: hasTasks },
  { to: '/institutions', text: '机构台账', icon: <BankOutlined aria-hidden />, for: everybody },
  { to: '/joint-actions', text: '联合惩戒', icon: <AlertOutlined aria-hidden />, for: seesJointActions },
  { to: '/matrix', text: '证照矩阵', icon: <TableOutlined aria-hidden />, for: everybody },
  { to: '/imports', text: '台账导入', icon: <UploadOutlined aria-hidden />, for: importsLedgers },
  { to: '/duplicates', text: '重复核对', icon: <DiffOutlined aria-hidden />, for: checksDuplicates },
  { to: '/non-profits', text: '民非登记簿', icon: <AuditOutlined aria-hidden />, for: keepsNonProfits },
  { to: '/non-profit-applications', text: '民非登记申请', icon: <AuditOutlined aria-hidden />, for: seesApplications },
  { to: '/enterprises', text: '企业登记簿', icon: <AuditOutlined aria-hidden />, for: keepsEnterprises },
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
