import { useQuery } from '@apollo/client/react';
import { Form, Input, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { ActDialog } from '../app/act-dialog';
import { actsColumn } from '../app/acts-column';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { StateFilter } from '../app/state-filter';
import { TextField } from '../app/text-field';
import { useOpenDialog } from '../app/use-open-dialog';
import { useOwnPages } from '../app/use-state-pages';
import { StateTag } from '../glossary/state-tag';
import {
  ApproveTeachingPlanDocument,
  ReturnTeachingPlanDocument,
  SubmitTeachingPlanDocument,
  TeachingCoursesDocument,
  TeachingPlansDocument,
  type TeachingPlansQuery,
  type TeachingPlanState,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { TEACHING_PLAN_STATES, unitsIn, unitText } from './teaching-texts';

type Plan = NonNullable<TeachingPlansQuery['teachingPlans']>['edges'][number]['node'];

const PLAN_ACTS = { approveTeachingPlan: '核定', returnTeachingPlan: '退回' } as const;
type PlanActName = keyof typeof PLAN_ACTS;

interface OpenAct {
  readonly act: PlanActName;
  readonly planId: string;
}

interface TaughtCourse {
  readonly title: string;
  readonly institution: { readonly id: string; readonly name: string } | null;
}

export function CourseCell({ course }: { readonly course: TaughtCourse | null }): ReactElement {
  return (
    <>
      {course?.title ?? '—'}
      <div>
        {course?.institution && <Link to={`/institutions/${course.institution.id}`}>{course.institution.name}</Link>}
      </div>
    </>
  );
}

const forceText = ({ inForceFrom, inForceTo }: Plan): string =>
  inForceFrom ? `${inForceFrom} 起执行${inForceTo ? `，至 ${inForceTo}` : ''}` : '';

const columnsFor = (onAct: (open: OpenAct) => void): TableColumnsType<Plan> => [
  { title: '课程', width: 220, render: (_, { course }) => <CourseCell course={course} /> },
  {
    title: '教学计划',
    render: (_, { version, units }) => (
      <>
        第 {version} 版
        <ol>
          {units.map((unit, at) => (
            <li key={unitText(at + 1, unit)} className="wrap">
              {unit.title}（{unit.lessons} 次课）
            </li>
          ))}
        </ol>
      </>
    ),
  },
  {
    title: '状态',
    width: 230,
    render: (_, plan) => (
      <>
        <StateTag state={TEACHING_PLAN_STATES[plan.state]} />
        <div className="hint wrap">
          {plan.submittedOn} 报送 {plan.documentNo} {forceText(plan)}
        </div>
        {plan.decisionReason && <div className="hint wrap">理由：{plan.decisionReason}</div>}
      </>
    ),
  },
  actsColumn({
    width: 140,
    names: PLAN_ACTS,
    subject: ({ course, version }) => `${course?.title ?? ''} 第 ${String(version)} 版`,
    open: (act, { id }) => ({ act, planId: id }),
    onAct,
  }),
];

interface DialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function PlanDialog({ act, planId, onClose, onDone }: OpenAct & DialogProps): ReactElement {
  const perform = useAct();
  const send = async ({ documentNo = '', reason = '' }: { documentNo?: string; reason?: string }) =>
    act === 'approveTeachingPlan'
      ? (await perform(ApproveTeachingPlanDocument, { planId, documentNo })).objections
      : (await perform(ReturnTeachingPlanDocument, { planId, reason })).objections;
  return (
    <ActDialog<{ documentNo?: string; reason?: string }>
      title={`${PLAN_ACTS[act]}教学计划`}
      okText={`确认${PLAN_ACTS[act]}`}
      explains={
        <p>{act === 'approveTeachingPlan' ? '次日起执行；该课程原有的计划到今日为止。' : '机构修改后报送新一版。'}</p>
      }
      submit={send}
      onClose={onClose}
      onDone={onDone}
    >
      {act === 'approveTeachingPlan' ? <TextField name="documentNo" label="核定文号" /> : <ReasonField />}
    </ActDialog>
  );
}

const LISTED = 200;

/** The institution's own courses. */
export function useOwnCourses() {
  const { data, loading } = useQuery(TeachingCoursesDocument, { variables: { first: LISTED } });
  return { courses: data?.courseFilings?.edges.map(({ node }) => node) ?? [], loading };
}

export function CourseField(): ReactElement {
  const { courses, loading } = useOwnCourses();
  return (
    <Form.Item name="courseId" label="课程" rules={[{ required: true, message: '请选择课程' }]}>
      <Choice<string>
        listName="课程"
        loading={loading}
        options={courses.map(({ id, title }) => ({ value: id, label: title }))}
      />
    </Form.Item>
  );
}

export function SubmitPlanDialog({ onClose, onDone }: DialogProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ readonly courseId: string; readonly plan: string }>
      title="报送教学计划"
      okText="确认报送"
      explains={<p>依讲授的顺序，每行一个单元，行末写课次；教育部门核定后次日起执行。修改计划的，报送新一版。</p>}
      submit={async ({ courseId, plan }) =>
        (await perform(SubmitTeachingPlanDocument, { courseId, units: unitsIn(plan) })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <CourseField />
      <Form.Item
        name="plan"
        label="单元和课次"
        extra="例如：一次函数 2"
        rules={[{ required: true, whitespace: true, message: '请填写单元和课次' }]}
      >
        <Input.TextArea rows={8} maxLength={5000} />
      </Form.Item>
    </ActDialog>
  );
}

export function PlanList(): ReactElement {
  const pages = useOwnPages<TeachingPlanState>();
  const { open, setOpen, close, done } = useOpenDialog<OpenAct>();
  const register = useRegister(TeachingPlansDocument, 'teachingPlans', {
    pages,
    variables: { state: pages.state ?? null },
  });
  return (
    <>
      <h2>教学计划</h2>
      <StateFilter states={TEACHING_PLAN_STATES} {...pages} />
      <RegisterList<Plan> label="教学计划" columns={columnsFor(setOpen)} {...register} />
      {open && <PlanDialog {...open} onClose={close} onDone={done(`教学计划已${PLAN_ACTS[open.act]}。`)} />}
    </>
  );
}
