import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { actsColumn } from '../app/acts-column';
import { stackedColumns } from '../app/stacked-columns';
import { dateTimeText, moneyText } from '../glossary/formats';
import { LESSON_ACTS, LESSON_DECIDERS, LESSON_STATES, type LessonActName } from '../glossary/order-texts';
import { StateTag } from '../glossary/state-tag';
import type { Lesson } from './order-input';

interface Props {
  readonly lessons: readonly Lesson[];
  readonly onAct: (open: { readonly act: LessonActName; readonly lessonId: string }) => void;
}

function Word({ lesson }: { readonly lesson: Lesson }): ReactElement {
  const { state, decidedBy, confirmedBySilenceAt, rulingDue, disputeReason, rulingReason, rulingDocumentNo } = lesson;
  return (
    <>
      <StateTag state={LESSON_STATES[state]} /> {decidedBy && LESSON_DECIDERS[decidedBy]}
      {confirmedBySilenceAt && <div className="hint">{dateTimeText(confirmedBySilenceAt)}前没有异议的，视为确认</div>}
      {state === 'DISPUTED' && <div className="hint">教育部门应在{rulingDue}前裁决</div>}
      {state === 'UNRULED' && (
        <div className="hint wrap">逾期未裁决，费用仍受保护；可以终止订单退费，这次课按未上课计算</div>
      )}
      {disputeReason && <div className="hint wrap">异议：{disputeReason}</div>}
      {rulingReason && (
        <div className="hint wrap">
          裁决：{rulingReason}（{rulingDocumentNo}）
        </div>
      )}
    </>
  );
}

const columnsFor = (onAct: Props['onAct']): TableColumnsType<Lesson> => [
  { title: '课时', width: 70, align: 'right', dataIndex: 'no' },
  {
    title: '时间',
    width: 180,
    render: (_, { day, from, attendanceNo }) =>
      day && (
        <>
          {day} {from}
          <div className="hint">签到 {attendanceNo}</div>
        </>
      ),
  },
  { title: '费用', width: 120, align: 'right', render: (_, { amount }) => amount && moneyText(amount) },
  { title: '情况', render: (_, lesson) => <Word lesson={lesson} /> },
  actsColumn({
    width: 180,
    names: LESSON_ACTS,
    subject: ({ no }) => `第 ${String(no)} 课时`,
    open: (act, { id }) => ({ act, lessonId: id }),
    onAct,
  }),
];

export const LessonTable = ({ lessons, onAct }: Props): ReactElement => (
  <section className="panel" aria-label="课时">
    <h2>课时</h2>
    <Table<Lesson>
      aria-label="课时"
      className="stacked"
      size="small"
      rowKey="id"
      columns={stackedColumns(columnsFor(onAct))}
      dataSource={lessons}
      pagination={false}
      locale={{ emptyText: '缴费后列出各课时' }}
      scroll={{ x: 800 }}
    />
  </section>
);
