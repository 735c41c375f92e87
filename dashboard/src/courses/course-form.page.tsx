import { useApolloClient, useQuery } from '@apollo/client/react';
import { App, Button, Empty, Form, Skeleton } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { appliesForLicense } from '../glossary/duties';
import { CourseFilingDocument, FileCourseDocument, ReviseCourseDocument, TimetableCheckDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, type GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { useSignedIn } from '../session/session-context';
import { CourseFields } from './course-fields';
import { courseInputOf, courseValuesOf, type CourseValues } from './course-input';
import { PlanForm } from './plan-fields';
import { SlotFaults, TimetableCalendar } from './timetable-calendar';
import { faultsOfChecks, merged, without, type PlannedSlot, type SlotFault } from './timetable-plan';

interface Checked {
  readonly faults: readonly SlotFault[];
  readonly objections: readonly GraphFault[];
}

/** The service's word on each slot, before anything is filed. */
function useTimetableCheck(courseId: string | null): (course: ReturnType<typeof courseInputOf>) => Promise<Checked> {
  const client = useApolloClient();
  return async (course) => {
    const { data, error } = await client.query({
      query: TimetableCheckDocument,
      variables: { course, courseId },
      fetchPolicy: 'no-cache',
    });
    return { faults: faultsOfChecks(data?.timetableCheck ?? []), objections: faultsOf(error) };
  };
}

interface TimetableProps {
  readonly slots: readonly PlannedSlot[];
  readonly faults: readonly SlotFault[];
  readonly onChange: (slots: readonly PlannedSlot[]) => void;
}

function TimetableSection({ slots, faults, onChange }: TimetableProps): ReactElement {
  return (
    <section className="panel" aria-label="上课时间">
      <h2>上课时间</h2>
      <PlanForm
        onAdd={(more) => {
          onChange(merged(slots, more));
        }}
      />
      <TimetableCalendar
        slots={slots}
        faults={faults}
        onRemove={(slot) => {
          onChange(without(slots, slot));
        }}
      />
      {faults.length > 0 && <SlotFaults faults={faults} />}
    </section>
  );
}

interface Props {
  readonly id: string | null;
  readonly initial: Partial<CourseValues>;
  readonly initialSlots: readonly PlannedSlot[];
}

function CourseForm({ id, initial, initialSlots }: Props): ReactElement {
  const perform = useAct();
  const check = useTimetableCheck(id);
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<CourseValues>();
  const [slots, setSlots] = useState(initialSlots);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [busy, setBusy] = useState(false);
  const changeSlots = (next: readonly PlannedSlot[]): void => {
    setSlots(next);
    setChecked(null);
  };
  const submit = async (values: CourseValues): Promise<void> => {
    setBusy(true);
    const course = courseInputOf(values, slots);
    const found = await check(course);
    const clear = found.faults.length === 0 && found.objections.length === 0;
    const acted = clear
      ? await (id ? perform(ReviseCourseDocument, { courseId: id, course }) : perform(FileCourseDocument, { course }))
      : null;
    setBusy(false);
    setChecked({ ...found, objections: acted?.objections ?? found.objections });
    if (!acted?.outcome?.ok) return;
    void message.success('课程已备案，公布前请勿招生。');
    await navigate('/courses');
  };
  return (
    <>
      <TimetableSection slots={slots} faults={checked?.faults ?? []} onChange={changeSlots} />
      {/* A name of its own: the page has an element with the id `content`. */}
      <Form<CourseValues>
        name="course"
        form={form}
        layout="vertical"
        className="panel"
        aria-label="课程备案"
        initialValues={initial}
        onFinish={(values) => void submit(values)}
      >
        <CourseFields />
        <FaultAlert title="未能备案" faults={checked?.objections ?? []} />
        <Button type="primary" htmlType="submit" loading={busy}>
          核对课表并备案
        </Button>
      </Form>
    </>
  );
}

function StoredForm({ id }: { readonly id: string }): ReactElement {
  const { data, error, loading } = useQuery(CourseFilingDocument, { variables: { id }, fetchPolicy: 'network-only' });
  const course = data?.courseFiling;
  if (loading && !course) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <>
      <FaultAlert title="课程未能读取" faults={faultsOf(error)} />
      {course?.decisionReason && <p className="panel">退回理由：{course.decisionReason}</p>}
      {course && <CourseForm key={id} id={id} initial={courseValuesOf(course)} initialSlots={course.slots} />}
      {!course && !error && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有该课程。" />}
    </>
  );
}

export default function CourseFormPage(): ReactElement {
  const { id = null } = useParams();
  const who = useSignedIn();
  return (
    <>
      <nav className="breadcrumb" aria-label="位置">
        <Link to="/courses">课程备案</Link>
      </nav>
      <PageHeading title={id ? '修改课程' : '备案课程'}>
        <p>先排课表，再填课程；提交时逐次核对时间，不合规的给出最早可排的时段。</p>
      </PageHeading>
      {!appliesForLicense(who) && (
        <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="课程由培训机构备案，其他单位不办理。" />
      )}
      {appliesForLicense(who) && id !== null && <StoredForm id={id} />}
      {appliesForLicense(who) && id === null && (
        <CourseForm id={null} initial={{ mode: 'OFFLINE', homework: false }} initialSlots={[]} />
      )}
    </>
  );
}
