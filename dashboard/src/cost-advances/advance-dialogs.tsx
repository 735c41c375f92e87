import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { BankAnswerFields, bankAnswerOf, type BankAnswer } from '../app/bank-answer';
import { TextField } from '../app/text-field';
import { ADVANCE_ACTS, riskCodeText, type AdvanceActName } from '../glossary/advance-texts';
import { moneyText } from '../glossary/formats';
import {
  ApproveCostAdvanceDocument,
  CostAdvanceAllowanceDocument,
  RecordCostAdvancePaymentDocument,
  RecordCostAdvanceReturnDocument,
  RefuseCostAdvanceDocument,
  RequestCostAdvanceDocument,
  WithdrawCostAdvanceDocument,
  type CostAdvanceAllowanceQuery,
  type CostAdvancesQuery,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { amountIn } from '../prices/price-input';

export type Advance = NonNullable<CostAdvancesQuery['costAdvances']>['edges'][number]['node'];
type Allowance = NonNullable<CostAdvanceAllowanceQuery['costAdvanceAllowance']>;

interface DialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Request {
  readonly amount: string;
  readonly purpose: string;
  readonly documentNo: string;
}

function AllowanceText({ allowance }: { readonly allowance: Allowance }): ReactElement {
  const { riskCode, percent, unconsumed, outstanding, most } = allowance;
  return (
    <p>
      本机构风险码：{riskCodeText(riskCode)}，至多预拨未消课金额（{moneyText(unconsumed)}）的 {percent}%，尚未抵扣
      {moneyText(outstanding)}， 现可预拨{moneyText(most)}。
    </p>
  );
}

export function RequestDialog({ onClose, onDone }: DialogProps): ReactElement {
  const perform = useAct();
  const { data } = useQuery(CostAdvanceAllowanceDocument, { fetchPolicy: 'network-only' });
  const allowance = data?.costAdvanceAllowance;
  return (
    <ActDialog<Request>
      title="申请成本预拨"
      okText="提交申请"
      explains={
        <>
          {allowance && <AllowanceText allowance={allowance} />}
          <p>银行同意并划款后，以后消课的费用先抵扣预拨，抵扣完再划转机构。</p>
        </>
      }
      submit={async ({ amount, ...values }) =>
        (await perform(RequestCostAdvanceDocument, { ...values, amount: amountIn(amount) })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <TextField name="amount" label="金额（元）" />
      <TextField name="purpose" label="用途" max={200} />
      <TextField name="documentNo" label="合同、清单等证明材料的编号" />
    </ActDialog>
  );
}

const EXPLAINS = {
  withdrawCostAdvance: '撤回后需要预拨的，重新申请。',
  approveCostAdvance: '以今日的风险码和未消课金额所限的比例为限。同意后，该款从监管账户的可用余额中留出，待登记划款。',
  refuseCostAdvance: '原因机构可以看到，机构可以重新申请。',
  recordCostAdvancePayment: '按银行实际划款登记。未划款的，留出的款退回监管账户；机构可以重新申请。',
  recordCostAdvanceReturn: '整笔退回监管账户的，或银行误报划款的，按银行回单登记；已有抵扣的不能整笔退回。',
} satisfies Record<AdvanceActName, string>;

interface Values extends BankAnswer {
  readonly documentNo?: string;
}

function Fields({ act }: { readonly act: AdvanceActName }): ReactElement | null {
  if (act === 'refuseCostAdvance') return <TextField name="reason" label="原因" max={200} />;
  if (act === 'recordCostAdvanceReturn')
    return (
      <>
        <TextField name="reason" label="原因" max={200} />
        <TextField name="documentNo" label="银行回单的编号" />
      </>
    );
  if (act !== 'recordCostAdvancePayment') return null;
  return <BankAnswerFields verb="划款" label="划款" />;
}

interface ActProps extends DialogProps {
  readonly act: AdvanceActName;
  readonly advance: Advance;
}

export function AdvanceActDialog({ act, advance, onClose, onDone }: ActProps): ReactElement {
  const perform = useAct();
  const advanceId = advance.id;
  const send = (values: Values) => {
    const { reason = '', documentNo = '' } = values;
    switch (act) {
      case 'withdrawCostAdvance':
        return perform(WithdrawCostAdvanceDocument, { advanceId });
      case 'approveCostAdvance':
        return perform(ApproveCostAdvanceDocument, { advanceId });
      case 'refuseCostAdvance':
        return perform(RefuseCostAdvanceDocument, { advanceId, reason });
      case 'recordCostAdvanceReturn':
        return perform(RecordCostAdvanceReturnDocument, { advanceId, reason, documentNo });
      case 'recordCostAdvancePayment':
        return perform(RecordCostAdvancePaymentDocument, { advanceId, ...bankAnswerOf(values) });
    }
  };
  return (
    <ActDialog<Values>
      title={ADVANCE_ACTS[act]}
      okText="确认"
      explains={
        <p>
          {advance.institution.name}，{advance.amount && moneyText(advance.amount)}，{advance.purpose}。{EXPLAINS[act]}
        </p>
      }
      initialValues={{ paid: true }}
      submit={async (values) => (await send(values)).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <Fields act={act} />
    </ActDialog>
  );
}
