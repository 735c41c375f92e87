import { useQuery } from '@apollo/client/react';
import { App, Button, Empty, Skeleton, Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { divisionName } from '../glossary/divisions';
import { keepsDelegations } from '../glossary/duties';
import { DELEGATED_ITEMS, DELEGATION_STATES } from '../glossary/handling-texts';
import { StateTag } from '../glossary/state-tag';
import { PowerDelegationsDocument, type PowerDelegationsQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, hasFault } from '../graph/graph-faults';
import { cursorsOf } from '../graph/keyset';
import { KeysetPager } from '../graph/keyset-pager';
import { useSignedIn } from '../session/session-context';
import { RecordDialog, RevokeDialog } from './delegation-dialogs';

const PAGE_SIZE = 20;

type Letter = NonNullable<PowerDelegationsQuery['powerDelegations']>['edges'][number]['node'];

const columnsFor = (onRevoke: (letter: Letter) => void): TableColumnsType<Letter> => [
  { title: '乡镇街道', width: 200, render: (_, { townshipCode }) => divisionName(townshipCode) },
  { title: '赋权事项', render: (_, { items }) => items.map((item) => DELEGATED_ITEMS[item]).join('、') },
  { title: '承接确认书', width: 180, dataIndex: 'documentNo' },
  { title: '公布日期', width: 110, dataIndex: 'publishedOn' },
  { title: '有效期', width: 210, render: (_, { validFrom, validTo }) => `${validFrom} 至 ${validTo ?? '收回为止'}` },
  { title: '状态', width: 100, render: (_, { state }) => <StateTag state={DELEGATION_STATES[state]} /> },
  {
    title: '办理',
    width: 160,
    render: (_, letter) =>
      letter.availableActions.includes('revokePowerDelegation') ? (
        <Button
          size="small"
          aria-label={`收回赋权 ${letter.documentNo}`}
          onClick={() => {
            onRevoke(letter);
          }}
        >
          收回
        </Button>
      ) : (
        letter.revokedOn && `${letter.revokedOn} 收回：${letter.revocationReason ?? ''}`
      ),
  },
];

function Letters({ onRevoke }: { readonly onRevoke: (letter: Letter) => void }): ReactElement {
  const navigate = useNavigate();
  const cursors = cursorsOf(useLocation().state);
  const { data, previousData, error, loading, refetch } = useQuery(PowerDelegationsDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null },
    fetchPolicy: 'cache-and-network',
  });
  const list = (data ?? previousData)?.powerDelegations;
  const faults = faultsOf(error);
  return (
    <section className="panel" aria-label="承接确认书">
      <FaultAlert
        title="承接确认书未能读取"
        faults={faults}
        onRetry={hasFault(faults, 'FORBIDDEN') ? undefined : () => void refetch()}
      />
      {!list && loading && <Skeleton active />}
      {list && (
        <>
          <Table<Letter>
            aria-label="承接确认书"
            size="small"
            rowKey="id"
            columns={columnsFor(onRevoke)}
            dataSource={list.edges.map(({ node }) => node)}
            pagination={false}
            scroll={list.edges.length > 0 ? { x: 1_000 } : undefined}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="还没有登记承接确认书。" /> }}
          />
          <KeysetPager
            label="承接确认书分页"
            cursors={cursors}
            pageSize={PAGE_SIZE}
            totalCount={list.totalCount}
            pageInfo={list.pageInfo}
            stale={!data}
            onTurn={(next) => void navigate('/delegations', { state: { cursors: next } })}
          />
        </>
      )}
    </section>
  );
}

export default function DelegationsPage(): ReactElement {
  const { message } = App.useApp();
  const who = useSignedIn();
  const [open, setOpen] = useState<'RECORD' | Letter | null>(null);
  const close = (): void => {
    setOpen(null);
  };
  const done = (): void => {
    void message.success(open === 'RECORD' ? '已登记承接确认书。' : '已收回赋权。');
    close();
  };
  return (
    <>
      <PageHeading title="乡镇赋权">
        <p>乡镇街道依公布的承接确认书办理所列事项，未列明的由教育部门办理。</p>
        {keepsDelegations(who) && (
          <Button
            onClick={() => {
              setOpen('RECORD');
            }}
          >
            登记承接确认书
          </Button>
        )}
      </PageHeading>
      <Letters onRevoke={setOpen} />
      {open === 'RECORD' && <RecordDialog onClose={close} onDone={done} />}
      {open !== null && open !== 'RECORD' && <RevokeDialog delegationId={open.id} onClose={close} onDone={done} />}
    </>
  );
}
