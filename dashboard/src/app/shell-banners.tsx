import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { useLocation } from 'react-router';
import { useConnectionLost } from '../graph/graph-context';
import { useSession, useSessionState } from '../session/session-context';

/** What concerns every page: the network and the sign-in. */
export function ShellBanners(): ReactElement {
  const session = useSession();
  const expired = useSessionState().kind === 'EXPIRED';
  const lost = useConnectionLost();
  const { pathname, search } = useLocation();
  return (
    <div className="shell-banners" role="status">
      {lost && <Alert banner type="warning" title="网络连接中断，重连中…恢复后自动刷新，已填写的内容不会丢失。" />}
      {expired && (
        <Alert
          banner
          type="warning"
          title="登录已过期，重新登录后回到本页。"
          action={
            <Button size="small" onClick={() => void session.signIn(pathname + search)}>
              重新登录
            </Button>
          }
        />
      )}
    </div>
  );
}
