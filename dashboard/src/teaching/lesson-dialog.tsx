import { useQuery } from '@apollo/client/react';
import { Form, Input, InputNumber } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { DayField, TextField } from '../app/text-field';
import { RecordTaughtLessonDocument, ReviseTaughtLessonDocument, TeachingPlansDocument } from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { CourseField } from './plan-list';
import { lessonIn, unitsOn, unitText, type LessonValues } from './teaching-texts';

const VERSIONS = 200;

function UnitField(): ReactElement {
  const courseId = Form.useWatch<string | undefined>('courseId');
  const day = Form.useWatch<string | undefined>('day');
  const { data, loading } = useQuery(TeachingPlansDocument, {
    variables: { first: VERSIONS, courseId },
    skip: !courseId,
  });
  const units = unitsOn(day ?? '', data?.teachingPlans?.edges.map(({ node }) => node) ?? []);
  const options = [
    { value: 0, label: '计划以外的内容，或没有核定的计划' },
    ...units.map((unit, at) => ({ value: at + 1, label: unitText(at + 1, unit) })),
  ];
  return (
    <Form.Item name="unit" label="教学计划的单元" rules={[{ required: true, message: '请选择单元' }]}>
      <Choice<number> listName="教学计划的单元" loading={loading} options={options} />
    </Form.Item>
  );
}

const required = (message: string) => [{ required: true, message }];

function LessonFields({ revises }: { readonly revises: boolean }): ReactElement {
  return (
    <>
      {/* Which lesson it is stays as it is where its record is corrected. */}
      <div hidden={revises}>
        <CourseField />
        <DayField name="day" label="上课日期" />
        <Form.Item name="from" label="开始" rules={required('请填写开始时间')}>
          <Input type="time" style={{ width: 180 }} />
        </Form.Item>
      </div>
      <Form.Item name="to" label="结束" rules={required('请填写结束时间')}>
        <Input type="time" style={{ width: 180 }} />
      </Form.Item>
      <UnitField />
      <TextField name="topic" label="讲授的内容" max={1000} />
      <TextField name="teacherRef" label="教师工号" max={20} />
      <Form.Item name="present" label="到课人数" rules={required('请填写到课人数')}>
        <InputNumber min={0} precision={0} />
      </Form.Item>
      <TextField name="recordNo" label="培训记录编号" />
      {revises && <ReasonField label="更正的理由" />}
    </>
  );
}

interface Props {
  /** Of a lesson that is known already, from the timetable or from its record. */
  readonly initial: Partial<LessonValues>;
  readonly revises: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function LessonDialog({ initial, revises, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  const send = async (values: LessonValues) => {
    const lesson = lessonIn(values);
    const { objections } = revises
      ? await perform(ReviseTaughtLessonDocument, { ...lesson, reason: values.reason ?? '' })
      : await perform(RecordTaughtLessonDocument, lesson);
    return objections;
  };
  return (
    <ActDialog<LessonValues>
      title={revises ? '更正培训记录' : '登记培训记录'}
      okText={revises ? '确认更正' : '确认登记'}
      explains={
        <p>
          {revises
            ? `更正 ${initial.day ?? ''} ${initial.from ?? ''} 的记录，原记录保留。`
            : '下课后登记；原件由本机构保存。与备案、课表、计划不一致的，教育部门可见。'}
        </p>
      }
      initialValues={initial}
      submit={send}
      onClose={onClose}
      onDone={onDone}
    >
      <LessonFields revises={revises} />
    </ActDialog>
  );
}
