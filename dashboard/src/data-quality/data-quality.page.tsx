import { useQuery } from '@apollo/client/react';
import { Skeleton, Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { useStatePages } from '../app/use-state-pages';
import { divisionName } from '../glossary/divisions';
import { DATA_OWNERS, QUALITY_PROBLEMS } from '../glossary/file-texts';
import { DataQualityDocument, DataQualityRecordsDocument, type DataQualityRecordsQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, retryOf } from '../graph/graph-faults';
import { RegisterPager } from '../registers/register-pager';
import { useRegister } from '../registers/use-register';
import { readFigure, type OpenFigure } from './quality-search';
import { QualityTable } from './quality-table';

type Row = NonNullable<DataQualityRecordsQuery['dataQualityRecords']>['edges'][number]['node'];

const COLUMNS: TableColumnsType<Row> = [
  { title: '台账编号', width: 120, dataIndex: 'ledgerNo' },
  { title: '名称', width: 220, render: (_, { id, name }) => <Link to={`/institutions/${id}`}>{name}</Link> },
  { title: '区划', width: 120, render: (_, { divisionCode }) => divisionName(divisionCode) },
  { title: '办学地址', dataIndex: 'address' },
];

/** The records that a figure counts. */
function Records({ figure }: { readonly figure: OpenFigure }): ReactElement {
  const { owner, problem, county } = figure;
  const register = useRegister(DataQualityRecordsDocument, 'dataQualityRecords', {
    pages: useStatePages(),
    variables: { owner, problem, divisionCode: county },
  });
  const { list, loading, faults, onRetry } = register;
  const title = `${divisionName(county)} · ${DATA_OWNERS[owner]} · ${QUALITY_PROBLEMS[problem]}`;
  return (
    <section className="panel" aria-label={title}>
      <h2>{title}</h2>
      <p>
        <Link to="/data-quality">返回合计</Link>
      </p>
      <FaultAlert title="记录未能读取" faults={faults} onRetry={retryOf(faults, onRetry)} />
      {!list && loading && <Skeleton active />}
      {list && (
        <>
          <Table<Row>
            aria-label={title}
            size="small"
            rowKey="id"
            columns={COLUMNS}
            dataSource={list.edges.map(({ node }) => node)}
            pagination={false}
          />
          <RegisterPager label="记录分页" {...register} />
        </>
      )}
    </section>
  );
}

function Board(): ReactElement {
  const { data, previousData, error, loading, refetch } = useQuery(DataQualityDocument, {
    variables: { divisionCode: null },
    fetchPolicy: 'cache-and-network',
  });
  const board = (data ?? previousData)?.dataQuality;
  const faults = faultsOf(error);
  return (
    <section className="panel" aria-label="数据质量合计">
      <FaultAlert title="数据质量未能读取" faults={faults} onRetry={retryOf(faults, () => void refetch())} />
      {!board && loading && <Skeleton active />}
      {board && (
        <>
          <p>
            截至 {board.asOf}；超过 {board.recordTermMonths} 个月没有更新的为不及时。点数字打开所计的记录。
          </p>
          <QualityTable lines={board.lines} />
        </>
      )}
    </section>
  );
}

export default function DataQualityPage(): ReactElement {
  const [params] = useSearchParams();
  const figure = readFigure(params);
  return (
    <>
      <PageHeading title="数据质量">
        <p>记录是否及时、完整、准确，按负责部门和县分列；由记录得出。</p>
      </PageHeading>
      {figure ? <Records figure={figure} /> : <Board />}
    </>
  );
}
