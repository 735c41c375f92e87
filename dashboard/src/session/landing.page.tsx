import { useState, type ReactElement } from 'react';
import { useLocation } from 'react-router';
import { useSession, useSessionState } from './session-context';

/** The public view. It needs none of the office's components, so that it appears at once. */
export function LandingPage(): ReactElement {
  const session = useSession();
  const state = useSessionState();
  const { pathname, search } = useLocation();
  const [fault, setFault] = useState(state.kind === 'SIGNED_OUT' ? state.fault : null);
  const [busy, setBusy] = useState(false);
  const signIn = (): void => {
    setBusy(true);
    session.signIn(pathname + search).catch((error: unknown) => {
      setBusy(false);
      setFault(error instanceof Error ? error.message : String(error));
    });
  };
  return (
    <main className="landing">
      <div className="landing-card">
        <p className="landing-mark">联管</p>
        <h1>校外培训机构多部门联合监管平台</h1>
        <p>
          教育、市场监管、民政、资金监管、公安各部门的台账各自保管，由双减专班统一会商：一家机构一份档案，按职责查看，每次查看都有记录。
        </p>
        <ul>
          <li>机构台账与证照矩阵，逐格列明法定处理路径</li>
          <li>各部门台账导入、逐行校验、更正后再报</li>
          <li>一校多址重复核对、合并与撤销</li>
        </ul>
        {fault && (
          <p className="landing-fault" role="alert">
            登录未完成，请重试；仍不成功请联系系统管理员。（{fault}）
          </p>
        )}
        <button type="button" className="landing-button" onClick={signIn} disabled={busy}>
          {busy ? '正在前往登录…' : '登录'}
        </button>
        <p className="landing-note">
          {session.config.demonstration
            ? '演示环境：数据均为虚构，登录页列有可用的演示身份。'
            : '仅限经授权的工作人员使用统一身份登录。'}
        </p>
      </div>
    </main>
  );
}
