import { Empty, Skeleton } from 'antd';
import { useEffect, useRef, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import type { MeasureTasksFragment } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { isPlaced } from '../graph/graph-faults';
import { useLawClock } from '../graph/use-law-clock';
import { RegisterPager } from '../registers/register-pager';
import { useRegister } from '../registers/use-register';
import type { MeasureDesk } from './measure-desks';
import { ORDER_ACT_TEXTS, type FormAct } from './order-acts';
import { OrderCard, type MeasureTask } from './order-card';
import { OrderDialog } from './order-dialog';

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
  const register = useRegister(desk.orders, 'orders', {
    pages: useStatePages(),
    variables: { toDo: all ? null : true },
  });
  const { list, loading, faults, onRetry } = register;
  if (!list && loading) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <>
      <FaultAlert title="措施未能读取" faults={faults.filter((fault) => !list || !isPlaced(fault))} onRetry={onRetry} />
      {list && <OrderCards tasks={list} {...props} />}
      <RegisterPager label="措施分页" {...register} />
    </>
  );
}

interface Props {
  readonly desk: MeasureDesk;
  /** Those already answered too. */
  readonly all: boolean;
}

export function OrderList({ desk, all }: Props): ReactElement {
  const { open, setOpen, acted, close, done } = useOpenDialog<{ order: MeasureTask; act: FormAct }>();
  const links = useRef<HTMLElement>(null);
  // The button that was pressed has gone with its act; the keyboard goes on from the list's head.
  useEffect(() => {
    if (acted > 0) links.current?.focus();
  }, [acted]);
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
        onDone={(text) => {
          done(text)();
        }}
      />
      {open && (
        <OrderDialog
          key={open.order.id + open.act}
          desk={desk}
          {...open}
          onClose={close}
          onDone={done(ORDER_ACT_TEXTS[open.act].done)}
        />
      )}
    </section>
  );
}
