import { Checkbox, Form, Input, Radio, Space } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { answerCodeText, OBJECTION_GROUNDS } from '../glossary/joint-action-texts';
import type { MeasureObjectionGround } from '../gql/graphql';
import type { GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import type { MeasureDesk } from './measure-desks';
import { linesOf, ORDER_ACT_TEXTS, type FormAct } from './order-acts';
import type { MeasureTask } from './order-card';

interface Values {
  readonly ground?: MeasureObjectionGround;
  readonly reason?: string;
  readonly documentNo?: string;
  readonly evidence?: string;
  readonly decision?: string;
  readonly confirmed?: boolean;
}

interface Props {
  readonly desk: MeasureDesk;
  readonly order: MeasureTask;
  readonly act: FormAct;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const INTAKE_DECISIONS = ['TAKEN', 'RETURNED'] as const;

function GroundField(): ReactElement {
  return (
    <Form.Item name="ground" label="异议依据" rules={[{ required: true, message: '请选择是没有权限还是另有依据' }]}>
      <Radio.Group options={Object.entries(OBJECTION_GROUNDS).map(([value, label]) => ({ value, label }))} />
    </Form.Item>
  );
}

function IntakeField(): ReactElement {
  return (
    <Form.Item name="decision" label="受案决定" rules={[{ required: true, message: '请选择受案或退回' }]}>
      <Radio.Group options={INTAKE_DECISIONS.map((value) => ({ value, label: answerCodeText(value) }))} />
    </Form.Item>
  );
}

const CONFIRMED = {
  validator: (_rule: unknown, confirmed: boolean | undefined): Promise<void> =>
    confirmed ? Promise.resolve() : Promise.reject(new Error('请确认已知悉不可恢复')),
};

function Irreversible({ warning }: { readonly warning: string }): ReactElement {
  return (
    <div className="irreversible">
      <p>
        <strong>不可恢复：</strong>
        {warning}。
      </p>
      <Form.Item name="confirmed" valuePropName="checked" rules={[CONFIRMED]}>
        <Checkbox>已知悉，仍要执行</Checkbox>
      </Form.Item>
    </div>
  );
}

function DeedFields({ order, act }: Pick<Props, 'order' | 'act'>): ReactElement {
  const isIntake = act === 'execute' && order.kind === 'POLICE_INTAKE';
  return (
    <>
      {isIntake && <IntakeField />}
      <Form.Item name="documentNo" label="文书编号">
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="evidence" label="执行证据（每行一项）" extra="填文书、记录的编号，不写个人信息。">
        <Input.TextArea rows={3} />
      </Form.Item>
      <ReasonField label={isIntake ? '说明（退回的写明理由）' : '说明'} required={false} />
      {act === 'execute' && order.irreversible && <Irreversible warning={order.irreversible} />}
    </>
  );
}

function Fields({ order, act }: Pick<Props, 'order' | 'act'>): ReactElement {
  if (act === 'execute' || act === 'compensate') return <DeedFields order={order} act={act} />;
  return (
    <>
      {act === 'object' && <GroundField />}
      <ReasonField />
    </>
  );
}

type Send = (values: Values) => Promise<readonly GraphFault[]>;

/** The input of each act has what its form asks for, and no more. */
function useSend({ desk, order, act }: Pick<Props, 'desk' | 'order' | 'act'>): Send {
  const perform = useAct();
  return async ({ ground, reason = '', documentNo, evidence, decision, confirmed }) => {
    const own = { measureId: order.id };
    if (act === 'object') {
      const input = { ...own, reason, ground: ground ?? 'OTHER_BASIS' };
      return (await perform(desk.acts.object, input)).objections;
    }
    if (act === 'execute' || act === 'compensate') {
      const input = { ...own, reason, documentNo, evidence: [...linesOf(evidence)], decision, confirmed };
      return (await perform(desk.acts[act], input)).objections;
    }
    return (await perform(desk.acts[act], { ...own, reason })).objections;
  };
}

export function OrderDialog({ desk, order, act, onClose, onDone }: Props): ReactElement {
  const send = useSend({ desk, order, act });
  const { button, explains } = ORDER_ACT_TEXTS[act];
  return (
    <ActDialog<Values>
      title={`${button}：${order.title}`}
      okText={`确认${button}`}
      explains={
        <Space orientation="vertical" size={4} className="block">
          <span>{explains}</span>
          {act === 'compensate' && <span>恢复措施：{order.compensation}</span>}
        </Space>
      }
      submit={send}
      onClose={onClose}
      onDone={onDone}
    >
      <Fields order={order} act={act} />
    </ActDialog>
  );
}
