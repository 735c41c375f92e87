import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { FACT_KINDS } from '../glossary/file-texts';
import { LEGAL_PERSON_PAPERS } from '../glossary/texts';
import { RecordFileFactDocument, type FactKind } from '../gql/graphql';
import { useAct } from '../graph/use-act';
import { factInput, isOfPersons, type FactValues } from './file-history';

/** The papers of legal persons come from the registers, or are recorded by acts of their own. */
const KIND_OPTIONS = Object.entries(FACT_KINDS)
  .filter(([kind]) => !Object.hasOwn(LEGAL_PERSON_PAPERS, kind))
  .map(([value, label]) => ({ value, label }));

function ValueField(): ReactElement {
  const kind = Form.useWatch<FactKind | undefined>('kind');
  return isOfPersons(kind) ? (
    <Form.Item
      name="names"
      label="姓名（多人用顿号分开）"
      rules={[{ required: true, whitespace: true, message: '请填写姓名' }]}
    >
      <Input maxLength={500} autoComplete="off" />
    </Form.Item>
  ) : (
    <Form.Item name="text" label="内容" rules={[{ required: true, whitespace: true, message: '请填写内容' }]}>
      <Input maxLength={200} />
    </Form.Item>
  );
}

interface Props {
  readonly institutionId: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

export function RecordFactDialog({ institutionId, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  return (
    <ActDialog<FactValues>
      title="补记或更正档案历史"
      okText="确认登记"
      explains={
        <p>
          原有记录不删除；同一日的内容以最后登记的为准。现行的名称、代码、地址、举办者以台账为准，此处只补记以前的。
        </p>
      }
      initialValues={{ kind: 'LEGAL_REPRESENTATIVE' }}
      submit={async (values) => (await perform(RecordFileFactDocument, factInput(institutionId, values))).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="kind" label="事项" rules={[{ required: true, message: '请选择事项' }]}>
        <Choice listName="事项" options={KIND_OPTIONS} />
      </Form.Item>
      <ValueField />
      <Form.Item name="validFrom" label="自该日起" rules={[{ required: true, message: '请填写起始日期' }]}>
        <Input type="date" style={{ width: 180 }} />
      </Form.Item>
      <Form.Item
        name="documentNo"
        label="依据的文书、证照编号"
        rules={[{ required: true, whitespace: true, message: '请填写编号' }]}
      >
        <Input maxLength={100} />
      </Form.Item>
    </ActDialog>
  );
}
