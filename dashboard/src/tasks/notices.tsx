import { Skeleton, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { RowTable } from '../app/row-table';
import { useOwnPages } from '../app/use-state-pages';
import { dateTimeText } from '../glossary/formats';
import { departmentText, JOINT_MEASURE_STATES, noticeText } from '../glossary/joint-action-texts';
import { StateTag } from '../glossary/state-tag';
import { NoticesDocument, type NoticesQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { isPlaced } from '../graph/graph-faults';
import { RegisterPager } from '../registers/register-pager';
import { useRegister } from '../registers/use-register';

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
  const register = useRegister(NoticesDocument, 'notices', { pageSize: PAGE_SIZE, pages: useOwnPages() });
  const { list, loading, faults, onRetry } = register;
  const rows = list?.edges.map(({ node }) => node) ?? [];
  return (
    <section className="panel" aria-label="专班提醒">
      <h2>专班提醒</h2>
      <FaultAlert title="提醒未能读取" faults={faults.filter((fault) => !list || !isPlaced(fault))} onRetry={onRetry} />
      {!list && loading && <Skeleton active />}
      {list && (
        <>
          <RowTable<Notice> label="专班提醒" columns={COLUMNS} rows={rows} width={860} none="没有待处理的提醒。" />
          <RegisterPager label="提醒分页" {...register} />
        </>
      )}
    </section>
  );
}
