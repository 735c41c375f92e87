import { type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { PageHeading } from '../app/page-heading';
import { ReasonField } from '../app/reason-field';
import { RowActs } from '../app/row-acts';
import { StateFilter } from '../app/state-filter';
import { TextField } from '../app/text-field';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { COMPLAINT_TOPICS, SERVED_STATES, type ServedState } from '../glossary/complaint-texts';
import { dateTimeText } from '../glossary/formats';
import { AnswerComplaintDocument, ServedComplaintsDocument, type ServedComplaintsQuery } from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { useLawClock } from '../graph/use-law-clock';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { ComplaintStanding } from './complaint-steps';

type Served = NonNullable<ServedComplaintsQuery['servedComplaints']>['edges'][number]['node'];

const columnsFor = (nowMs: number, onAnswer: (complaintId: string) => void): TableColumnsType<Served> => [
  {
    title: '事项',
    width: 320,
    render: (_, { topic, text, receivedAt }) => (
      <>
        {COMPLAINT_TOPICS[topic]}，{dateTimeText(receivedAt)} 收到
        <div className="hint wrap">{text}</div>
      </>
    ),
  },
  { title: '办理情况', render: (_, complaint) => <ComplaintStanding of={complaint} nowMs={nowMs} /> },
  {
    title: '办理',
    width: 140,
    render: (_, { id, topic, receivedAt, availableActions }) => (
      <RowActs
        subject={`${COMPLAINT_TOPICS[topic]} ${dateTimeText(receivedAt)}`}
        acts={availableActions.filter((act) => act === 'answerComplaint')}
        nameOf={() => '答复'}
        onAct={() => {
          onAnswer(id);
        }}
      />
    ),
  },
];

interface Answer {
  readonly reason: string;
  readonly documentNo: string;
}

interface DialogProps {
  readonly complaintId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function AnswerDialog({ complaintId, onClose, onDone }: DialogProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Answer>
      title="答复投诉"
      okText="提交答复"
      explains={<p>答复投诉人和市场监管部门都可以看到；调解期内可以再次答复。</p>}
      submit={async (answer) => (await perform(AnswerComplaintDocument, { ...answer, complaintId })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField label="答复" />
      <TextField name="documentNo" label="合同、票据等证据的编号" />
    </ActDialog>
  );
}

/** What an institution is complained about, without who complains. */
export default function ServedComplaintsPage(): ReactElement {
  const nowMs = useLawClock();
  const { open, setOpen, close, done } = useOpenDialog<string>();
  const pages = useStatePages<ServedState>();
  const register = useRegister(ServedComplaintsDocument, 'servedComplaints', {
    pages,
    variables: { state: pages.state ?? null },
  });
  return (
    <>
      <PageHeading title="对本机构的投诉">
        <p>市场监管部门已受理的投诉，先收到的在前；投诉人的姓名和电话不展示。受理后请尽早答复，并附证据。</p>
      </PageHeading>
      <StateFilter states={SERVED_STATES} {...pages} />
      <RegisterList<Served> label="对本机构的投诉" columns={columnsFor(nowMs, setOpen)} {...register} />
      {open !== null && <AnswerDialog complaintId={open} onClose={close} onDone={done('答复已提交。')} />}
    </>
  );
}
