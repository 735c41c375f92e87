import { useQuery } from '@apollo/client/react';
import { App, Button, Empty, Skeleton, Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { BAN_GROUNDS, BAN_STATES } from '../glossary/handling-texts';
import { StateTag } from '../glossary/state-tag';
import { OperatorBansDocument, type OperatorBansQuery, type OperatorBanState } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, hasFault } from '../graph/graph-faults';
import { cursorsOf } from '../graph/keyset';
import { KeysetPager } from '../graph/keyset-pager';
import { ImposeDialog, LiftDialog } from './ban-dialogs';

const PAGE_SIZE = 20;

type Ban = NonNullable<OperatorBansQuery['operatorBans']>['edges'][number]['node'];

const isState = (value: string | null): value is OperatorBanState => value !== null && Object.hasOwn(BAN_STATES, value);

const nameOf = ({ institution, usccCode }: Ban): string => institution?.operator.name ?? usccCode ?? '台账外人员';

const columnsFor = (onLift: (ban: Ban) => void): TableColumnsType<Ban> => [
  { title: '被禁止人', width: 170, render: (_, ban) => nameOf(ban) },
  {
    title: '所办机构',
    width: 200,
    render: (_, { institution }) =>
      institution ? <Link to={`/institutions/${institution.id}`}>{institution.name}</Link> : '—',
  },
  { title: '事由', width: 150, render: (_, { ground }) => BAN_GROUNDS[ground] },
  { title: '依据', width: 200, dataIndex: 'article' },
  { title: '文号', width: 170, dataIndex: 'documentNo' },
  { title: '决定日期', width: 110, dataIndex: 'decidedOn' },
  { title: '期限', width: 120, render: (_, { lastDay }) => (lastDay ? `至 ${lastDay}` : '永久') },
  { title: '状态', width: 100, render: (_, { state }) => <StateTag state={BAN_STATES[state]} /> },
  {
    title: '办理',
    width: 90,
    render: (_, ban) =>
      ban.availableActions.includes('liftOperatorBan') ? (
        <Button
          size="small"
          aria-label={`解除对 ${nameOf(ban)} 的禁止 ${ban.documentNo}`}
          onClick={() => {
            onLift(ban);
          }}
        >
          解除
        </Button>
      ) : (
        (ban.liftReason ?? '')
      ),
  },
];

function BanList({
  state,
  onLift,
}: {
  readonly state: OperatorBanState;
  readonly onLift: (ban: Ban) => void;
}): ReactElement {
  const navigate = useNavigate();
  const cursors = cursorsOf(useLocation().state);
  const { data, previousData, error, loading, refetch } = useQuery(OperatorBansDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null, state },
    fetchPolicy: 'cache-and-network',
  });
  const list = (data ?? previousData)?.operatorBans;
  const faults = faultsOf(error);
  return (
    <section className="panel" aria-label="从业禁止">
      <FaultAlert
        title="从业禁止未能完整读取"
        faults={faults}
        onRetry={hasFault(faults, 'FORBIDDEN') ? undefined : () => void refetch()}
      />
      {!list && loading && <Skeleton active />}
      {list && (
        <>
          <Table<Ban>
            aria-label="从业禁止"
            size="small"
            rowKey="id"
            columns={columnsFor(onLift)}
            dataSource={list.edges.map(({ node }) => node)}
            pagination={false}
            scroll={list.edges.length > 0 ? { x: 1_100 } : undefined}
            locale={{
              emptyText: (
                <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={`没有${BAN_STATES[state].text}的从业禁止。`} />
              ),
            }}
          />
          <KeysetPager
            label="从业禁止分页"
            cursors={cursors}
            pageSize={PAGE_SIZE}
            totalCount={list.totalCount}
            pageInfo={list.pageInfo}
            stale={!data}
            onTurn={(next) => void navigate(`/operator-bans?state=${state}`, { state: { cursors: next } })}
          />
        </>
      )}
    </section>
  );
}

export default function OperatorBansPage(): ReactElement {
  const { message } = App.useApp();
  const [params] = useSearchParams();
  const stated = params.get('state');
  const state = isState(stated) ? stated : 'IN_FORCE';
  const [open, setOpen] = useState<'IMPOSE' | Ban | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  const done = (): void => {
    void message.success(open === 'IMPOSE' ? '已登记从业禁止。' : '已解除从业禁止。');
    close();
  };
  return (
    <>
      <PageHeading title="从业禁止">
        <p>依法在一定期限内不得举办民办学校的举办者；期间提出的许可申请不予受理。</p>
        <Button
          onClick={() => {
            setOpen('IMPOSE');
          }}
        >
          登记从业禁止
        </Button>
      </PageHeading>
      <nav className="state-links" aria-label="从业禁止状态">
        {Object.entries(BAN_STATES).map(([value, { text }]) => (
          <Link key={value} to={`/operator-bans?state=${value}`} aria-current={value === state ? 'page' : undefined}>
            {text}
          </Link>
        ))}
      </nav>
      <BanList state={state} onLift={setOpen} />
      {open === 'IMPOSE' && <ImposeDialog onClose={close} onDone={done} />}
      {open !== null && open !== 'IMPOSE' && <LiftDialog banId={open.id} onClose={close} onDone={done} />}
    </>
  );
}
