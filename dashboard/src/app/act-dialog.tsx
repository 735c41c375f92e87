import { Form, Modal } from 'antd';
import { useState, type ReactElement, type ReactNode } from 'react';
import { FaultAlert } from '../graph/fault-alert';
import type { GraphFault } from '../graph/graph-faults';

interface Props<Values> {
  readonly title: string;
  readonly okText: string;
  readonly explains: ReactNode;
  /** The form's fields. */
  readonly children?: ReactNode;
  readonly initialValues?: Partial<Values>;
  /** Gives what stands in the way; nothing when the act is done. */
  readonly submit: (values: Values) => Promise<readonly GraphFault[]>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One act with its fields. A refusal is shown beside what was typed, which stays. */
export function ActDialog<Values extends object>(props: Props<Values>): ReactElement {
  const { title, okText, explains, children, initialValues, submit, onClose, onDone } = props;
  const [form] = Form.useForm<Values>();
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly GraphFault[]>([]);
  const finish = async (values: Values): Promise<void> => {
    setBusy(true);
    const objections = await submit(values);
    setBusy(false);
    setFaults(objections);
    if (objections.length === 0) onDone();
  };
  return (
    <Modal
      open
      title={title}
      okText={okText}
      cancelText="取消"
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={onClose}
      width={640}
    >
      {explains}
      <Form
        form={form}
        layout="vertical"
        initialValues={initialValues}
        onFinish={(values: Values) => void finish(values)}
      >
        {children}
      </Form>
      <FaultAlert title="未能办理" faults={faults} />
    </Modal>
  );
}
