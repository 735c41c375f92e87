import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { actsColumn } from '../app/acts-column';
import { PageHeading } from '../app/page-heading';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import {
  ADVANCE_ACTS,
  ADVANCE_STATES,
  asksForAdvances,
  riskCodeText,
  type AdvanceActName,
} from '../glossary/advance-texts';
import { dateTimeText, moneyText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import { CostAdvancesDocument, type CostAdvanceState } from '../gql/graphql';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { AdvanceActDialog, RequestDialog, type Advance } from './advance-dialogs';

interface OpenAct {
  readonly act: AdvanceActName;
  readonly advance: Advance;
}

const Standing = ({ advance }: { readonly advance: Advance }) => {
  const { state, riskCode, decidedOn, answerDue, answeredOn, bankReference, reason } = advance;
  const told = [
    decidedOn && `${decidedOn}办理`,
    riskCode && riskCodeText(riskCode),
    state === 'APPROVED' && answerDue && `${dateTimeText(answerDue)}前划款`,
    answeredOn && `${answeredOn}登记`,
    bankReference && `流水号 ${bankReference}`,
    reason,
  ];
  return (
    <>
      <StateTag state={ADVANCE_STATES[state]} />
      <div className="hint wrap">{told.filter(Boolean).join('，')}</div>
    </>
  );
};

const columnsFor = (onAct: (open: OpenAct) => void): TableColumnsType<Advance> => [
  { title: '机构', width: 220, render: (_, { institution: { name } }) => name },
  {
    title: '用途',
    render: (_, { purpose, documentNo, requestedOn }) => (
      <>
        <span className="wrap">{purpose}</span>
        <div className="hint wrap">
          {requestedOn}申请，{documentNo}
        </div>
      </>
    ),
  },
  { title: '金额', width: 140, align: 'right', render: (_, { amount }) => amount && moneyText(amount) },
  { title: '已抵扣', width: 140, align: 'right', render: (_, { repaid }) => repaid && moneyText(repaid) },
  { title: '办理情况', render: (_, advance) => <Standing advance={advance} /> },
  actsColumn({
    width: 200,
    names: ADVANCE_ACTS,
    subject: (advance) => `${advance.institution.name} ${advance.purpose ?? ''}`,
    open: (act, advance) => ({ act, advance }),
    onAct,
  }),
];

export default function CostAdvancesPage(): ReactElement {
  const asks = asksForAdvances(useSignedIn());
  const { open, setOpen, opening, close, done } = useOpenDialog<'REQUEST' | OpenAct>();
  const pages = useStatePages<CostAdvanceState>();
  const register = useRegister(CostAdvancesDocument, 'costAdvances', {
    pages,
    variables: { state: pages.state ?? null },
  });
  return (
    <>
      <PageHeading title="成本预拨">
        <p>
          银行可以把未消课费用的一部分先拨给机构，比例以风险码为限；红码、未知的不拨。消课的费用先抵扣预拨，余款再划转。
        </p>
        {asks && <Button onClick={opening('REQUEST')}>申请成本预拨</Button>}
      </PageHeading>
      <StateFilter states={ADVANCE_STATES} {...pages} />
      <RegisterList<Advance> label="成本预拨" columns={columnsFor(setOpen)} {...register} />
      {open === 'REQUEST' && <RequestDialog onClose={close} onDone={done('申请已提交，待银行审核。')} />}
      {open && open !== 'REQUEST' && (
        <AdvanceActDialog {...open} onClose={close} onDone={done(`已办理：${ADVANCE_ACTS[open.act]}。`)} />
      )}
    </>
  );
}
