import { Skeleton, Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { stackedColumns } from '../app/stacked-columns';
import { FaultAlert } from '../graph/fault-alert';
import type { GraphFault } from '../graph/graph-faults';
import type { Cursors } from '../graph/keyset';
import { KeysetPager } from '../graph/keyset-pager';

export const PAGE_SIZE = 20;

interface Props<Row> {
  readonly label: string;
  readonly columns: TableColumnsType<Row>;
  readonly list:
    | {
        readonly totalCount: number;
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly edges: readonly { readonly node: Row }[];
      }
    | null
    | undefined;
  readonly loading: boolean;
  readonly faults: readonly GraphFault[];
  readonly cursors: Cursors;
  readonly onTurn: (cursors: Cursors) => void;
  readonly onRetry: () => void;
  /** What a row opens to. */
  readonly details?: (row: Row) => ReactElement;
}

/** One page of a register as a table with its pager. */
export function RegisterList<Row extends { readonly id: string }>(props: Props<Row>): ReactElement {
  const { label, columns, list, loading, faults, cursors, onTurn, onRetry, details } = props;
  return (
    <>
      <FaultAlert title={`${label}未能完整读取`} faults={faults} onRetry={onRetry} />
      {!list && loading && <Skeleton active paragraph={{ rows: 8 }} />}
      {list && (
        <section className="panel" aria-label={label}>
          <Table<Row>
            aria-label={label}
            className="stacked"
            size="small"
            rowKey="id"
            columns={stackedColumns(columns)}
            dataSource={list.edges.map(({ node }) => node)}
            pagination={false}
            expandable={details && { expandedRowRender: details }}
            locale={{ emptyText: '没有符合条件的记录' }}
            scroll={{ x: 800 }}
          />
          <KeysetPager
            label={`${label}分页`}
            cursors={cursors}
            pageSize={PAGE_SIZE}
            totalCount={list.totalCount}
            pageInfo={list.pageInfo}
            onTurn={onTurn}
          />
        </section>
      )}
    </>
  );
}
