import { useQuery } from '@apollo/client/react';
import { App, Skeleton } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { Choice } from '../app/choice';
import { PageHeading } from '../app/page-heading';
import { appliesForLicense, supervisesCourses } from '../glossary/duties';
import { CourseFilingsDocument, type CourseState } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, hasFault } from '../graph/graph-faults';
import { cursorsOf } from '../graph/keyset';
import { KeysetPager } from '../graph/keyset-pager';
import { useSignedIn } from '../session/session-context';
import { PublishDialog, RetractDialog, ReturnDialog, WithdrawDialog } from './course-dialogs';
import { CourseTable, type ChooseAct, type CourseActName } from './course-table';
import { COURSE_STATES, coursesPath, readCourseState } from './course-texts';
import { TimetableCheck } from './timetable-check';
import { TitleCandidates } from './title-candidates';

const PAGE_SIZE = 20;
const STATE_OPTIONS = Object.entries(COURSE_STATES).map(([value, { text }]) => ({
  value: value as CourseState,
  label: text,
}));

const ACTS = {
  publish: { done: '已公布。', Dialog: PublishDialog },
  return: { done: '已退回。', Dialog: ReturnDialog },
  retract: { done: '已撤下。', Dialog: RetractDialog },
  withdraw: { done: '已撤回。', Dialog: WithdrawDialog },
} as const;

function Filter({ state }: { readonly state: CourseState | undefined }): ReactElement {
  const navigate = useNavigate();
  return (
    <p>
      <label htmlFor="course-state">状态</label>{' '}
      <Choice<CourseState>
        id="course-state"
        listName="状态"
        style={{ width: 160 }}
        allowClear
        placeholder="全部"
        value={state}
        options={STATE_OPTIONS}
        onChange={(chosen) => void navigate(coursesPath(chosen))}
      />
    </p>
  );
}

function CourseList({ onChoose }: { readonly onChoose: ChooseAct }): ReactElement {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const state = readCourseState(params);
  const cursors = cursorsOf(useLocation().state);
  const { data, previousData, error, loading, refetch } = useQuery(CourseFilingsDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null, state: state ?? null },
    fetchPolicy: 'cache-and-network',
  });
  const list = (data ?? previousData)?.courseFilings;
  const faults = faultsOf(error);
  return (
    <section className="panel" aria-label="课程备案">
      <Filter state={state} />
      <FaultAlert
        title="课程备案未能读取"
        faults={faults}
        onRetry={hasFault(faults, 'FORBIDDEN') ? undefined : () => void refetch()}
      />
      {!list && loading && <Skeleton active />}
      {list && (
        <>
          <CourseTable courses={list.edges.map(({ node }) => node)} onChoose={onChoose} />
          <KeysetPager
            label="课程备案分页"
            cursors={cursors}
            pageSize={PAGE_SIZE}
            totalCount={list.totalCount}
            pageInfo={list.pageInfo}
            stale={!data}
            onTurn={(next) => void navigate(coursesPath(state), { state: { cursors: next } })}
          />
        </>
      )}
    </section>
  );
}

export default function CoursesPage(): ReactElement {
  const who = useSignedIn();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<{ readonly act: CourseActName; readonly courseId: string } | null>(null);
  const close = (): void => {
    setChosen(null);
  };
  const Dialog = chosen && ACTS[chosen.act].Dialog;
  return (
    <>
      <PageHeading title="课程备案">
        <p>机构备案班次、内容、对象、时间、教师、场所和收费，教育部门公布。</p>
        {appliesForLicense(who) && (
          <Link to="/courses/new" className="page-act">
            备案课程
          </Link>
        )}
        <Link to="/school-years">校历</Link>
      </PageHeading>
      {supervisesCourses(who) && <TimetableCheck />}
      {supervisesCourses(who) && <TitleCandidates />}
      <CourseList
        onChoose={(act, courseId) => {
          setChosen({ act, courseId });
        }}
      />
      {Dialog && (
        <Dialog
          courseId={chosen.courseId}
          onClose={close}
          onDone={() => {
            void message.success(ACTS[chosen.act].done);
            close();
          }}
        />
      )}
    </>
  );
}
