import { useQuery } from '@apollo/client/react';
import { App, Empty, Skeleton } from 'antd';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import type { MeasureTasksFragment } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, isPlaced } from '../graph/graph-faults';
import { cursorsOf, type Cursors } from '../graph/keyset';
import { KeysetPager } from '../graph/keyset-pager';
import { useLawClock } from '../graph/use-law-clock';
import type { MeasureDesk } from './measure-desks';
import { ORDER_ACT_TEXTS, type FormAct } from './order-acts';
import { OrderCard, type MeasureTask } from './order-card';
import { OrderDialog } from './order-dialog';

const PAGE_SIZE = 20;

interface ListProps {
  readonly desk: MeasureDesk;
  readonly all: boolean;
  readonly onForm: (order: MeasureTask, act: FormAct) => void;
  readonly onDone: (text: string) => void;
}

type Tasks = MeasureTasksFragment;

function OrderCards({ tasks, desk, all, onForm, onDone }: ListProps & { readonly tasks: Tasks }): ReactElement {
  const nowMs = useLawClock();
  if (tasks.edges.length === 0) {
    return (
      <Empty
        image={Empty.PRESENTED_IMAGE_SIMPLE}
        description={all ? '本部门还没有收到联合惩戒的措施。' : '没有待办的措施。'}
      />
    );
  }
  return (
    <>
      {tasks.edges.map(({ node }) => (
        <OrderCard
          key={node.id}
          desk={desk}
          order={node}
          nowMs={nowMs}
          onForm={(act) => {
            onForm(node, act);
          }}
          onDone={onDone}
        />
      ))}
    </>
  );
}

function Orders(props: ListProps): ReactElement {
  const { desk, all } = props;
  const navigate = useNavigate();
  const location = useLocation();
  const cursors = cursorsOf(location.state);
  const { data, previousData, error, loading, refetch } = useQuery(desk.orders, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null, toDo: all ? null : true },
    fetchPolicy: 'cache-and-network',
  });
  const list = (data ?? previousData)?.orders;
  const faults = faultsOf(error);
  const turn = (next: Cursors): void =>
    void navigate(location.pathname + location.search, { state: { cursors: next } });
  if (!list && loading) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <>
      <FaultAlert
        title="措施未能读取"
        faults={faults.filter((fault) => !list || !isPlaced(fault))}
        onRetry={() => void refetch()}
      />
      {list && <OrderCards tasks={list} {...props} />}
      {list && (
        <KeysetPager
          label="措施分页"
          cursors={cursors}
          pageSize={PAGE_SIZE}
          totalCount={list.totalCount}
          pageInfo={list.pageInfo}
          stale={!data}
          onTurn={turn}
        />
      )}
    </>
  );
}

interface Props {
  readonly desk: MeasureDesk;
  /** Those already answered too. */
  readonly all: boolean;
}

export function OrderList({ desk, all }: Props): ReactElement {
  const { message } = App.useApp();
  const [open, setOpen] = useState<{ order: MeasureTask; act: FormAct } | null>(null);
  const links = useRef<HTMLElement>(null);
  const [done, setDone] = useState(0);
  // The button that was pressed has gone with its act; the keyboard goes on from the list's head.
  useEffect(() => {
    if (done > 0) links.current?.focus();
  }, [done]);
  const finish = (text: string): void => {
    void message.success(text);
    setOpen(null);
    setDone((count) => count + 1);
  };
  return (
    <section aria-label="本部门的措施">
      <h2 className="list-heading">本部门的措施</h2>
      <nav ref={links} className="state-links" aria-label="办理状态" tabIndex={-1}>
        <Link to="/tasks" aria-current={all ? undefined : 'page'}>
          待办
        </Link>
        <Link to="/tasks?show=all" aria-current={all ? 'page' : undefined}>
          全部（含已答复）
        </Link>
      </nav>
      <Orders
        desk={desk}
        all={all}
        onForm={(order, act) => {
          setOpen({ order, act });
        }}
        onDone={finish}
      />
      {open && (
        <OrderDialog
          key={open.order.id + open.act}
          desk={desk}
          {...open}
          onClose={() => {
            setOpen(null);
          }}
          onDone={() => {
            finish(ORDER_ACT_TEXTS[open.act].done);
          }}
        />
      )}
    </section>
  );
}
