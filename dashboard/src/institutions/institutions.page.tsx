import { useQuery } from '@apollo/client/react';
import { Empty, Skeleton } from 'antd';
import { useMemo, type ReactElement } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { InstitutionsDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, isPlaced } from '../graph/graph-faults';
import { cursorsOf, type Cursors } from '../graph/keyset';
import { KeysetPager } from '../graph/keyset-pager';
import { ExportButton } from './export-button';
import { FilterForm } from './filter-form';
import { filterOf, institutionsPath, readSearch } from './institution-search';
import { InstitutionTable } from './institution-table';

const PAGE_SIZE = 20;

function NoInstitutions({ searching }: { readonly searching: boolean }): ReactElement {
  return (
    <Empty
      image={Empty.PRESENTED_IMAGE_SIMPLE}
      description={
        searching ? '没有符合条件的机构，请放宽查询条件或重置。' : '您的区划内还没有机构，教育部门导入台账后在此显示。'
      }
    >
      {!searching && <Link to="/imports">去导入台账</Link>}
    </Empty>
  );
}

export default function InstitutionsPage(): ReactElement {
  const navigate = useNavigate();
  const location = useLocation();
  const [params] = useSearchParams();
  const search = useMemo(() => readSearch(params), [params]);
  const cursors = cursorsOf(location.state);
  const { data, previousData, error, loading, refetch } = useQuery(InstitutionsDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null, filter: filterOf(search) },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  const list = (data ?? previousData)?.institutions;
  const faults = faultsOf(error);
  const turn = (next: Cursors): void => void navigate(institutionsPath(search), { state: { cursors: next } });
  return (
    <>
      <PageHeading title="机构台账">
        <p>点开机构名称查看跨部门档案。</p>
        <ExportButton search={search} />
      </PageHeading>
      <FilterForm search={search} onSearch={(next) => void navigate(institutionsPath(next))} />
      <FaultAlert
        title="台账未能完整读取"
        faults={faults.filter((fault) => !isPlaced(fault) || !data?.institutions)}
        onRetry={() => void refetch()}
      />
      {!list && loading && <Skeleton active paragraph={{ rows: 10 }} />}
      {list && (
        <section className="panel" aria-label="台账列表">
          <InstitutionTable
            rows={list.edges.map(({ node }) => node)}
            faults={faults}
            loading={loading && !data}
            empty={<NoInstitutions searching={Object.keys(search).length > 0} />}
          />
          <KeysetPager
            label="台账分页"
            cursors={cursors}
            pageSize={PAGE_SIZE}
            totalCount={list.totalCount}
            pageInfo={list.pageInfo}
            stale={!data}
            onTurn={turn}
          />
        </section>
      )}
    </>
  );
}
