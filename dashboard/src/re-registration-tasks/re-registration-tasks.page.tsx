import { useQuery } from '@apollo/client/react';
import { Button, Empty, Form, Input, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { useOpenDialog } from '../app/use-open-dialog';
import { agencyName } from '../glossary/agencies';
import { answersReRegistrations } from '../glossary/duties';
import { StateTag } from '../glossary/state-tag';
import { termText } from '../glossary/terms';
import type { ReRegistrationTaskState } from '../gql/graphql';
import { faultsOf } from '../graph/graph-faults';
import { useLawClock } from '../graph/use-law-clock';
import { PAGE_SIZE, RegisterList } from '../registers/register-list';
import { useRegisterSearch } from '../registers/use-register-search';
import { useSignedIn } from '../session/session-context';
import { actsOn, TASK_ACTS, TASK_STEPS, type TaskAct, type TaskRow } from './task-acts';
import { taskListOf } from './task-desks';
import { TaskDialog } from './task-dialog';
import { CHOICES, endOf, proofText, TASK_STATES } from './task-texts';

const PATH = '/re-registration-tasks';

interface Opened {
  readonly task: TaskRow;
  readonly act: TaskAct;
}

const columnsFor = (nowMs: number, onOpen: (opened: Opened) => void): TableColumnsType<TaskRow> => [
  { title: '状态', width: 110, render: (_, { state }) => <StateTag state={TASK_STATES[state]} /> },
  {
    title: '期限',
    width: 170,
    render: (_, { state, dueOn }) => (
      <>
        {dueOn} {(state === 'PENDING' || state === 'OVERDUE') && <StateTag state={termText(endOf(dueOn), nowMs)} />}
      </>
    ),
  },
  { title: '事项', width: 150, render: (_, { step }) => TASK_STEPS[step] },
  {
    title: '机构',
    render: (_, { institution, institutionName, creditCode, newName, newCreditCode }) => (
      <>
        <Link to={`/institutions/${institution.id}`}>{institutionName}</Link>
        <div>{creditCode}</div>
        {newName && (
          <div>
            现 {newName} {newCreditCode}
          </div>
        )}
      </>
    ),
  },
  { title: '机构的选择', width: 120, render: (_, { choice }) => CHOICES[choice] },
  { title: '文书、报告', render: (_, task) => proofText(task) },
  {
    title: '办理',
    width: 150,
    render: (_, task) => (
      <div className="row-actions">
        {actsOn(task).map((act) => (
          <Button
            key={act}
            size="small"
            aria-label={`${TASK_ACTS[act].button} ${task.institutionName}`}
            onClick={() => {
              onOpen({ task, act });
            }}
          >
            {TASK_ACTS[act].button}
          </Button>
        ))}
      </div>
    ),
  },
];

const isState = (value: string): value is ReRegistrationTaskState => Object.hasOwn(TASK_STATES, value);

function StateLinks({ state }: { readonly state: string }): ReactElement {
  return (
    <nav className="state-links" aria-label="办理状态">
      <Link to={PATH} aria-current={isState(state) ? undefined : 'page'}>
        待办
      </Link>
      {Object.entries(TASK_STATES).map(([value, { text }]) => (
        <Link key={value} to={`${PATH}?state=${value}`} aria-current={value === state ? 'page' : undefined}>
          {text}
        </Link>
      ))}
    </nav>
  );
}

function Tasks({ list: document }: { readonly list: NonNullable<ReturnType<typeof taskListOf>> }): ReactElement {
  const { open, setOpen, close, done } = useOpenDialog<Opened>();
  const nowMs = useLawClock();
  const { search, cursors, onSearch, onTurn } = useRegisterSearch(PATH);
  const { state = '', search: divisionCode } = search;
  const states: ReRegistrationTaskState[] = isState(state) ? [state] : ['PENDING', 'OVERDUE'];
  const { data, error, loading, refetch } = useQuery(document, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null, states, divisionCode: divisionCode ?? null },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <StateLinks state={state} />
      <Form
        layout="inline"
        aria-label="查询转登记待办"
        initialValues={{ search: divisionCode }}
        onFinish={(given: { search?: string }) => {
          onSearch({ ...search, ...given });
        }}
      >
        <Form.Item name="search" label="区划代码（本级及下级）">
          <Input allowClear maxLength={12} />
        </Form.Item>
        <Button htmlType="submit">查询</Button>
      </Form>
      <RegisterList
        label="转登记待办"
        columns={columnsFor(nowMs, setOpen)}
        list={data?.tasks}
        loading={loading}
        faults={faultsOf(error)}
        cursors={cursors}
        onTurn={onTurn}
        onRetry={() => void refetch()}
      />
      {open && (
        <TaskDialog
          key={open.task.id + open.act}
          {...open}
          onClose={close}
          onDone={done(`${TASK_ACTS[open.act].button}已办理`)}
        />
      )}
    </>
  );
}

export default function ReRegistrationTasksPage(): ReactElement {
  const who = useSignedIn();
  const list = answersReRegistrations(who) ? taskListOf(who.agency) : undefined;
  return (
    <>
      <PageHeading title="转登记待办">
        <p>机构转登记中由本部门办理的事项，期限近的在前。逾期的仍可办理；转登记另行结束的，事项自行终止。</p>
      </PageHeading>
      {list ? (
        <Tasks list={list} />
      ) : (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={`${agencyName(who.agency)}的这个岗位没有转登记的待办。`}
        />
      )}
    </>
  );
}
