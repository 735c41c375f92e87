import { useQuery } from '@apollo/client/react';
import { Form, Input, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { TextField } from '../app/text-field';
import { moneyText } from '../glossary/formats';
import { MASS_REFUND_ACTS, MASS_REFUND_GROUNDS, MONEY_SOURCES } from '../glossary/mass-refund-texts';
import { optionsOf } from '../glossary/options';
import {
  ApproveMassRefundDocument,
  ConcludeMassRefundDocument,
  RecordInsurerAnswerDocument,
  RecordMassRefundMoneyDocument,
  RecordMassRefundPaymentDocument,
  StartMassRefundDocument,
  SupervisedAccountsDocument,
  WithdrawMassRefundDocument,
  type ConcludeMassRefundInput,
  type MassRefundFileQuery,
  type RecordMassRefundMoneyInput,
  type StartMassRefundInput,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { amountIn } from '../prices/price-input';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export interface FileProps extends Props {
  readonly massRefundId: string;
}

/** Without the key, which is added when the act is sent, and what the page knows. */
type Given<Input> = Omit<Input, 'idempotencyKey' | 'massRefundId'>;

export function StartDialog({ onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  const { data, loading } = useQuery(SupervisedAccountsDocument, {
    variables: { first: 200, after: null, states: ['HELD', 'REFUND_ONLY'] },
    fetchPolicy: 'network-only',
  });
  const accounts = data?.escrowAccounts?.edges.map(({ node: { id, name } }) => ({ value: id, label: name })) ?? [];
  return (
    <ActDialog<Given<StartMassRefundInput>>
      title="启动集体退费"
      okText="固定名单"
      explains={<p>账户中全部未消课订单的应退金额，按记账的这一刻固定，由另一人批准后分配。只列止付或仅退费的账户。</p>}
      initialValues={{ ground: 'DECISION' }}
      submit={async (given) => (await perform(StartMassRefundDocument, given)).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="accountId" label="监管账户" rules={[{ required: true, message: '请选择监管账户' }]}>
        <Choice
          listName="监管账户"
          options={accounts}
          loading={loading}
          notFoundContent="没有止付或仅退费的账户，请先在“监管账户”中限为仅退费"
        />
      </Form.Item>
      <Form.Item name="ground" label="依据">
        <Radio.Group options={optionsOf(MASS_REFUND_GROUNDS)} />
      </Form.Item>
      <TextField name="documentNo" label="文书编号" />
      <ReasonField label="理由和事实" />
    </ActDialog>
  );
}

export function ApproveDialog({ massRefundId, onClose, onDone }: FileProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ documentNo: string }>
      title={MASS_REFUND_ACTS.approveMassRefund}
      okText="批准"
      explains={
        <p>核对名单与记账一致后批准。账户资金随即按同一比例分给全部订单，通知银行付款；家长先前的退费申请并入。</p>
      }
      submit={async (given) => (await perform(ApproveMassRefundDocument, { ...given, massRefundId })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <TextField name="documentNo" label="批准文书编号" />
    </ActDialog>
  );
}

export function WithdrawDialog({ massRefundId, onClose, onDone }: FileProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ reason: string }>
      title={MASS_REFUND_ACTS.withdrawMassRefund}
      okText="撤回"
      explains={<p>名单有误或金额有变动的，撤回后重新固定。</p>}
      submit={async (given) => (await perform(WithdrawMassRefundDocument, { ...given, massRefundId })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField />
    </ActDialog>
  );
}

export function MoneyDialog({ massRefundId, onClose, onDone }: FileProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Given<RecordMassRefundMoneyInput>>
      title={MASS_REFUND_ACTS.recordMassRefundMoney}
      okText="登记并分配"
      explains={
        <p>
          已进入监管账户的，按入账凭证登记；随即按同一比例分给尚欠的订单。账上的风险保证金先动用，再登记保险答复、后到资金。
        </p>
      }
      initialValues={{ source: 'DEPOSIT' }}
      submit={async ({ amount, ...given }) => {
        const input = { ...given, amount: amountIn(amount), massRefundId };
        return (await perform(RecordMassRefundMoneyDocument, input)).objections;
      }}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="source" label="来源">
        <Radio.Group options={optionsOf(MONEY_SOURCES)} />
      </Form.Item>
      <TextField name="amount" label="金额（元）" />
      <TextField name="documentNo" label="入账凭证编号" />
    </ActDialog>
  );
}

type Policy = NonNullable<NonNullable<MassRefundFileQuery['massRefund']>['openPolicies']>[number];

interface Answer {
  readonly policyId: string;
  readonly paid: boolean;
  readonly amount?: string;
  readonly reason?: string;
  readonly documentNo: string;
}

export function InsurerDialog(props: FileProps & { readonly policies: readonly Policy[] }): ReactElement {
  const { massRefundId, policies, onClose, onDone } = props;
  const perform = useAct();
  const options = policies.map(({ id, insurer, policyNo, insured }) => ({
    value: id,
    label: `${insurer} ${policyNo ?? ''}${insured ? `，${moneyText(insured)}` : ''}`,
  }));
  return (
    <ActDialog<Answer>
      title={MASS_REFUND_ACTS.recordInsurerAnswer}
      okText="登记"
      explains={<p>赔款由保险公司付给家长，不经监管账户；不超过保险金额，也不超过该订单尚欠的金额。</p>}
      initialValues={{ paid: true }}
      submit={async ({ paid, amount = '', reason = '', ...given }) => {
        const said = paid ? { amount: amountIn(amount) || '0.00', reason } : { amount: '0.00', reason };
        return (await perform(RecordInsurerAnswerDocument, { ...given, ...said, paid, massRefundId })).objections;
      }}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="policyId" label="保单" rules={[{ required: true, message: '请选择保单' }]}>
        <Choice listName="保单" options={options} />
      </Form.Item>
      <Form.Item name="paid" label="答复">
        <Radio.Group
          options={[
            { value: true, label: '赔付' },
            { value: false, label: '拒赔' },
          ]}
        />
      </Form.Item>
      <Form.Item name="amount" label="赔付金额（元，赔付的）">
        <Input maxLength={20} inputMode="decimal" autoComplete="off" />
      </Form.Item>
      <ReasonField label="理由（拒赔的）" required={false} />
      <TextField name="documentNo" label="通知编号" />
    </ActDialog>
  );
}

export function ConcludeDialog({ massRefundId, onClose, onDone }: FileProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Partial<Given<ConcludeMassRefundInput>> & { readonly documentNo: string }>
      title={MASS_REFUND_ACTS.concludeMassRefund}
      okText="办结"
      explains={
        <p>
          各保险公司都已答复后办结。尚欠的登记为第一顺序债权（退还学费先于工资和社会保险费、其他债务，民办教育促进法
          第五十九条）；以后到账的仍按同一比例分配。
        </p>
      }
      submit={async ({ guidance = '', documentNo }) =>
        (await perform(ConcludeMassRefundDocument, { guidance, documentNo, massRefundId })).objections
      }
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField name="guidance" label="余额向哪里申报债权、向哪个法院起诉" required={false} />
      <TextField name="documentNo" label="办结文书编号" />
    </ActDialog>
  );
}

export function PaymentDialog(props: Props & { readonly claimId: string }): ReactElement {
  const { claimId, onClose, onDone } = props;
  const perform = useAct();
  return (
    <ActDialog<{ bankReference: string }>
      title="登记付款"
      okText="登记"
      explains={<p>存量预收费的订单不在平台上，银行付出其份额后，按回单登记。</p>}
      submit={async (given) => (await perform(RecordMassRefundPaymentDocument, { ...given, claimId })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <TextField name="bankReference" label="银行流水号" />
    </ActDialog>
  );
}
