import { Checkbox, Form, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { DayField, TextField } from '../app/text-field';
import { optionsOf } from '../glossary/options';
import { ESCROW_MODES } from '../glossary/texts';
import { ProposeEscrowAgreementDocument, type ProposeEscrowAgreementInput } from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { amountIn } from '../prices/price-input';

type Values = Omit<ProposeEscrowAgreementInput, 'idempotencyKey'>;

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function ProposeAgreementDialog({ onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  const submit = async ({ periodFees, minimumBalance, ...given }: Values) => {
    const amounts = { periodFees: amountIn(periodFees), minimumBalance: amountIn(minimumBalance) };
    return (await perform(ProposeEscrowAgreementDocument, { ...given, ...amounts })).objections;
  };
  return (
    <ActDialog<Values>
      title="提出三方监管协议"
      okText="提出"
      explains={<p>一个机构只开立一个监管账户。提出后由机构、银行、教育部门各自签署，再由银行开户、教育部门备案。</p>}
      initialValues={{ mode: 'BANK_CUSTODY', holdClause: true }}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      <TextField name="agreementNo" label="协议编号" />
      <TextField name="bankName" label="开户银行" />
      <TextField name="bankCode" label="银行代码" />
      <Form.Item name="mode" label="监管模式">
        <Radio.Group options={optionsOf(ESCROW_MODES)} />
      </Form.Item>
      <TextField name="periodFees" label="三个月预收费（元）" />
      <TextField name="minimumBalance" label="最低余额或保证金（元）" />
      <Form.Item name="holdClause" valuePropName="checked">
        <Checkbox>协议约定止付条款</Checkbox>
      </Form.Item>
      <DayField name="beginsOn" label="协议起始日" />
      <DayField name="endsOn" label="协议终止日" />
    </ActDialog>
  );
}
