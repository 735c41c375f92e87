import { Form, Input, InputNumber } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { DayField, TextField } from '../app/text-field';
import { LABOUR_ACTS, LABOUR_KINDS, type LabourActName } from '../glossary/labour-texts';
import { optionsOf } from '../glossary/options';
import {
  RecordLabourCheckDocument,
  SettleLabourCheckDocument,
  WithdrawLabourCheckDocument,
  type LabourKind,
} from '../gql/graphql';
import { useAct } from '../graph/use-act';

interface Props {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

interface Found {
  readonly kind: LabourKind;
  readonly checkedOn: string;
  readonly persons: number;
  readonly amount?: string;
  readonly facts: string;
  readonly documentNo: string;
}

export function RecordLabourDialog({
  institutionId,
  onClose,
  onDone,
}: Props & { readonly institutionId: string }): ReactElement {
  const perform = useAct();
  const submit = async ({ amount, ...found }: Found) =>
    (await perform(RecordLabourCheckDocument, { institutionId, amount: amount?.trim() || '0', ...found })).objections;
  return (
    <ActDialog<Found>
      title="登记用工和薪资核查"
      okText="确认登记"
      explains={<p>没有欠薪、没有纠纷的，登记后即为已解决；未解决的计入机构的风险指标。只写人数和金额，不写人名。</p>}
      submit={submit}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="kind" label="事项" rules={[{ required: true, message: '请选择事项' }]}>
        <Choice<LabourKind> listName="事项" options={optionsOf(LABOUR_KINDS)} />
      </Form.Item>
      <DayField name="checkedOn" label="核查日期" />
      <Form.Item
        name="persons"
        label="人数"
        extra="用工人数，或被欠薪、涉纠纷的人数。"
        rules={[{ required: true, message: '请填写人数' }]}
      >
        <InputNumber min={0} max={100_000} precision={0} />
      </Form.Item>
      <Form.Item name="amount" label="欠薪或纠纷金额（元）" extra="没有的不填。">
        <Input maxLength={20} inputMode="decimal" autoComplete="off" style={{ width: 180 }} />
      </Form.Item>
      <ReasonField name="facts" label="核查的情况" />
      <TextField name="documentNo" label="所据材料编号" />
    </ActDialog>
  );
}

const DOCUMENTS = {
  settleLabourCheck: SettleLabourCheckDocument,
  withdrawLabourCheck: WithdrawLabourCheckDocument,
} satisfies Record<LabourActName, unknown>;

interface ActProps extends Props {
  readonly act: LabourActName;
  readonly checkId: string;
}

export function LabourActDialog({ act, checkId, onClose, onDone }: ActProps): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<{ readonly reason: string; readonly documentNo: string }>
      title={LABOUR_ACTS[act]}
      okText={`确认${LABOUR_ACTS[act]}`}
      explains={<p>{act === 'settleLabourCheck' ? '凭补发凭证、调解书等登记。' : '登记有误的予以撤销。'}</p>}
      submit={async (values) => (await perform(DOCUMENTS[act], { checkId, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField label={act === 'settleLabourCheck' ? '解决的情况' : '理由'} />
      <TextField name="documentNo" label="所据材料编号" />
    </ActDialog>
  );
}
