import { useQuery } from '@apollo/client/react';
import { Form } from 'antd';
import { useRef, type ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { DayField, TextField } from '../app/text-field';
import { ClassOrdersDocument, DeliverClassLessonDocument, OfferableCoursesDocument } from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { classLessonText } from './order-input';

interface Values {
  readonly courseId: string;
  readonly day: string;
  readonly from: string;
  readonly attendanceNo: string;
  readonly absentOrderIds?: string[];
}

/** Who is absent: the trainees are read when a course is chosen, and never kept in the cache. */
function AbsentField({ courseId }: { readonly courseId: string | undefined }): ReactElement {
  const { data } = useQuery(ClassOrdersDocument, {
    variables: { courseId: courseId ?? '' },
    skip: !courseId,
    context: { purpose: 'OWN_DATA' },
    fetchPolicy: 'no-cache',
  });
  const taught = (data?.trainingOrders?.edges ?? [])
    .map(({ node }) => node)
    .filter(({ state }) => state === 'PAID' || state === 'RUNNING');
  return (
    <Form.Item name="absentOrderIds" label="缺课的学员">
      <Choice
        listName="缺课的学员"
        mode="multiple"
        placeholder="没有缺课的不选"
        options={taught.map(({ id, traineeName }) => ({ value: id, label: traineeName ?? id }))}
      />
    </Form.Item>
  );
}

interface Props {
  readonly onClose: () => void;
  readonly onDone: (text: string) => void;
}

/** One lesson of a class: each trainee's order is judged by itself. */
export function ClassLessonDialog({ onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  const { data } = useQuery(OfferableCoursesDocument);
  const text = useRef('');
  return (
    <ActDialog<Values>
      title="登记一次课"
      okText="确认登记"
      explains={<p>为全班登记备案课表中已经上完的一次课。家长十五个工作日内没有异议的，视为确认。</p>}
      submit={async ({ absentOrderIds = [], ...lesson }) => {
        const { objections, outcome } = await perform(DeliverClassLessonDocument, { ...lesson, absentOrderIds });
        text.current = outcome?.classLesson ? classLessonText(outcome.classLesson) : '';
        return objections;
      }}
      onClose={onClose}
      onDone={() => {
        onDone(text.current);
      }}
    >
      <Form.Item name="courseId" label="课程" rules={[{ required: true, message: '请选择课程' }]}>
        <Choice
          listName="课程"
          options={(data?.offerableCourses ?? []).map(({ courseId, title }) => ({ value: courseId, label: title }))}
        />
      </Form.Item>
      <DayField name="day" label="上课日期" />
      <TextField name="from" label="上课时间（如 16:30）" />
      <TextField name="attendanceNo" label="签到记录编号" />
      <Form.Item<Values> dependencies={['courseId']} noStyle>
        {({ getFieldValue }) => <AbsentField courseId={getFieldValue('courseId') as string | undefined} />}
      </Form.Item>
    </ActDialog>
  );
}
