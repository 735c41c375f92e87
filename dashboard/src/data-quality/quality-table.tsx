import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { RowTable } from '../app/row-table';
import { divisionName } from '../glossary/divisions';
import { DATA_OWNERS, QUALITY_DIMENSIONS, QUALITY_PROBLEMS } from '../glossary/file-texts';
import { countText } from '../glossary/formats';
import { cellsOf, figurePath, type Line } from './quality-search';

const lineName = ({ owner, county }: Line): string => `${divisionName(county)} ${DATA_OWNERS[owner]}`;

function Figures({ line, figures }: { readonly line: Line; readonly figures: Line['figures'] }): ReactElement {
  if (figures.length === 0) return <>无问题</>;
  return (
    <ul>
      {figures.map(({ problem, count }) => (
        <li key={problem}>
          <Link
            to={figurePath({ ...line, problem })}
            aria-label={`${lineName(line)} ${QUALITY_PROBLEMS[problem]} ${String(count)} 条`}
          >
            {QUALITY_PROBLEMS[problem]} {countText(count)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

const columnOf = (at: number, title: string): TableColumnsType<Line>[number] => ({
  title,
  width: 230,
  render: (_, line) => <Figures line={line} figures={cellsOf(line)[at]!.figures} />,
});

const COLUMNS: TableColumnsType<Line> = [
  { title: '县（市、区）', width: 120, render: (_, { county }) => divisionName(county) },
  { title: '负责部门', width: 110, render: (_, { owner }) => DATA_OWNERS[owner] },
  { title: '记录数', width: 90, render: (_, { records }) => countText(records) },
  ...Object.values(QUALITY_DIMENSIONS).map((title, at) => columnOf(at, title)),
];

export function QualityTable({ lines }: { readonly lines: readonly Line[] }): ReactElement {
  return (
    <RowTable<Line>
      label="数据质量"
      columns={COLUMNS}
      rows={lines}
      width={1_010}
      none="您负责的范围内还没有记录。"
      rowKey={lineName}
    />
  );
}
