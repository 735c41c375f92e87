import { Form, Input, Radio, Space } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
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
  const text = DECISION_TEXTS[decision];
  return (
    <ActDialog<Values>
      title={text.title}
      okText={`确认${text.button}`}
      explains={<p>{text.explains}</p>}
      submit={({ survivingId = '', reason }) =>
        decide(decision, { candidateId: candidate.id, reason: reason.trim(), survivingId })
      }
      onClose={onClose}
      onDone={onDone}
    >
      {decision === 'mergeInstitutions' && <SurvivorChoice candidate={candidate} />}
      <Form.Item
        name="reason"
        label="理由"
        rules={[{ required: true, whitespace: true, message: '请填写理由，理由记入档案' }]}
      >
        <Input.TextArea rows={3} maxLength={500} showCount />
      </Form.Item>
    </ActDialog>
  );
}
