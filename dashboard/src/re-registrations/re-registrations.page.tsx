import { useQuery } from '@apollo/client/react';
import { Empty, Skeleton, Table, type TableColumnsType } from 'antd';
import { useMemo, type ReactElement } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { divisionName } from '../glossary/divisions';
import { RE_REGISTRATION_CHOICES, RE_REGISTRATION_STATES } from '../glossary/re-registration-texts';
import { StateTag } from '../glossary/state-tag';
import { ReRegistrationsDocument, type ReRegistrationsQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, hasFault } from '../graph/graph-faults';
import { cursorsOf } from '../graph/keyset';
import { KeysetPager } from '../graph/keyset-pager';
import { ReRegistrationFilterForm } from './re-registration-filter-form';
import {
  filterOf,
  readReRegistrationSearch,
  reRegistrationsPath,
  type ReRegistrationSearch,
} from './re-registration-search';
import { StepTerm } from './step-term';

const PAGE_SIZE = 50;

type Row = NonNullable<ReRegistrationsQuery['reRegistrations']>['edges'][number]['node'];

const COLUMNS: TableColumnsType<Row> = [
  { title: '台账编号', width: 110, render: (_, { institution }) => institution?.ledgerNo },
  {
    title: '机构',
    width: 240,
    render: (_, { id, institution, noticedName }) => (
      <Link to={`/re-registrations/${id}`}>{institution?.name ?? noticedName}</Link>
    ),
  },
  { title: '区划', width: 110, render: (_, { institution }) => institution && divisionName(institution.divisionCode) },
  { title: '去向', width: 130, render: (_, { choice }) => (choice ? RE_REGISTRATION_CHOICES[choice] : '未选择') },
  { title: '状态', width: 150, render: (_, { state }) => <StateTag state={RE_REGISTRATION_STATES[state]} /> },
  { title: '下一步期限', width: 190, render: (_, row) => <StepTerm record={row} /> },
  { title: '招生收费', width: 100, render: (_, { locked }) => (locked ? '暂停' : '可以') },
];

function RecordList({ search }: { readonly search: ReRegistrationSearch }): ReactElement {
  const navigate = useNavigate();
  const cursors = cursorsOf(useLocation().state);
  const { data, previousData, error, loading, refetch } = useQuery(ReRegistrationsDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null, filter: filterOf(search) },
    fetchPolicy: 'cache-and-network',
  });
  const list = (data ?? previousData)?.reRegistrations;
  const faults = faultsOf(error);
  return (
    <>
      <FaultAlert
        title="转登记机构未能完整读取"
        faults={faults}
        onRetry={hasFault(faults, 'FORBIDDEN') ? undefined : () => void refetch()}
      />
      {!list && loading && <Skeleton active paragraph={{ rows: 10 }} />}
      {list && (
        <section className="panel" aria-label="转登记机构">
          <Table<Row>
            aria-label="转登记机构"
            size="small"
            rowKey="id"
            columns={COLUMNS}
            dataSource={list.edges.map(({ node }) => node)}
            pagination={false}
            scroll={list.edges.length > 0 ? { x: 1_000 } : undefined}
            locale={{
              emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有符合条件的机构。" />,
            }}
          />
          <KeysetPager
            label="转登记机构分页"
            cursors={cursors}
            pageSize={PAGE_SIZE}
            totalCount={list.totalCount}
            pageInfo={list.pageInfo}
            stale={!data}
            onTurn={(next) => void navigate(reRegistrationsPath(search), { state: { cursors: next } })}
          />
        </section>
      )}
    </>
  );
}

export default function ReRegistrationsPage(): ReactElement {
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const search = useMemo(() => readReRegistrationSearch(params), [params]);
  return (
    <>
      <nav className="breadcrumb" aria-label="面包屑">
        <Link to="/re-registrations">转登记</Link> / 机构
      </nav>
      <PageHeading title="转登记机构" />
      <ReRegistrationFilterForm search={search} onSearch={(next) => void navigate(reRegistrationsPath(next))} />
      <RecordList key={reRegistrationsPath(search)} search={search} />
    </>
  );
}
