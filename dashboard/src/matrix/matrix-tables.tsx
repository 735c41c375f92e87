import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { roleName } from '../glossary/agencies';
import { countText } from '../glossary/formats';
import { departmentsText } from '../glossary/handling-texts';
import { StateTag } from '../glossary/state-tag';
import { CERTIFICATE_STATES, classText } from '../glossary/texts';
import type { CertificateMatrixQuery } from '../gql/graphql';
import { handlingPath } from '../handling/handling-search';
import { institutionsPath, type InstitutionSearch } from '../institutions/institution-search';
import { shareText } from './matrix-chart';

export type Matrix = NonNullable<CertificateMatrixQuery['certificateMatrix']>;
type Cell = Matrix['cells'][number];
type ClassCount = Matrix['classes'][number];

interface CountLinkProps {
  readonly count: number;
  readonly name: string;
  readonly search: InstitutionSearch;
}

/** Every figure opens the rows that it counts. */
export function CountLink({ count, name, search }: CountLinkProps): ReactElement {
  return (
    <Link to={institutionsPath(search)} aria-label={`查看${name}机构 ${String(count)} 家`}>
      {countText(count)}
    </Link>
  );
}

interface Props {
  readonly matrix: Matrix;
  readonly division: string | undefined;
}

export function RouteTable({ matrix, division }: Props): ReactElement {
  const columns: TableColumnsType<Cell> = [
    { title: '证照状态', width: 130, render: (_, cell) => <StateTag state={CERTIFICATE_STATES[cell.state]} /> },
    {
      title: '机构数',
      width: 90,
      render: (_, cell) => (
        <CountLink
          count={cell.count}
          name={CERTIFICATE_STATES[cell.state].text}
          search={{ state: cell.state, division }}
        />
      ),
    },
    { title: '占比', width: 80, render: (_, cell) => shareText(cell.count, matrix.total) },
    { title: '法定处理路径', dataIndex: 'route' },
    { title: '条文', dataIndex: 'article', width: 220 },
    { title: '责任部门', width: 130, render: (_, cell) => departmentsText(cell.departments) },
    { title: '可办理岗位', width: 200, render: (_, cell) => cell.mayAct.map(roleName).join('、') },
    {
      title: '处置',
      width: 90,
      render: (_, { state }) => (
        <Link to={handlingPath({ cell: state, division })} aria-label={`处置${CERTIFICATE_STATES[state].text}机构`}>
          去处置
        </Link>
      ),
    },
  ];
  return (
    <Table<Cell>
      aria-label="证照状态与法定处理路径"
      rowKey="state"
      size="middle"
      columns={columns}
      dataSource={matrix.cells}
      pagination={false}
      scroll={{ x: 1_120 }}
    />
  );
}

export function ClassTable({ matrix, division }: Props): ReactElement {
  const columns: TableColumnsType<ClassCount> = [
    { title: '培训类别', render: (_, row) => classText(row.trainingClass, row.nonAcademicKind) },
    {
      title: '机构数',
      width: 110,
      render: (_, row) => (
        <CountLink
          count={row.count}
          name={classText(row.trainingClass, row.nonAcademicKind)}
          search={{ class: row.trainingClass, kind: row.nonAcademicKind ?? undefined, division }}
        />
      ),
    },
    { title: '占比', width: 110, render: (_, row) => shareText(row.count, matrix.total) },
  ];
  return (
    <Table<ClassCount>
      aria-label="培训类别"
      rowKey={(row) => `${row.trainingClass}:${row.nonAcademicKind ?? ''}`}
      size="middle"
      columns={columns}
      dataSource={matrix.classes}
      pagination={false}
    />
  );
}
