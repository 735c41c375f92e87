import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { actsColumn } from '../app/acts-column';
import { PageHeading } from '../app/page-heading';
import { StateFilter } from '../app/state-filter';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import {
  BREAK_ACTS,
  BREAK_KINDS,
  BREAK_OUTCOMES,
  BREAK_STATES,
  bankStepText,
  type BreakActName,
} from '../glossary/bank-texts';
import { moneyText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import { BankBreaksDocument, type BankBreaksQuery, type BankBreakState } from '../gql/graphql';
import { StepList } from '../prices/step-list';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { AccountCell } from './account-cell';
import { BreakActDialog } from './break-act-dialog';

type Break = NonNullable<BankBreaksQuery['bankBreaks']>['edges'][number]['node'];

interface OpenAct {
  readonly act: BreakActName;
  readonly breakId: string;
  readonly claimsPayment: boolean;
}

/** The bank says that it paid, and the books do not. */
const claimsPayment = ({ kind, bankAmount, otherAmount }: Break): boolean =>
  kind === 'PAYMENT_ANSWER_DIFFERS' && Number(bankAmount) !== 0 && Number(otherAmount) === 0;

function Amounts({ of: { kind, bankAmount, otherAmount } }: { readonly of: Break }): ReactElement {
  const { bank, other } = BREAK_KINDS[kind];
  if (bank === null) return <>—</>;
  return (
    <>
      <div>
        {bank} {bankAmount === null ? '—' : moneyText(bankAmount)}
      </div>
      <div>
        {other} {otherAmount === null ? '—' : moneyText(otherAmount)}
      </div>
    </>
  );
}

const columnsFor = (onAct: (open: OpenAct) => void): TableColumnsType<Break> => [
  { title: '监管账户', width: 220, render: (_, row) => <AccountCell of={row} /> },
  {
    title: '差异',
    width: 220,
    render: (_, { kind, statementNo, entryRef, blockNo }) => (
      <>
        {BREAK_KINDS[kind].text}
        <div className="hint">
          {[statementNo && `对账单 ${statementNo}`, entryRef && `流水 ${entryRef}`, blockNo && `第 ${blockNo} 号区块`]
            .filter(Boolean)
            .join('，')}
        </div>
      </>
    ),
  },
  { title: '金额', width: 240, render: (_, row) => <Amounts of={row} /> },
  {
    title: '发现',
    width: 130,
    render: (_, { foundOn, ageWorkingDays }) => (
      <>
        {foundOn}
        <div className="hint">已 {ageWorkingDays} 个工作日</div>
      </>
    ),
  },
  {
    title: '处理',
    render: (_, { state, outcome, bookedTransferId, steps }) => (
      <>
        <StateTag state={BREAK_STATES[state]} />
        {outcome && (
          <div className="hint">
            {BREAK_OUTCOMES[outcome]}
            {bookedTransferId && '，已补记'}
          </div>
        )}
        <StepList steps={steps} textOf={bankStepText} />
      </>
    ),
  },
  actsColumn({
    width: 180,
    names: BREAK_ACTS,
    subject: ({ kind, statementNo, entryRef }) => `${BREAK_KINDS[kind].text} ${entryRef ?? statementNo}`,
    open: (act, row) => ({ act, breakId: row.id, claimsPayment: claimsPayment(row) }),
    onAct,
  }),
];

export default function BankBreaksPage(): ReactElement {
  const { open, setOpen, close, done } = useOpenDialog<OpenAct>();
  const pages = useStatePages<BankBreakState>();
  const register = useRegister(BankBreaksDocument, 'bankBreaks', { pages, variables: { state: pages.state ?? null } });
  return (
    <>
      <PageHeading title="对账差异">
        <p>
          银行报送的对账单前后不一、借贷不平、期次不衔接，或者与账簿不符的，最早发现的在前。由一名经办人查明原因、提出处理意见，
          另一名经办人复核；补报后相符的自行消除。
        </p>
      </PageHeading>
      <StateFilter states={BREAK_STATES} {...pages} />
      <RegisterList<Break> label="对账差异" columns={columnsFor(setOpen)} {...register} />
      {open && <BreakActDialog {...open} onClose={close} onDone={done(`${BREAK_ACTS[open.act]}已办理。`)} />}
    </>
  );
}
