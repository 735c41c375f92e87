import { useQuery } from '@apollo/client/react';
import { Empty, Skeleton, Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { dateTimeText } from '../glossary/formats';
import { departmentText, JOINT_MEASURE_STATES, noticeText } from '../glossary/joint-action-texts';
import { StateTag } from '../glossary/state-tag';
import { NoticesDocument, type NoticesQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, isPlaced } from '../graph/graph-faults';
import type { Cursors } from '../graph/keyset';
import { KeysetPager } from '../graph/keyset-pager';

const PAGE_SIZE = 10;

type Notice = NonNullable<NoticesQuery['notices']>['edges'][number]['node'];

const COLUMNS: TableColumnsType<Notice> = [
  {
    title: '事项',
    width: 150,
    render: (_, { about, addressee }) => noticeText(about) + (addressee === 'SUPERVISION' ? '（督导）' : ''),
  },
  {
    title: '机构',
    render: (_, { jointAction }) => jointAction?.institution?.name ?? <span className="withheld">暂不可用</span>,
  },
  {
    title: '措施',
    render: (_, { measure }) => measure && `${departmentText(measure.department)} · ${measure.title}`,
  },
  {
    title: '现状',
    width: 110,
    render: (_, { measure }) => measure && <StateTag state={JOINT_MEASURE_STATES[measure.state]} />,
  },
  { title: '提出时间', width: 170, render: (_, { raisedAt }) => dateTimeText(raisedAt) },
  {
    title: '处理',
    width: 80,
    render: (_, { about, jointAction, measure }) =>
      jointAction && (
        <Link
          to={`/joint-actions/${jointAction.id}`}
          aria-label={`查看 ${noticeText(about)} ${measure?.title ?? ''} ${jointAction.institution?.name ?? ''}`}
        >
          查看
        </Link>
      ),
  },
];

/** What waits for the office: objections to decide, terms that have passed, measures that could not be carried out or undone. */
export function Notices(): ReactElement {
  const [cursors, setCursors] = useState<Cursors>([]);
  const { data, previousData, error, loading, refetch } = useQuery(NoticesDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null },
    fetchPolicy: 'cache-and-network',
  });
  const list = (data ?? previousData)?.notices;
  const rows = list?.edges.map(({ node }) => node) ?? [];
  return (
    <section className="panel" aria-label="专班提醒">
      <h2>专班提醒</h2>
      <FaultAlert
        title="提醒未能读取"
        faults={faultsOf(error).filter((fault) => !list || !isPlaced(fault))}
        onRetry={() => void refetch()}
      />
      {!list && loading && <Skeleton active />}
      {list && (
        <>
          <Table<Notice>
            aria-label="专班提醒"
            size="small"
            rowKey="id"
            columns={COLUMNS}
            dataSource={rows}
            pagination={false}
            scroll={rows.length > 0 ? { x: 860 } : undefined}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有待处理的提醒。" /> }}
          />
          <KeysetPager
            label="提醒分页"
            cursors={cursors}
            pageSize={PAGE_SIZE}
            totalCount={list.totalCount}
            pageInfo={list.pageInfo}
            stale={!data}
            onTurn={setCursors}
          />
        </>
      )}
    </section>
  );
}
