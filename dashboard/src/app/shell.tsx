import { ApolloProvider } from '@apollo/client/react';
import { App as AntdApp, ConfigProvider, Skeleton } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { Suspense, useEffect, useState, type ReactElement } from 'react';
import { Outlet } from 'react-router';
import { createGraph } from '../graph/client';
import { ConnectionProvider } from '../graph/graph-context';
import { LiveProvider } from '../live/live-context';
import { useSession } from '../session/session-context';
import type { SignedIn } from '../session/signed-in';
import { preloadPages } from './load-page';
import { MainMenu } from './main-menu';
import { ShellBanners } from './shell-banners';
import './parts.css';
import './acts.css';
import { ShellHeader } from './shell-header';
import { theme } from './theme';

interface Props {
  readonly who: SignedIn;
}

/** Popups belong to the landmark or dialog that opened them, where a screen reader looks for them. */
const landmarkOf = (trigger?: HTMLElement): HTMLElement =>
  trigger?.closest<HTMLElement>('main, [role="dialog"]') ?? document.body;

/** What stands around every page of a signed-in person. */
export default function Shell({ who }: Props): ReactElement {
  const session = useSession();
  const [{ client, connection, live }] = useState(() => createGraph(session));
  useEffect(preloadPages, []);
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }} getPopupContainer={landmarkOf}>
      <AntdApp className="shell">
        <ConnectionProvider value={connection}>
          <ApolloProvider client={client}>
            <LiveProvider value={live}>
              <a className="skip-link" href="#content">
                跳到正文
              </a>
              <ShellHeader who={who} />
              <ShellBanners />
              <div className="shell-body">
                <MainMenu who={who} />
                <main id="content" tabIndex={-1}>
                  <Suspense fallback={<Skeleton active paragraph={{ rows: 8 }} />}>
                    <Outlet />
                  </Suspense>
                </main>
              </div>
            </LiveProvider>
          </ApolloProvider>
        </ConnectionProvider>
      </AntdApp>
    </ConfigProvider>
  );
}
