import { App, Form, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { TextField, DayField } from '../app/text-field';
import { optionsOf } from '../glossary/options';
import { PAYMENT_ACTS, PAYMENT_PURPOSES, PAYMENT_SOURCES, type PaymentActName } from '../glossary/payment-texts';
import { RecordInstitutionPaymentDocument } from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { PAYMENT_DOCUMENTS, paymentInput, type PaymentValues } from './payment-input';

const PAYEE_KINDS = optionsOf({ ORGANISATION: '单位', PERSON: '自然人' });

function PayeeFields(): ReactElement {
  const kind = Form.useWatch<PaymentValues['payeeKind'] | undefined>('payeeKind');
  return (
    <>
      <Form.Item name="payeeKind" label="收款人">
        <Radio.Group options={PAYEE_KINDS} />
      </Form.Item>
      {kind === 'PERSON' ? (
        <TextField name="payeeCitizenNumber" label="收款人身份证号（只存密文，用于比对）" />
      ) : (
        <>
          <TextField name="payeeCode" label="收款单位的统一社会信用代码" />
          <TextField name="payeeName" label="收款单位名称" />
        </>
      )}
    </>
  );
}

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RecordPaymentDialog(props: Props & { readonly institutionId: string }): ReactElement {
  const { institutionId, onClose, onDone } = props;
  const { message } = App.useApp();
  const perform = useAct();
  const submit = async (values: PaymentValues) => {
    const { objections, outcome } = await perform(
      RecordInstitutionPaymentDocument,
      paymentInput(institutionId, values),
    );
    if (outcome?.ok)
      void message.success(
        outcome.payment?.state === 'CANDIDATE'
          ? '已登记，收款人为利益关联方或名为分配，列为待核查。'
          : '已登记，未发现关联。',
      );
    return objections;
  };
  return (
    <ActDialog<PaymentValues>
      title="登记支付"
      okText="登记并比对"
      explains={
        <p>依审计报告、凭证登记。与举办者、出资人、同一举办者的其他机构比对，相符的列为待核查，由经办人核实。</p>
      }
      initialValues={{ payeeKind: 'ORGANISATION', purpose: 'SERVICE', source: 'AUDIT_REPORT' }}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      <PayeeFields />
      <TextField name="amount" label="金额（元）" />
      <DayField name="paidOn" label="付款日期" />
      <Form.Item name="purpose" label="名目">
        <Choice listName="名目" options={optionsOf(PAYMENT_PURPOSES)} />
      </Form.Item>
      <Form.Item name="source" label="来源">
        <Choice listName="来源" options={optionsOf(PAYMENT_SOURCES)} />
      </Form.Item>
      <TextField name="documentNo" label="报告或凭证编号" />
    </ActDialog>
  );
}

interface ActProps extends Props {
  readonly act: PaymentActName;
  readonly paymentId: string;
}

const EXPLAINS = {
  flagInstitutionPayment: '系统比对未发现关联，但有事实表明收款人是利益关联方的。',
  clearInstitutionPayment: '交易公开、公平、公允，定价合理，决策规范，未损害机构和学员利益。',
  confirmProfitDistribution: '非营利性机构的举办者不得取得办学收益，办学结余全部用于办学。认定后应责令退回。',
  recordPaymentReturn: '款项已退回机构账户。',
  reopenInstitutionPayment: '有新的事实，或认定被撤销的。',
} satisfies Record<PaymentActName, string>;

export function PaymentActDialog({ act, paymentId, onClose, onDone }: ActProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ readonly reason: string; readonly documentNo: string }>
      title={PAYMENT_ACTS[act]}
      okText="确认"
      explains={<p>{EXPLAINS[act]}</p>}
      submit={async (values) => (await perform(PAYMENT_DOCUMENTS[act], { paymentId, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField />
      <TextField name="documentNo" label="证明材料或文书编号" />
    </ActDialog>
  );
}
