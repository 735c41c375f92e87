import { Checkbox, Form, Input, InputNumber } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { DayField } from '../app/text-field';
import { BAN_GROUNDS } from '../glossary/handling-texts';
import { ImposeOperatorBanDocument, LiftOperatorBanDocument, type OperatorBanGround } from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { banInput, yearsAreChosen, type BanValues } from './ban-input';

const GROUND_OPTIONS = Object.entries(BAN_GROUNDS).map(([value, label]) => ({ value, label }));

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function TermFields(): ReactElement | null {
  const ground = Form.useWatch<OperatorBanGround | undefined>('ground');
  const permanent = Form.useWatch<boolean | undefined>('permanent');
  if (!yearsAreChosen(ground)) return <p className="hint">该事由的年限由法律规定，不用填写。</p>;
  return (
    <>
      <Form.Item name="years" label="年限（1 至 5 年）">
        <InputNumber min={1} max={5} precision={0} disabled={permanent} />
      </Form.Item>
      <Form.Item name="permanent" valuePropName="checked">
        <Checkbox>情节特别严重，永久禁止</Checkbox>
      </Form.Item>
    </>
  );
}

/** An operator whom no ledger has; who ran a banned place is kept away by the ban of the place. */
export function ImposeDialog({ onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<BanValues>
      title="登记从业禁止"
      okText="确认登记"
      explains={<p>身份证号只以加密摘要保存，用于核对以后的许可申请，不再显示。身份证号和信用代码至少填写一项。</p>}
      initialValues={{ ground: 'VIOLATION' }}
      submit={async (values) => (await perform(ImposeOperatorBanDocument, banInput(values))).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="operatorName" label="被禁止人姓名">
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <Form.Item name="citizenNumber" label="身份证号">
        <Input maxLength={18} autoComplete="off" />
      </Form.Item>
      <Form.Item name="usccCode" label="统一社会信用代码">
        <Input maxLength={18} autoComplete="off" />
      </Form.Item>
      <Form.Item name="ground" label="事由" rules={[{ required: true, message: '请选择事由' }]}>
        <Choice listName="事由" options={GROUND_OPTIONS} />
      </Form.Item>
      <TermFields />
      <Form.Item
        name="documentNo"
        label="决定书文号"
        rules={[{ required: true, whitespace: true, message: '请填写决定书文号' }]}
      >
        <Input maxLength={100} />
      </Form.Item>
      <DayField name="decidedOn" label="决定日期" />
    </ActDialog>
  );
}

export function LiftDialog({ banId, onClose, onDone }: Props & { readonly banId: string }): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ readonly reason: string }>
      title="解除从业禁止"
      okText="确认解除"
      explains={<p>期满前解除须有依据，例如复议决定撤销了原决定。</p>}
      submit={async ({ reason }) => (await perform(LiftOperatorBanDocument, { banId, reason })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField />
    </ActDialog>
  );
}
