import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { ActDialog } from '../app/act-dialog';
import { actsColumn } from '../app/acts-column';
import { PageHeading } from '../app/page-heading';
import { ReasonField } from '../app/reason-field';
import { StateFilter } from '../app/state-filter';
import { TextField } from '../app/text-field';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { moneyText } from '../glossary/formats';
import { NOTICE_ACTS, NOTICE_KINDS, NOTICE_STAGES, NOTICE_STATES, type NoticeActName } from '../glossary/notice-texts';
import { StateTag } from '../glossary/state-tag';
import {
  AcknowledgeFundNoticeDocument,
  AnswerFundNoticeDocument,
  FundNoticesDocument,
  type FundNoticesQuery,
  type FundNoticeState,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';

type Notice = NonNullable<FundNoticesQuery['fundNotices']>['edges'][number]['node'];

interface OpenAct {
  readonly act: NoticeActName;
  readonly notice: Notice;
}

const Matter = ({ notice }: { readonly notice: Notice }) => {
  const { id, kind, stage, day, orders } = notice;
  return (
    <>
      {kind === 'MASS_REFUND' ? <Link to={`/mass-refunds/${id}`}>{NOTICE_KINDS[kind]}</Link> : NOTICE_KINDS[kind]}
      <div className="hint wrap">
        {day}，{NOTICE_STAGES[stage]}
        {orders > 0 && `，${String(orders)} 个订单`}
      </div>
    </>
  );
};

const Standing = ({ notice }: { readonly notice: Notice }) => {
  const { state, receivedOn, answeredOn, arrangement, documentNo } = notice;
  const told = [
    receivedOn && `${receivedOn}签收`,
    answeredOn && `${answeredOn}答复`,
    arrangement,
    documentNo && `（${documentNo}）`,
  ];
  return (
    <>
      <StateTag state={NOTICE_STATES[state]} />
      <div className="hint wrap">{told.filter(Boolean).join('，')}</div>
    </>
  );
};

const columnsFor = (onAct: (open: OpenAct) => void): TableColumnsType<Notice> => [
  { title: '机构', width: 220, render: (_, { institution: { name } }) => name },
  { title: '事项', render: (_, notice) => <Matter notice={notice} /> },
  { title: '金额', width: 140, align: 'right', render: (_, { amount }) => moneyText(amount) },
  { title: '尚欠', width: 140, align: 'right', render: (_, { rest }) => moneyText(rest) },
  { title: '办理情况', render: (_, notice) => <Standing notice={notice} /> },
  actsColumn({
    width: 120,
    names: NOTICE_ACTS,
    subject: ({ institution, kind }) => `${institution.name} ${NOTICE_KINDS[kind]}`,
    open: (act, notice) => ({ act, notice }),
    onAct,
  }),
];

interface Values {
  readonly arrangement?: string;
  readonly documentNo?: string;
}

const EXPLAINS = {
  acknowledgeFundNotice: '签收后，在期限内作出安排并答复。',
  answerFundNotice: '写明专班的安排，如会商、核查、维稳、移送。金融监管部门继续办理退费和债权。',
} satisfies Record<NoticeActName, string>;

interface DialogProps extends OpenAct {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function NoticeActDialog({ act, notice, onClose, onDone }: DialogProps): ReactElement {
  const perform = useAct();
  const noticeId = notice.id;
  const send = ({ arrangement = '', documentNo = '' }: Values) =>
    act === 'acknowledgeFundNotice'
      ? perform(AcknowledgeFundNoticeDocument, { noticeId })
      : perform(AnswerFundNoticeDocument, { noticeId, arrangement, documentNo });
  return (
    <ActDialog<Values>
      title={NOTICE_ACTS[act]}
      okText="确认"
      explains={
        <p>
          {notice.institution.name}，{NOTICE_KINDS[notice.kind]}，{NOTICE_STAGES[notice.stage]}。{EXPLAINS[act]}
        </p>
      }
      submit={async (values) => (await send(values)).objections}
      onClose={onClose}
      onDone={onDone}
    >
      {act === 'answerFundNotice' && (
        <>
          <ReasonField name="arrangement" label="安排" />
          <TextField name="documentNo" label="会议纪要或督办单的编号" max={200} />
        </>
      )}
    </ActDialog>
  );
}

export default function FundNoticesPage(): ReactElement {
  const { open, setOpen, close, done } = useOpenDialog<OpenAct>();
  const pages = useStatePages<FundNoticeState>();
  const register = useRegister(FundNoticesDocument, 'fundNotices', {
    pages,
    variables: { state: pages.state ?? null },
  });
  return (
    <>
      <PageHeading title="资金通报">
        <p>金融监管部门送专班的集体退费、查实的培训贷和逾期未裁决的课时异议：先签收，再作出安排并答复，逾期的标明。</p>
      </PageHeading>
      <StateFilter states={NOTICE_STATES} {...pages} />
      <RegisterList<Notice> label="资金通报" columns={columnsFor(setOpen)} {...register} />
      {open && <NoticeActDialog {...open} onClose={close} onDone={done(`已办理：${NOTICE_ACTS[open.act]}。`)} />}
    </>
  );
}
