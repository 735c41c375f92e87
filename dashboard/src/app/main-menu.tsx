import { BankOutlined, DiffOutlined, TableOutlined, UploadOutlined } from '@ant-design/icons';
import type { ReactElement } from 'react';
import { NavLink } from 'react-router';

const ENTRIES = [
  { to: '/institutions', text: '机构台账', icon: <BankOutlined aria-hidden /> },
  { to: '/matrix', text: '证照矩阵', icon: <TableOutlined aria-hidden /> },
  { to: '/imports', text: '台账导入', icon: <UploadOutlined aria-hidden /> },
  { to: '/duplicates', text: '重复核对', icon: <DiffOutlined aria-hidden /> },
];

export function MainMenu(): ReactElement {
  return (
    <nav className="main-menu" aria-label="主菜单">
      <ul>
        {ENTRIES.map(({ to, text, icon }) => (
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
