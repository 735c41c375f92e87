import { useQuery } from '@apollo/client/react';
import { Skeleton } from 'antd';
import { useMemo, type ReactElement } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { isOffice } from '../glossary/duties';
import { JointActionsDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, isPlaced } from '../graph/graph-faults';
import { cursorsOf, type Cursors } from '../graph/keyset';
import { KeysetPager } from '../graph/keyset-pager';
import { useLawClock } from '../graph/use-law-clock';
import { LiveState } from '../live/live-state';
import { useSignedIn } from '../session/session-context';
import { actionFilterOf, actionsPath, readActionSearch, type ActionSearch } from './action-filter';
import { ActionFilterForm } from './action-filter-form';
import { ActionTable } from './action-table';
import { useListNews } from './use-list-news';

const PAGE_SIZE = 20;

function ActionList({ search }: { readonly search: ActionSearch }): ReactElement {
  const navigate = useNavigate();
  const cursors = cursorsOf(useLocation().state);
  const nowMs = useLawClock();
  const { data, previousData, error, loading, refetch } = useQuery(JointActionsDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null, filter: actionFilterOf(search) },
    fetchPolicy: 'cache-and-network',
  });
  const list = (data ?? previousData)?.jointActions;
  const rows = list?.edges.map(({ node }) => node) ?? [];
  const { live, changed } = useListNews(
    rows.map(({ id }) => id),
    () => void refetch(),
  );
  const faults = faultsOf(error);
  const turn = (next: Cursors): void => void navigate(actionsPath(search), { state: { cursors: next } });
  return (
    <>
      <LiveState live={live} />
      <FaultAlert
        title="联合惩戒未能完整读取"
        faults={faults.filter((fault) => !list || !isPlaced(fault))}
        onRetry={() => void refetch()}
      />
      {!list && loading && <Skeleton active paragraph={{ rows: 8 }} />}
      {list && (
        <section className="panel" aria-label="联合惩戒列表">
          <ActionTable
            rows={rows}
            faults={faults}
            nowMs={nowMs}
            changed={changed}
            filtered={search.state !== undefined || search.trigger !== undefined}
          />
          <KeysetPager
            label="联合惩戒分页"
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

export default function JointActionsPage(): ReactElement {
  const navigate = useNavigate();
  const who = useSignedIn();
  const [params] = useSearchParams();
  const search = useMemo(() => readActionSearch(params), [params]);
  return (
    <>
      <PageHeading title="联合惩戒">
        <p>期限近的在前；各部门只见与本部门有关的。</p>
        {isOffice(who) && (
          <Link className="page-act" to="/joint-actions/new">
            提出联合惩戒
          </Link>
        )}
      </PageHeading>
      <ActionFilterForm search={search} onSearch={(next) => void navigate(actionsPath(next))} />
      <ActionList search={search} />
    </>
  );
}
