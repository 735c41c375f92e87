import type { TableColumnsType } from 'antd';

/** In a narrow window the rows of a `.stacked` table stand as cards (parts.css): each cell says the name of its column. */
export const stackedColumns = <Row>(columns: TableColumnsType<Row>): TableColumnsType<Row> =>
  columns.map((column) => ({
    ...column,
    onCell: (row, at) => ({
      ...column.onCell?.(row, at),
      ...(typeof column.title === 'string' && { 'data-column': column.title }),
    }),
  }));
