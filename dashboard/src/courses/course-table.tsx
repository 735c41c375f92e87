import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { RowTable } from '../app/row-table';
import { StateTag } from '../glossary/state-tag';
import type { CourseFilingsQuery } from '../gql/graphql';
import { COURSE_STATES, lessonsText, teachingText } from './course-texts';
import { SlotFaults, TimetableCalendar } from './timetable-calendar';
import { faultsOfChecks } from './timetable-plan';

export type Course = NonNullable<CourseFilingsQuery['courseFilings']>['edges'][number]['node'];

export const COURSE_ACTS = { publish: '公布', return: '退回', retract: '撤下', withdraw: '撤回' } as const;
export type CourseActName = keyof typeof COURSE_ACTS;
export type ChooseAct = (act: CourseActName, courseId: string) => void;

interface Props {
  readonly courses: readonly Course[];
  readonly onChoose: ChooseAct;
}

export function CourseTable({ courses, onChoose }: Props): ReactElement {
  return (
    <RowTable<Course>
      label="课程备案"
      columns={columnsFor(onChoose)}
      rows={courses}
      width={1_000}
      none="没有课程备案。"
      expandable={{ expandedRowRender: (course) => <Timetable course={course} /> }}
    />
  );
}

function Timetable({ course: { slots, unlawfulSlots } }: { readonly course: Course }): ReactElement {
  const faults = faultsOfChecks(unlawfulSlots);
  return (
    <>
      <TimetableCalendar slots={slots} faults={faults} />
      {faults.length > 0 && <SlotFaults faults={faults} />}
    </>
  );
}

const columnsFor = (onChoose: ChooseAct): TableColumnsType<Course> => [
  {
    title: '机构',
    render: (_, { institution }) =>
      institution ? <Link to={`/institutions/${institution.id}`}>{institution.name}</Link> : '—',
  },
  {
    title: '班次',
    render: (_, { title, content, titleCandidates }) => (
      <>
        {title}
        {titleCandidates.some(({ state }) => state === 'OPEN') && <span className="hint">（名称待核实）</span>}
        <div className="hint">{content}</div>
      </>
    ),
  },
  { title: '对象与场所', render: (_, course) => teachingText(course) },
  {
    title: '上课时间',
    render: (_, { slots, unlawfulSlots }) => (
      <>
        {lessonsText(slots)}
        {unlawfulSlots.length > 0 && (
          <div className="state-tag state-tag-bad">■ {unlawfulSlots.length} 个时段不合规</div>
        )}
      </>
    ),
  },
  {
    title: '教师',
    width: 150,
    render: (_, { teacherRef, teacherFault }) => (
      <>
        {teacherRef}
        {teacherFault && (
          <>
            <div className="state-tag state-tag-bad">■ 不能任教</div>
            <div className="hint">
              {teacherFault.message}
              {teacherFault.basis && `（${teacherFault.basis}）`}
            </div>
          </>
        )}
      </>
    ),
  },
  { title: '收费（元）', width: 100, dataIndex: 'price' },
  {
    title: '状态',
    width: 150,
    render: (_, { state, publishedOn, decisionReason }) => (
      <>
        <StateTag state={COURSE_STATES[state]} />
        {state === 'PUBLISHED' && publishedOn && ` ${publishedOn}`}
        {decisionReason && <div className="hint">{decisionReason}</div>}
      </>
    ),
  },
  { title: '办理', width: 200, render: (_, course) => <Acts course={course} onChoose={onChoose} /> },
];

function Acts({ course, onChoose }: { readonly course: Course; readonly onChoose: ChooseAct }): ReactElement {
  const { id, title, availableActions } = course;
  const acts = availableActions.filter((act): act is CourseActName => Object.hasOwn(COURSE_ACTS, act));
  return (
    <span className="acts">
      {availableActions.includes('revise') && (
        <Link to={`/courses/${id}/edit`} aria-label={`修改 ${title}`}>
          修改
        </Link>
      )}
      {acts.map((act) => (
        <Button
          key={act}
          size="small"
          aria-label={`${COURSE_ACTS[act]} ${title}`}
          onClick={() => {
            onChoose(act, id);
          }}
        >
          {COURSE_ACTS[act]}
        </Button>
      ))}
    </span>
  );
}
