import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { RowTable } from '../app/row-table';
import { useOpenDialog } from '../app/use-open-dialog';
import { useOwnPages } from '../app/use-state-pages';
import { StateTag } from '../glossary/state-tag';
import { CourseTitleCandidatesDocument, type CourseTitleCandidatesQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { RegisterPager } from '../registers/register-pager';
import { useRegister } from '../registers/use-register';
import { CandidateDialog } from './course-dialogs';
import { CANDIDATE_STATES, DISGUISED_FORMS } from './course-texts';

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
  const { open, setOpen, close, done } = useOpenDialog<Chosen>();
  const register = useRegister(CourseTitleCandidatesDocument, 'courseTitleCandidates', {
    pages: useOwnPages(),
    variables: { state: 'OPEN' },
  });
  const { list, faults, onRetry } = register;
  return (
    <section className="panel" aria-label="班次名称待核实">
      <h2>班次名称待核实</h2>
      <p className="hint">名称含有幼小衔接、家教、学科名称等字样的，由工作人员核实，不自动认定。</p>
      <FaultAlert title="待核实的名称未能读取" faults={faults} onRetry={onRetry} />
      {list && (
        <>
          <RowTable<Candidate>
            label="班次名称待核实"
            columns={columnsFor(setOpen)}
            rows={list.edges.map(({ node }) => node)}
            none="没有待核实的名称。"
          />
          <RegisterPager label="待核实名称分页" {...register} />
        </>
      )}
      {open && <CandidateDialog {...open} onClose={close} onDone={done('已记录核实结果。')} />}
    </section>
  );
}
