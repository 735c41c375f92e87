import { Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { StateChoice } from '../app/state-choice';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { appliesForLicense, supervisesCourses } from '../glossary/duties';
import { CourseFilingsDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { retryOf } from '../graph/graph-faults';
import { RegisterPager } from '../registers/register-pager';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { PublishDialog, RetractDialog, ReturnDialog, WithdrawDialog } from './course-dialogs';
import { CourseTable, type ChooseAct, type CourseActName } from './course-table';
import { COURSE_STATES, coursesPath, readCourseState } from './course-texts';
import { TimetableCheck } from './timetable-check';
import { TitleCandidates } from './title-candidates';

const ACTS = {
  publish: { done: '已公布。', Dialog: PublishDialog },
  return: { done: '已退回。', Dialog: ReturnDialog },
  retract: { done: '已撤下。', Dialog: RetractDialog },
  withdraw: { done: '已撤回。', Dialog: WithdrawDialog },
} as const;

function CourseList({ onChoose }: { readonly onChoose: ChooseAct }): ReactElement {
  const [params] = useSearchParams();
  const navigate = useNavigate();
  const state = readCourseState(params);
  const register = useRegister(CourseFilingsDocument, 'courseFilings', {
    pages: useStatePages(),
    variables: { state: state ?? null },
  });
  const { list, loading, faults, onRetry } = register;
  return (
    <section className="panel" aria-label="课程备案">
      <p>
        <StateChoice
          id="course-state"
          states={COURSE_STATES}
          state={state}
          onState={(chosen) => void navigate(coursesPath(chosen))}
        />
      </p>
      <FaultAlert title="课程备案未能读取" faults={faults} onRetry={retryOf(faults, onRetry)} />
      {!list && loading && <Skeleton active />}
      {list && (
        <>
          <CourseTable courses={list.edges.map(({ node }) => node)} onChoose={onChoose} />
          <RegisterPager label="课程备案分页" {...register} />
        </>
      )}
    </section>
  );
}

export default function CoursesPage(): ReactElement {
  const who = useSignedIn();
  const { open, setOpen, close, done } = useOpenDialog<{ readonly act: CourseActName; readonly courseId: string }>();
  const Dialog = open && ACTS[open.act].Dialog;
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
          setOpen({ act, courseId });
        }}
      />
      {Dialog && <Dialog courseId={open.courseId} onClose={close} onDone={done(ACTS[open.act].done)} />}
    </>
  );
}
