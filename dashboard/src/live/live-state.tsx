import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { LiveStatus } from './live-steps';

const STATUS_TEXTS = {
  CONNECTING: '连接中',
  CONNECTED: '已连接',
  RECONNECTING: '重连中，恢复后补上期间的动态',
  OFFLINE: '未连接，每 30 秒刷新',
} satisfies Record<LiveStatus, string>;

export interface LiveView {
  readonly status: LiveStatus;
  /** Steps were lost; the page has been read anew. */
  readonly gap: boolean;
  /** What has happened that the page does not show yet. */
  readonly news: number;
  readonly showNews: () => void;
}

/** Whether the page follows what happens, in words. */
export function LiveState({ live }: { readonly live: LiveView }): ReactElement {
  return (
    <div className="live-state">
      <p role="status">
        实时：{STATUS_TEXTS[live.status]}
        {live.gap && '。部分动态未能逐条取得，已重新读取全部内容'}
        {live.news > 0 && `。有 ${String(live.news)} 项新动态未显示`}
      </p>
      {live.news > 0 && (
        <Button size="small" onClick={live.showNews}>
          显示新动态
        </Button>
      )}
    </div>
  );
}
