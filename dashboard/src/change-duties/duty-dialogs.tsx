import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { DayField } from '../app/text-field';
import { DUTY_ACTS, DUTY_KINDS, type DutyActName } from '../glossary/change-duty-texts';
import { useAct } from '../graph/use-act';
import { completeInput, DUTY_DESKS, type CompleteValues, type Duty } from './duty-desks';

interface Props {
  readonly agency: string;
  readonly duty: Pick<Duty, 'id' | 'kind' | 'registration'>;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function DocumentField(): ReactElement {
  return (
    <Form.Item
      name="documentNo"
      label="变更登记或核实文书的编号"
      rules={[{ required: true, whitespace: true, message: '请填写文书编号' }]}
    >
      <Input maxLength={100} />
    </Form.Item>
  );
}

function CompleteDialog({ agency, duty, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  const { registration } = duty;
  const document = DUTY_DESKS[agency]!.complete;
  return (
    <ActDialog<CompleteValues>
      title={DUTY_ACTS.complete}
      okText="确认登记"
      explains={<p>{DUTY_KINDS[duty.kind]}。照变更后的登记填写，不变的保持原样。</p>}
      initialValues={{ newName: registration?.name, newScope: registration?.scope }}
      submit={async (values) => (await perform(document, completeInput(duty.id, values, registration))).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <Form.Item name="newName" label="名称">
        <Input maxLength={100} />
      </Form.Item>
      <Form.Item name="newScope" label="经营（业务）范围">
        <Input.TextArea rows={3} maxLength={2000} />
      </Form.Item>
      <DocumentField />
    </ActDialog>
  );
}

function WaiveDialog({ agency, duty, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  const document = DUTY_DESKS[agency]!.waive;
  return (
    <ActDialog<{ readonly reason: string; readonly documentNo: string }>
      title={DUTY_ACTS.waive}
      okText="确认登记"
      explains={<p>登记本来就不含培训，或台账更正引起的，写明理由。</p>}
      submit={async (values) => (await perform(document, { dutyId: duty.id, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <ReasonField />
      <DocumentField />
    </ActDialog>
  );
}

interface PursueValues {
  readonly documentNo: string;
  readonly reason: string;
  readonly orderDue: string;
}

function PursueFields(): ReactElement {
  return (
    <>
      <ReasonField label="没有办理变更登记的事实" />
      <Form.Item
        name="documentNo"
        label="通知书或立案建议的编号"
        rules={[{ required: true, whitespace: true, message: '请填写编号' }]}
      >
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
    </>
  );
}

function OrderDialog({ agency, duty, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  const document = DUTY_DESKS[agency]!.order;
  return (
    <ActDialog<PursueValues>
      title={DUTY_ACTS.order}
      okText="确认责令"
      explains={<p>期限已过仍未变更的，责令限期改正；期满仍未改正的，可建议立案。</p>}
      submit={async (values) => (await perform(document, { dutyId: duty.id, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <DayField name="orderDue" label="改正的最后一日" />
      <PursueFields />
    </ActDialog>
  );
}

function ProposeDialog({ agency, duty, onClose, onDone }: Props): ReactElement {
  const perform = useAct();
  const document = DUTY_DESKS[agency]!.propose;
  return (
    <ActDialog<Omit<PursueValues, 'orderDue'>>
      title={DUTY_ACTS.propose}
      okText="确认建议"
      explains={<p>责令改正期满仍未变更的，写明事实，由办案机构决定是否立案。</p>}
      submit={async (values) => (await perform(document, { dutyId: duty.id, ...values })).objections}
      onClose={onClose}
      onDone={onDone}
    >
      <PursueFields />
    </ActDialog>
  );
}

const DIALOGS = {
  complete: CompleteDialog,
  waive: WaiveDialog,
  order: OrderDialog,
  propose: ProposeDialog,
} satisfies Record<DutyActName, unknown>;

export function DutyDialog({ act, ...props }: Props & { readonly act: DutyActName }): ReactElement {
  const Dialog = DIALOGS[act];
  return <Dialog {...props} />;
}
