import { App, Button, Space, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { PageHeading } from '../app/page-heading';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { INQUIRY_STATES } from '../glossary/staff-texts';
import { StateTag } from '../glossary/state-tag';
import {
  BackgroundInquiriesDocument,
  ReceiveBackgroundInquiriesDocument,
  type BackgroundInquiryState,
} from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import type { GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { PurposeSelect } from '../institution-file/purpose-select';
import type { StatedPurpose } from '../institution-file/purposes';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { AnswerDialog, ReviewDialog } from './inquiry-dialogs';
import { openFor, type Inquiry } from './inquiry-input';

const personOf = ({ check, state }: Inquiry): ReactElement => {
  if (check === undefined) return <span className="withheld">选择查询用途后显示</span>;
  if (check?.staffName)
    return (
      <>
        {check.staffName} <div className="hint">{check.idNumber ?? '—'}</div>
      </>
    );
  return (
    <span className="hint">{state === 'REQUESTED' || state === 'RECEIVED' ? '暂不可用' : '已答复，不再显示'}</span>
  );
};

const columnsFor = (onReview: (inquiryId: string) => void): TableColumnsType<Inquiry> => [
  { title: '核查函', width: 180, dataIndex: 'letterNo' },
  { title: '发函日期', width: 120, dataIndex: 'requestedOn' },
  { title: '机构', width: 200, render: (_, { institution }) => institution.name },
  { title: '被核查人', render: (_, inquiry) => personOf(inquiry) },
  {
    title: '状态',
    width: 160,
    render: (_, { state, answeredOn }) => (
      <>
        {state && <StateTag state={INQUIRY_STATES[state]} />}
        {answeredOn && <div className="hint">{answeredOn} 答复</div>}
      </>
    ),
  },
  {
    title: '办理',
    width: 110,
    render: (_, { id, letterNo, institution, availableActions }) =>
      availableActions?.includes('uphold') && (
        <Button
          size="small"
          aria-label={`复核 ${letterNo} ${institution.name}`}
          onClick={() => {
            onReview(id);
          }}
        >
          复核
        </Button>
      ),
  },
];

interface DeskProps {
  readonly inquiries: readonly Inquiry[];
  readonly onAnswer: (open: readonly Inquiry[]) => void;
}

/** What a station does with the letter's persons of this page at once. */
function StationDesk({ inquiries, onAnswer }: DeskProps): ReactElement {
  const perform = useAct();
  const { message } = App.useApp();
  const [faults, setFaults] = useState<readonly GraphFault[]>([]);
  const unreceived = openFor(inquiries, 'receiveBackgroundInquiries');
  const unanswered = openFor(inquiries, 'answerClear');
  const named = unanswered.filter(({ check }) => check?.staffName);
  const receive = async (): Promise<void> => {
    const inquiryIds = unreceived.map(({ id }) => id);
    const { objections } = await perform(ReceiveBackgroundInquiriesDocument, { inquiryIds });
    setFaults(objections);
    if (objections.length === 0) void message.success('已收函。');
  };
  return (
    <section className="acts" aria-label="可办理的操作">
      <Space>
        {unreceived.length > 0 && <Button onClick={() => void receive()}>收函（本页 {unreceived.length} 人）</Button>}
        {named.length > 0 && (
          <Button
            onClick={() => {
              onAnswer(named);
            }}
          >
            答复（本页 {named.length} 人）
          </Button>
        )}
        {unanswered.length > named.length && <span className="hint">选择查询用途、显示被核查人后答复。</span>}
      </Space>
      <FaultAlert title="未能收函" faults={faults} />
    </section>
  );
}

export default function BackgroundInquiriesPage(): ReactElement {
  const who = useSignedIn();
  const [stated, setStated] = useState<StatedPurpose | null>(null);
  const pages = useStatePages<BackgroundInquiryState>();
  const { open, setOpen, close, done } = useOpenDialog<readonly Inquiry[] | string>();
  // Names and numbers are not kept in the client's cache, so leaving the page forgets them.
  const register = useRegister(BackgroundInquiriesDocument, 'backgroundInquiries', {
    pages,
    stated,
    variables: { state: pages.state ?? null, withPersonal: stated !== null },
  });
  return (
    <>
      <PageHeading title="背景核查">
        <p>教育部门来函核查从业人员；由办学场所的辖区派出所逐人答复有无记录，本人有异议的另行复核。</p>
      </PageHeading>
      <PurposeSelect agency={who.agency} onState={setStated} />
      <StateFilter states={INQUIRY_STATES} {...pages} />
      <StationDesk inquiries={register.list?.edges.map(({ node }) => node) ?? []} onAnswer={setOpen} />
      <RegisterList<Inquiry> label="核查请求" columns={columnsFor(setOpen)} {...register} />
      {typeof open === 'string' && <ReviewDialog inquiryId={open} onClose={close} onDone={done('复核已办理。')} />}
      {open !== null && typeof open !== 'string' && (
        <AnswerDialog inquiries={open} onClose={close} onDone={done('已答复。')} />
      )}
    </>
  );
}
