import { Button } from 'antd';
import type { ReactElement } from 'react';
import { PageHeading } from '../app/page-heading';
import { useOpenDialog } from '../app/use-open-dialog';
import { appliesForLicense, supervisesCourses } from '../glossary/duties';
import { useSignedIn } from '../session/session-context';
import { LessonDialog } from './lesson-dialog';
import { LessonList, UnrecordedList, type OpenLesson } from './lesson-lists';
import { PlanList, SubmitPlanDialog } from './plan-list';

/** What is planned, what was taught, and in what the two differ. */
export default function TeachingPage(): ReactElement {
  const who = useSignedIn();
  const reports = appliesForLicense(who);
  const { open, setOpen, opening, close, done } = useOpenDialog<'PLAN' | OpenLesson>();
  const lists = { onOpen: reports ? setOpen : null, finds: supervisesCourses(who) };
  return (
    <>
      <PageHeading title="教学计划与记录">
        <p>机构报送教学计划，教育部门核定；每次课后登记培训记录，与备案、课表、计划不一致的列出，供核查。</p>
        {reports && (
          <>
            <Button onClick={opening('PLAN')}>报送教学计划</Button>{' '}
            <Button onClick={opening({ initial: {}, revises: false })}>登记培训记录</Button>
          </>
        )}
      </PageHeading>
      <PlanList />
      <UnrecordedList {...lists} />
      <LessonList {...lists} />
      {open === 'PLAN' && <SubmitPlanDialog onClose={close} onDone={done('已报送。')} />}
      {open !== null && open !== 'PLAN' && <LessonDialog {...open} onClose={close} onDone={done('已登记。')} />}
    </>
  );
}
