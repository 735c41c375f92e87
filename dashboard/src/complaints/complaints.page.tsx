import { App, Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { actsColumn } from '../app/acts-column';
import { PageHeading } from '../app/page-heading';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import {
  COMPLAINT_ACTS,
  COMPLAINT_CHANNELS,
  COMPLAINT_STATES,
  COMPLAINT_TOPICS,
  kindName,
  TRANSFER_TARGETS,
  type ComplaintActName,
} from '../glossary/complaint-texts';
import { handlesComplaints } from '../glossary/duties';
import { dateTimeText } from '../glossary/formats';
import { ComplaintsDocument, type ComplaintsQuery, type ComplaintState } from '../gql/graphql';
import { useLawClock } from '../graph/use-law-clock';
import { InstitutionChoice } from '../joint-actions/institution-choice';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { ComplaintContact } from './complaint-contact';
import { ComplaintActDialog, LodgeDialog } from './complaint-dialogs';
import { ComplaintStanding } from './complaint-steps';

type Complaint = NonNullable<ComplaintsQuery['complaints']>['edges'][number]['node'];

interface OpenAct {
  readonly act: ComplaintActName;
  readonly complaint: Complaint;
}

const columnsFor = (nowMs: number, onAct: (open: OpenAct) => void): TableColumnsType<Complaint> => [
  {
    title: '回执和机构',
    width: 220,
    render: (_, { receiptNo, receivedAt, channel, institution: { id, name } }) => (
      <>
        {receiptNo}
        <div>
          <Link to={`/complaints?institution=${id}`}>{name}</Link>
        </div>
        <div className="hint">
          {dateTimeText(receivedAt)} {COMPLAINT_CHANNELS[channel]}
        </div>
      </>
    ),
  },
  {
    title: '事项',
    width: 260,
    render: (_, { kind, topic, text, competentAgency, transferredTo }) => (
      <>
        {kindName(kind)}：{COMPLAINT_TOPICS[topic]}
        <div className="hint wrap">{text}</div>
        {transferredTo && <div>转往{TRANSFER_TARGETS[transferredTo]}</div>}
        {!transferredTo && competentAgency && <div>属{TRANSFER_TARGETS[competentAgency]}职责</div>}
      </>
    ),
  },
  { title: '办理情况', render: (_, complaint) => <ComplaintStanding of={complaint} nowMs={nowMs} /> },
  actsColumn({
    width: 200,
    names: COMPLAINT_ACTS,
    subject: (complaint) => complaint.receiptNo,
    open: (act, complaint) => ({ act, complaint }),
    onAct,
  }),
];

interface ListProps {
  readonly institutionId: string | null;
  readonly onAct: (open: OpenAct) => void;
}

function ComplaintList({ institutionId, onAct }: ListProps): ReactElement {
  const nowMs = useLawClock();
  const ownData = !handlesComplaints(useSignedIn());
  const pages = useStatePages<ComplaintState>();
  const register = useRegister(ComplaintsDocument, 'complaints', {
    pages,
    variables: { institutionId, state: pages.state ?? null },
  });
  return (
    <>
      <StateFilter states={COMPLAINT_STATES} {...pages} />
      <RegisterList<Complaint>
        label="投诉举报"
        columns={columnsFor(nowMs, onAct)}
        {...register}
        details={({ id, kind }) => <ComplaintContact id={id} kind={kind} ownData={ownData} />}
      />
    </>
  );
}

/** The desk of the officers, and what a parent lodged: each sees what is for them. */
export default function ComplaintsPage(): ReactElement {
  const { modal } = App.useApp();
  const institutionId = useSearchParams()[0].get('institution');
  const forAnother = handlesComplaints(useSignedIn());
  const { open, setOpen, opening, close, done } = useOpenDialog<'LODGE' | OpenAct>();
  return (
    <>
      <PageHeading title={forAnother ? '投诉举报' : '我的投诉举报'}>
        <p>
          投诉七个工作日内决定是否受理，受理后四十五个工作日内调解；举报十五个工作日内核查，可延长一次十五个工作日。
          提交前先选择机构；展开一行可见联系方式。
        </p>
        {institutionId && <Button onClick={opening('LODGE')}>{forAnother ? '登记投诉举报' : '投诉或举报'}</Button>}
      </PageHeading>
      <ComplaintList institutionId={institutionId} onAct={setOpen} />
      <InstitutionChoice page="/complaints" />
      {open === 'LODGE' && institutionId && (
        <LodgeDialog
          institutionId={institutionId}
          forAnother={forAnother}
          onClose={close}
          onLodged={(receiptNo) => {
            void modal.success({
              title: '已提交',
              okText: '知道了',
              content: (
                <>
                  回执编号 {receiptNo}。凭编号可在
                  <a href={`/complaint-progress/${receiptNo}`}>投诉进度</a>查办理进度，不需要登录。
                </>
              ),
            });
          }}
        />
      )}
      {open !== null && open !== 'LODGE' && (
        <ComplaintActDialog
          act={open.act}
          complaint={open.complaint}
          onClose={close}
          onDone={done(`${COMPLAINT_ACTS[open.act]}已办理。`)}
        />
      )}
    </>
  );
}
