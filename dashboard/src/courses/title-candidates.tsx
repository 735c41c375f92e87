import { useQuery } from '@apollo/client/react';
import { App, Button, Empty, Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { StateTag } from '../glossary/state-tag';
import { CourseTitleCandidatesDocument, type CourseTitleCandidatesQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { KeysetPager } from '../graph/keyset-pager';
import { CandidateDialog } from './course-dialogs';
import { CANDIDATE_STATES, DISGUISED_FORMS } from './course-texts';

const PAGE_SIZE = 20;

type Candidate = NonNullable<CourseTitleCandidatesQuery['courseTitleCandidates']>['edges'][number]['node'];

interface Chosen {
  readonly candidateId: string;
  readonly act: 'confirm' | 'dismiss';
}

const columnsFor = (onChoose: (chosen: Chosen) => void): TableColumnsType<Candidate> => [
  {
    title: '机构',
    render: (_, { course }) =>
      course?.institution ? <Link to={`/institutions/${course.institution.id}`}>{course.institution.name}</Link> : '—',
  },
  { title: '班次名称', dataIndex: 'title' },
  { title: '疑似', render: (_, { form, word }) => `${DISGUISED_FORMS[form]}：“${word}”` },
  { title: '培训内容', render: (_, { course }) => course?.content ?? '—' },
  { title: '状态', width: 110, render: (_, { state }) => <StateTag state={CANDIDATE_STATES[state]} /> },
  {
    title: '办理',
    width: 190,
    render: (_, { id, title, availableActions }) => (
      <span className="acts">
        {(['confirm', 'dismiss'] as const)
          .filter((act) => availableActions.includes(act))
          .map((act) => (
            <Button
              key={act}
              size="small"
              aria-label={`${act === 'confirm' ? '属实' : '排除'} ${title}`}
              onClick={() => {
                onChoose({ candidateId: id, act });
              }}
            >
              {act === 'confirm' ? '属实' : '排除'}
            </Button>
          ))}
      </span>
    ),
  },
];

/** Titles that an officer should look at: a hint, no finding. */
export function TitleCandidates(): ReactElement {
  const { message } = App.useApp();
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { data, previousData, error, refetch } = useQuery(CourseTitleCandidatesDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null, state: 'OPEN' },
    fetchPolicy: 'cache-and-network',
  });
  const list = (data ?? previousData)?.courseTitleCandidates;
  const close = (): void => {
    setChosen(null);
  };
  return (
    <section className="panel" aria-label="班次名称待核实">
      <h2>班次名称待核实</h2>
      <p className="hint">名称含有幼小衔接、家教、学科名称等字样的，由工作人员核实，不自动认定。</p>
      <FaultAlert title="待核实的名称未能读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
      {list && (
        <>
          <Table<Candidate>
            aria-label="班次名称待核实"
            size="small"
            rowKey="id"
            columns={columnsFor(setChosen)}
            dataSource={list.edges.map(({ node }) => node)}
            pagination={false}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有待核实的名称。" /> }}
          />
          <KeysetPager
            label="待核实名称分页"
            cursors={cursors}
            pageSize={PAGE_SIZE}
            totalCount={list.totalCount}
            pageInfo={list.pageInfo}
            stale={!data}
            onTurn={setCursors}
          />
        </>
      )}
      {chosen && (
        <CandidateDialog
          {...chosen}
          onClose={close}
          onDone={() => {
            void message.success('已记录核实结果。');
            close();
          }}
        />
      )}
    </section>
  );
}
