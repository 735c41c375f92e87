import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { actsColumn } from '../app/acts-column';
import { useStatePages } from '../app/use-state-pages';
import { Link } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { useOpenDialog } from '../app/use-open-dialog';
import { dateTimeText, moneyText } from '../glossary/formats';
import { LESSON_ACTS, LESSON_STATES, type LessonActName } from '../glossary/order-texts';
import { StateTag } from '../glossary/state-tag';
import { DisputedLessonsDocument, type DisputedLessonsQuery } from '../gql/graphql';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { LessonDialog } from './lesson-dialog';

type Lesson = NonNullable<DisputedLessonsQuery['disputedLessons']>['edges'][number]['node'];

interface Open {
  readonly act: LessonActName;
  readonly lessonId: string;
}

const columnsFor = (onAct: (open: Open) => void): TableColumnsType<Lesson> => [
  {
    title: '课程和机构',
    width: 240,
    render: (_, { order, no }) =>
      order && (
        <>
          <Link to={`/orders/${order.id}`}>{order.courseTitle}</Link> 第 {no} 课时
          <div className="hint">{order.institution.name}</div>
        </>
      ),
  },
  {
    title: '上课',
    width: 200,
    render: (_, { day, from, deliveredAt, attendanceNo }) => (
      <>
        {day} {from}
        <div className="hint">
          {deliveredAt && `${dateTimeText(deliveredAt)} 登记`}，签到 {attendanceNo}
        </div>
      </>
    ),
  },
  {
    title: '裁决期限',
    width: 180,
    render: (_, { state, rulingDue }) => (
      <>
        {rulingDue}
        <div>
          <StateTag state={LESSON_STATES[state]} />
        </div>
      </>
    ),
  },
  { title: '费用', width: 120, align: 'right', render: (_, { amount }) => amount && moneyText(amount) },
  { title: '家长的异议', render: (_, { disputeReason }) => <span className="wrap">{disputeReason}</span> },
  actsColumn({
    width: 120,
    names: LESSON_ACTS,
    subject: ({ no }) => `第 ${String(no)} 课时`,
    open: (act, { id }) => ({ act, lessonId: id }),
    onAct,
  }),
];

export default function LessonDisputesPage(): ReactElement {
  const { open, setOpen, close, done } = useOpenDialog<Open>();
  const register = useRegister(DisputedLessonsDocument, 'disputedLessons', { pages: useStatePages() });
  return (
    <>
      <PageHeading title="课时异议">
        <p>
          家长对已登记的课时有异议的，裁决前不消课。裁决计课或不计课，写明理由和文书编号。逾期未裁决的已通报专班，仍应裁决；家长退费时按未上课计算。
        </p>
      </PageHeading>
      <RegisterList<Lesson> label="课时异议" columns={columnsFor(setOpen)} {...register} />
      {open && <LessonDialog {...open} onClose={close} onDone={done(`${LESSON_ACTS[open.act]}已办理。`)} />}
    </>
  );
}
