import { Form, Input, Radio } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { DECISION_KINDS } from '../glossary/joint-action-texts';
import { RecordServedDecisionDocument, type DecisionKind } from '../gql/graphql';
import { useAct } from '../graph/use-act';

interface Values {
  readonly kind: DecisionKind;
  readonly organ: string;
  readonly number: string;
  readonly article: string;
  readonly decidedOn: string;
  readonly servedOn: string;
}

interface Props {
  readonly institutionId: string;
  readonly onClose: () => void;
  readonly onRecorded: (decisionId: string) => void;
}

const TEXTS = { organ: '作出机关', number: '文号', article: '依据条文' } as const;
const DAYS = { decidedOn: '决定日期', servedOn: '送达日期' } as const;

/** Records a decision that has been served, which a joint action may then rest on. */
export function DecisionRecord({ institutionId, onClose, onRecorded }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<Values>
      title="登记已送达的决定"
      okText="确认登记"
      explains={<p>联合惩戒须以已送达的决定或依法采取的临时措施为依据。</p>}
      initialValues={{ kind: 'PENALTY_DECISION' }}
      submit={async (values) => {
        const { objections, outcome } = await perform(RecordServedDecisionDocument, {
          ...values,
          institutionId,
        });
        if (outcome?.decision) onRecorded(outcome.decision.id);
        return objections;
      }}
      onClose={onClose}
      onDone={onClose}
    >
      <Form.Item name="kind" label="决定种类">
        <Radio.Group options={Object.entries(DECISION_KINDS).map(([value, label]) => ({ value, label }))} />
      </Form.Item>
      {Object.entries(TEXTS).map(([name, label]) => (
        <Form.Item
          key={name}
          name={name}
          label={label}
          rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}
        >
          <Input maxLength={200} />
        </Form.Item>
      ))}
      {Object.entries(DAYS).map(([name, label]) => (
        <Form.Item key={name} name={name} label={label} rules={[{ required: true, message: `请填写${label}` }]}>
          <Input type="date" />
        </Form.Item>
      ))}
    </ActDialog>
  );
}
