import { Form, Input, Modal, Radio, Space } from 'antd';
import { useState, type ReactElement } from 'react';
import { FaultAlert } from '../graph/fault-alert';
import type { GraphFault } from '../graph/graph-faults';
import { DECISION_TEXTS, type Decision } from './candidate-actions';
import type { Candidate } from './comparison';
import { useDecide } from './use-decide';

interface Values {
  readonly survivingId?: string;
  readonly reason: string;
}

interface Props {
  readonly candidate: Candidate;
  readonly decision: Decision;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function SurvivorChoice({ candidate }: Pick<Props, 'candidate'>): ReactElement {
  return (
    <Form.Item name="survivingId" label="保留的台账" rules={[{ required: true, message: '请选择保留哪一条' }]}>
      <Radio.Group>
        <Space orientation="vertical">
          {candidate.institutions.map(({ id, ledgerNo, name, address }) => (
            <Radio key={id} value={id}>
              {ledgerNo} {name}（{address}）
            </Radio>
          ))}
        </Space>
      </Radio.Group>
    </Form.Item>
  );
}

export function DecisionDialog({ candidate, decision, onClose, onDone }: Props): ReactElement {
  const decide = useDecide();
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly GraphFault[]>([]);
  const text = DECISION_TEXTS[decision];
  const submit = async ({ survivingId = '', reason }: Values): Promise<void> => {
    setBusy(true);
    const objections = await decide(decision, {
      candidateId: candidate.id,
      reason: reason.trim(),
      survivingId,
    });
    setBusy(false);
    setFaults(objections);
    if (objections.length === 0) onDone();
  };
  return (
    <Modal
      open
      title={text.title}
      okText={`确认${text.button}`}
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
      width={640}
    >
      <p>{text.explains}</p>
      <Form form={form} layout="vertical" onFinish={(values) => void submit(values)}>
        {decision === 'mergeInstitutions' && <SurvivorChoice candidate={candidate} />}
        <Form.Item
          name="reason"
          label="理由"
          rules={[{ required: true, whitespace: true, message: '请填写理由，理由记入档案' }]}
        >
          <Input.TextArea rows={3} maxLength={500} showCount />
        </Form.Item>
      </Form>
      <FaultAlert title="未能办理" faults={faults} />
    </Modal>
  );
}
