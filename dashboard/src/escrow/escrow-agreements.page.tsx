import { Button, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { PageHeading } from '../app/page-heading';
import { RowActs } from '../app/row-acts';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { proposesAgreements } from '../glossary/escrow-duties';
import { ACCOUNT_ACTS, isAccountAct, PARTIES, type AccountActName } from '../glossary/escrow-texts';
import { moneyText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import { ESCROW_MODES, ESCROW_STATES } from '../glossary/texts';
import { EscrowAgreementsDocument, type EscrowAgreementsQuery } from '../gql/graphql';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { AccountActDialog } from './account-act-dialog';
import { ProposeAgreementDialog } from './propose-agreement-dialog';

type Agreement = NonNullable<EscrowAgreementsQuery['escrowAgreements']>['edges'][number]['node'];

interface OpenAct {
  readonly act: AccountActName;
  readonly accountId: string;
}

/** Until the account is in use; what is done on it later has its own page. */
const AGREEMENT_ACTS: readonly AccountActName[] = ['sign', 'withdraw', 'open', 'file'];

const columnsFor = (onAct: (open: OpenAct) => void): TableColumnsType<Agreement> => [
  {
    title: '机构与协议',
    width: 240,
    render: (_, { account, agreementNo }) => (
      <>
        {account?.name}
        <div className="hint">{agreementNo}</div>
      </>
    ),
  },
  {
    title: '约定',
    width: 260,
    render: (_, { bankName, mode, minimumBalance, holdClause, beginsOn, endsOn }) => (
      <>
        {bankName}，{ESCROW_MODES[mode]}，最低 {moneyText(minimumBalance)}
        <div className="hint">
          {holdClause ? '有' : '无'}止付条款；{beginsOn} 至 {endsOn}
        </div>
      </>
    ),
  },
  {
    title: '进度',
    render: (_, { account, signatures, filingNo, withdrawnBecause }) => (
      <>
        {account && <StateTag state={ESCROW_STATES[account.state]} />}
        <div className="hint wrap">
          已签：{signatures.map(({ party }) => PARTIES[party]).join('、') || '无'}
          {filingNo && `；备案 ${filingNo}`}
          {withdrawnBecause && `；已撤回：${withdrawnBecause}`}
        </div>
      </>
    ),
  },
  {
    title: '办理',
    width: 200,
    render: (_, { id, agreementNo, account }) => (
      <RowActs
        subject={agreementNo}
        acts={(account?.availableActions ?? []).filter(isAccountAct).filter((act) => AGREEMENT_ACTS.includes(act))}
        nameOf={(act) => ACCOUNT_ACTS[act]}
        onAct={(act) => {
          onAct({ act, accountId: id });
        }}
      />
    ),
  },
];

export default function EscrowAgreementsPage(): ReactElement {
  const who = useSignedIn();
  const { open, setOpen, opening, close, done } = useOpenDialog<'PROPOSE' | OpenAct>();
  const register = useRegister(EscrowAgreementsDocument, 'escrowAgreements', { pages: useStatePages() });
  return (
    <>
      <PageHeading title="监管协议">
        <p>机构、银行、教育部门三方签署；银行开户，教育部门备案后账户启用。</p>
        {proposesAgreements(who) && <Button onClick={opening('PROPOSE')}>提出协议</Button>}
      </PageHeading>
      <RegisterList<Agreement> label="监管协议" columns={columnsFor(setOpen)} {...register} />
      {open === 'PROPOSE' && <ProposeAgreementDialog onClose={close} onDone={done('已提出，待三方签署。')} />}
      {open !== null && open !== 'PROPOSE' && (
        <AccountActDialog {...open} onClose={close} onDone={done(`${ACCOUNT_ACTS[open.act]}已办理。`)} />
      )}
    </>
  );
}
