import type { ReactElement } from 'react';
import { useRouteError } from 'react-router';
import { PageHeading } from './page-heading';

const reload = (): void => {
  window.location.reload();
};

function FaultDetail({ detail }: { readonly detail: string }): ReactElement {
  return (
    <>
      <p>请刷新重试；仍不成功请将以下内容告知系统管理员。</p>
      <p>
        <code>{detail}</code>
      </p>
      <button type="button" className="landing-button" onClick={reload}>
        刷新
      </button>
    </>
  );
}

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Shown when nothing else can be. */
export function FaultNotice({ error }: { readonly error: unknown }): ReactElement {
  return (
    <main className="landing">
      <div className="landing-card" role="alert">
        <h1>页面未能打开</h1>
        <FaultDetail detail={detailOf(error)} />
      </div>
    </main>
  );
}

export function FaultPage(): ReactElement {
  return <FaultNotice error={useRouteError()} />;
}

/** One page failed; the menu around it still works. */
export function PageFault(): ReactElement {
  const error = useRouteError();
  return (
    <>
      <PageHeading title="页面未能打开" />
      <FaultDetail detail={detailOf(error)} />
    </>
  );
}
