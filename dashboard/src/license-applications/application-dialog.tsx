import { Form, Input, InputNumber } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { ReasonField } from '../app/reason-field';
import { APPLICATION_ACT_TEXTS, type ApplicationAct } from './application-acts';
import type { ApplicationFile } from './application-file';
import { PremisesFields } from '../app/premises-fields';
import { useSend, type ActValues } from './use-send';

interface Props {
  readonly file: ApplicationFile;
  readonly act: ApplicationAct;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const required = (message: string) => [{ required: true, whitespace: true, message }];

function TextField({
  name,
  label,
  max = 100,
}: {
  readonly name: string;
  readonly label: string;
  readonly max?: number;
}): ReactElement {
  return (
    <Form.Item name={name} label={label} rules={required(`请填写${label}`)}>
      <Input maxLength={max} />
    </Form.Item>
  );
}

function DayField({ name, label }: { readonly name: string; readonly label: string }): ReactElement {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: `请填写${label}` }]}>
      <Input type="date" />
    </Form.Item>
  );
}

function CountField({ name, label }: { readonly name: string; readonly label: string }): ReactElement {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: `请填写${label}` }]}>
      <InputNumber min={0} precision={0} />
    </Form.Item>
  );
}

function LinesField({
  name,
  label,
  message,
}: {
  readonly name: string;
  readonly label: string;
  readonly message: string;
}): ReactElement {
  return (
    <Form.Item name={name} label={label} rules={required(message)}>
      <Input.TextArea rows={4} />
    </Form.Item>
  );
}

function SiteFields({ file }: Pick<Props, 'file'>): ReactElement {
  return (
    <>
      <DayField name="checkedOn" label="核查日期" />
      <LinesField name="officers" label="核查人员执法证号（每行一个，至少两个）" message="请填写核查人员执法证号" />
      {file.mode === 'OFFLINE' && <PremisesFields label="现场所见" />}
      <ReasonField name="note" label="核查情况" required={false} />
    </>
  );
}

const DECISION_FIELDS = (
  <>
    <TextField name="documentNo" label="决定文书编号" />
    <ReasonField />
  </>
);

/** What each act asks for beside the press of its button. */
const FIELDS: Readonly<Partial<Record<ApplicationAct, ReactElement>>> = {
  withdraw: <ReasonField required={false} />,
  extendDecision: <ReasonField />,
  requestCorrection: <LinesField name="items" label="需要补正的全部内容（每行一项）" message="请填写需要补正的内容" />,
  approve: <TextField name="documentNo" label="决定文书编号" />,
  refuse: DECISION_FIELDS,
  refuseFalse: DECISION_FIELDS,
  annul: DECISION_FIELDS,
  issue: (
    <>
      <TextField name="number" label="办学许可证号" max={20} />
      <TextField name="issuedBy" label="发证机关" />
      <DayField name="validFrom" label="有效期起" />
      <DayField name="validTo" label="有效期止" />
    </>
  ),
  activate: (
    <>
      <TextField name="staffDocumentNo" label="公安机关背景核查答复文号" />
      <DayField name="staffAnsweredOn" label="答复日期" />
      <CountField name="staffListed" label="名单人数" />
      <CountField name="staffClear" label="通过人数" />
    </>
  ),
};

export function ApplicationDialog({ file, act, onClose, onDone }: Props): ReactElement {
  const send = useSend(file, act);
  const { button, explains } = APPLICATION_ACT_TEXTS[act];
  return (
    <ActDialog<ActValues>
      title={button}
      okText={`确认${button}`}
      explains={<p>{explains}</p>}
      submit={send}
      onClose={onClose}
      onDone={onDone}
    >
      {act === 'siteCheck' ? <SiteFields file={file} /> : FIELDS[act]}
    </ActDialog>
  );
}
