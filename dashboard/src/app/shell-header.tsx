import { Button } from 'antd';
import type { ReactElement } from 'react';
import { agencyName, roleName } from '../glossary/agencies';
import { divisionName } from '../glossary/divisions';
import { useSession } from '../session/session-context';
import type { SignedIn } from '../session/signed-in';

interface Props {
  readonly who: SignedIn;
}

export function ShellHeader({ who }: Props): ReactElement {
  const session = useSession();
  return (
    <header className="shell-header">
      <p className="shell-name">
        联管<span className="shell-subname">校外培训机构联合监管</span>
        {session.config.demonstration && <span className="shell-mode">演示</span>}
      </p>
      <dl className="shell-who" aria-label="当前登录">
        <div>
          <dt>姓名</dt>
          <dd>{who.name}</dd>
        </div>
        <div>
          <dt>职责</dt>
          <dd>{who.roles.map(roleName).join('、') || '—'}</dd>
        </div>
        <div>
          <dt>部门</dt>
          <dd>{agencyName(who.agency)}</dd>
        </div>
        <div>
          <dt>区划</dt>
          <dd>{divisionName(who.division) || '—'}</dd>
        </div>
      </dl>
      <Button ghost onClick={() => void session.signOut()}>
        退出登录
      </Button>
    </header>
  );
}
