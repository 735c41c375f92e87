import { Button } from 'antd';
import type { ReactElement } from 'react';
import { pageText, type Cursors } from './keyset';

interface Props {
  readonly label: string;
  readonly cursors: Cursors;
  readonly pageSize: number;
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** The rows are still those of the page before: their end is not where the next page begins. */
  readonly stale?: boolean;
  readonly onTurn: (cursors: Cursors) => void;
}

export function KeysetPager({
  label,
  cursors,
  pageSize,
  totalCount,
  pageInfo,
  stale = false,
  onTurn,
}: Props): ReactElement {
  const endCursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  // Not `disabled`, which would take the focus from who turns page after page by the keyboard.
  const turn = (next: Cursors): void => {
    if (!stale) onTurn(next);
  };
  return (
    <nav className="pager" aria-label={label}>
      <span role="status">{pageText(cursors, pageSize, totalCount).text}</span>
      <Button
        disabled={cursors.length === 0}
        aria-disabled={stale}
        onClick={() => {
          turn(cursors.slice(0, -1));
        }}
      >
        上一页
      </Button>
      <Button
        disabled={endCursor === null}
        aria-disabled={stale}
        onClick={() => {
          if (endCursor !== null) turn([...cursors, endCursor]);
        }}
      >
        下一页
      </Button>
    </nav>
  );
}
