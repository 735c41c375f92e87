import { Skeleton } from 'antd';
import { useMemo, type ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { useStatePages } from '../app/use-state-pages';
import { isOffice } from '../glossary/duties';
import { JointActionsDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { isPlaced } from '../graph/graph-faults';
import { useLawClock } from '../graph/use-law-clock';
import { LiveState } from '../live/live-state';
import { RegisterPager } from '../registers/register-pager';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { actionFilterOf, actionsPath, readActionSearch, type ActionSearch } from './action-filter';
import { ActionFilterForm } from './action-filter-form';
import { ActionTable } from './action-table';
import { useListNews } from './use-list-news';

function ActionList({ search }: { readonly search: ActionSearch }): ReactElement {
  const nowMs = useLawClock();
  const register = useRegister(JointActionsDocument, 'jointActions', {
    pages: useStatePages(),
    variables: { filter: actionFilterOf(search) },
  });
  const { list, loading, faults, onRetry } = register;
  const rows = list?.edges.map(({ node }) => node) ?? [];
  const { live, changed } = useListNews(
    rows.map(({ id }) => id),
    onRetry,
  );
  return (
    <>
      <LiveState live={live} />
      <FaultAlert
        title="联合惩戒未能完整读取"
        faults={faults.filter((fault) => !list || !isPlaced(fault))}
        onRetry={onRetry}
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
          <RegisterPager label="联合惩戒分页" {...register} />
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
