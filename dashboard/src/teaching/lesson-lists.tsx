import { Button, Checkbox, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { useOwnPages } from '../app/use-state-pages';
import { Link } from 'react-router';
import { RowActs } from '../app/row-acts';
import {
  TaughtLessonsDocument,
  UnrecordedLessonsDocument,
  type TaughtLessonsQuery,
  type UnrecordedLessonsQuery,
} from '../gql/graphql';
import { useLawClock } from '../graph/use-law-clock';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { CourseCell } from './plan-list';
import { dayBefore, TEACHING_DEVIATIONS, type LessonValues } from './teaching-texts';

type Lesson = NonNullable<TaughtLessonsQuery['taughtLessons']>['edges'][number]['node'];
type Unrecorded = NonNullable<UnrecordedLessonsQuery['unrecordedLessons']>['edges'][number]['node'];

export interface OpenLesson {
  readonly initial: Partial<LessonValues>;
  readonly revises: boolean;
}

interface Props {
  /** Null for who only reads. */
  readonly onOpen: ((open: OpenLesson) => void) | null;
  /** Whoever supervises goes on from here to a finding. */
  readonly finds: boolean;
}

const recordedValues = ({ course, day, from, to, unit, topic, teacherRef, present, recordNo }: Lesson) => ({
  courseId: course?.id ?? '',
  day,
  from,
  to,
  unit: unit ?? 0,
  topic,
  teacherRef,
  present,
  recordNo,
});

const lessonColumns = ({ onOpen, finds }: Props): TableColumnsType<Lesson> => [
  { title: '课程', width: 220, render: (_, { course }) => <CourseCell course={course} /> },
  { title: '时间', width: 170, render: (_, { day, from, to }) => `${day} ${from}–${to}` },
  {
    title: '讲授的内容',
    render: (_, { unit, topic, teacherRef, present, recordNo, reason }) => (
      <>
        <div className="wrap">
          {unit !== null && `第 ${String(unit)} 单元 `}
          {topic}
        </div>
        <div className="hint wrap">
          工号 {teacherRef}，到课 {present} 人，{recordNo}
          {reason && `；更正：${reason}`}
        </div>
      </>
    ),
  },
  {
    title: '不一致之处',
    width: 180,
    render: (_, { deviations, course }) => (
      <>
        {deviations.length > 0 ? deviations.map((name) => TEACHING_DEVIATIONS[name]).join('、') : '无'}
        {finds && deviations.length > 0 && course?.institution && (
          <div>
            <Link to={`/content-findings?institution=${course.institution.id}`}>核查并记录问题</Link>
          </div>
        )}
      </>
    ),
  },
  {
    title: '办理',
    width: 110,
    render: (_, lesson) =>
      onOpen && (
        <RowActs
          subject={`${lesson.day} ${lesson.from}`}
          acts={['revise'] as const}
          nameOf={() => '更正'}
          onAct={() => {
            onOpen({ initial: recordedValues(lesson), revises: true });
          }}
        />
      ),
  },
];

export function LessonList(props: Props): ReactElement {
  const [deviating, setDeviating] = useState(props.finds);
  const pages = useOwnPages();
  const register = useRegister(TaughtLessonsDocument, 'taughtLessons', { pages, variables: { deviating } });
  return (
    <>
      <h2>培训记录</h2>
      <p>
        <Checkbox
          checked={deviating}
          onChange={({ target }) => {
            setDeviating(target.checked);
            pages.onTurn([]);
          }}
        >
          只看与备案、课表、计划不一致的
        </Checkbox>
      </p>
      <RegisterList<Lesson> label="培训记录" columns={lessonColumns(props)} {...register} />
    </>
  );
}

const unrecordedColumns = ({ onOpen }: Props): TableColumnsType<Unrecorded> => [
  { title: '课程', render: (_, { course }) => <CourseCell course={course} /> },
  { title: '课表时间', width: 200, render: (_, { day, from, to }) => `${day} ${from}–${to}` },
  {
    title: '办理',
    width: 110,
    render: (_, { course, day, from, to }) =>
      onOpen &&
      course && (
        <Button
          size="small"
          aria-label={`登记 ${day} ${from}`}
          onClick={() => {
            onOpen({ initial: { courseId: course.id, teacherRef: course.teacherRef, day, from, to }, revises: false });
          }}
        >
          登记
        </Button>
      ),
  },
];

const LOOK_BACK_DAYS = 60;

export function UnrecordedList(props: Props): ReactElement {
  const since = dayBefore(useLawClock(), LOOK_BACK_DAYS);
  const register = useRegister(UnrecordedLessonsDocument, 'unrecordedLessons', {
    pages: useOwnPages(),
    variables: { since },
  });
  return (
    <>
      <h2>近 {LOOK_BACK_DAYS} 日逾期未登记的课</h2>
      <RegisterList<Unrecorded> label="逾期未登记的课" columns={unrecordedColumns(props)} {...register} />
    </>
  );
}
