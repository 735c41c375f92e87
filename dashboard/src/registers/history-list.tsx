import { Empty } from 'antd';
import type { ReactElement } from 'react';
import { actName } from './register-acts';

interface Entry {
  readonly id: string;
  readonly act: string;
  readonly on: string;
  readonly documentNo: string;
  readonly reason: string;
  readonly basis: string | null;
  readonly detail: string;
}

/** What was done with a registration, the latest first. */
export function HistoryList({ entries }: { readonly entries: readonly Entry[] }): ReactElement {
  return (
    <section className="panel" aria-label="登记档案">
      <h2>登记档案</h2>
      {entries.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有办理记录。" />}
      <ol className="reasons">
        {entries.map(({ id, act, on, documentNo, reason, basis, detail }) => (
          <li key={id}>
            {[on, actName(act), documentNo, detail, reason].filter(Boolean).join(' · ')}
            {basis && `（${basis}）`}
          </li>
        ))}
      </ol>
    </section>
  );
}
