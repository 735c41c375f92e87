import { Empty, Table, type TableProps } from 'antd';
import type { ReactElement } from 'react';

interface Props<Row> extends TableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  /** In pixels; a narrower screen scrolls. */
  readonly width?: number;
  /** What is said where there are none. */
  readonly none: string;
}

/** A small table of rows that have an id. */
export function RowTable<Row>({ label, rows, width, none, ...table }: Props<Row>): ReactElement {
  return (
    <Table<Row>
      aria-label={label}
      size="small"
      rowKey="id"
      dataSource={rows}
      pagination={false}
      // An empty table has nothing to scroll to.
      scroll={rows.length > 0 && width !== undefined ? { x: width } : undefined}
      locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={none} /> }}
      {...table}
    />
  );
}
