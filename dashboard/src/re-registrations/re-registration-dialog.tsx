import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { Choice } from '../app/choice';
import { ReasonField } from '../app/reason-field';
import { optionsOf } from '../glossary/options';
import { RE_REGISTRATION_CHOICES } from '../glossary/re-registration-texts';
import { NON_ACADEMIC_KINDS } from '../glossary/texts';
import {
  adoptable,
  RE_REGISTRATION_ACT_TEXTS,
  type ReRegistrationAct,
  type ReRegistrationFile,
} from './re-registration-acts';
import { useSend, type ActValues } from './use-send';

interface Props {
  readonly file: ReRegistrationFile;
  readonly act: ReRegistrationAct;
  /** The institution itself, which needs no paper for its own choice. */
  readonly own: boolean;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const required = (label: string) => [{ required: true, whitespace: true, message: `请填写${label}` }];
const CHOICES = optionsOf(RE_REGISTRATION_CHOICES);
const KINDS = optionsOf(NON_ACADEMIC_KINDS);

interface FieldProps {
  readonly name: keyof ActValues & string;
  readonly label: string;
}

const TextField = ({ name, label }: FieldProps): ReactElement => (
  <Form.Item name={name} label={label} rules={required(label)}>
    <Input maxLength={100} autoComplete="off" />
  </Form.Item>
);

const DayField = ({ name, label }: FieldProps): ReactElement => (
  <Form.Item name={name} label={label} rules={required(label)}>
    <Input type="date" style={{ width: 180 }} />
  </Form.Item>
);

interface ChoiceProps extends FieldProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly optional?: boolean;
}

const ChoiceField = ({ name, label, options, optional = false }: ChoiceProps): ReactElement => (
  <Form.Item name={name} label={label} rules={optional ? [] : required(label)}>
    <Choice listName={label} allowClear={optional} options={[...options]} />
  </Form.Item>
);

const DOCUMENT = <TextField name="documentNo" label="文书编号" />;

const INTERVIEW_FIELDS = (
  <>
    <DayField name="heldOn" label="约谈日期" />
    <TextField name="principalName" label="约谈对象姓名" />
    <Form.Item name="officers" label="参加约谈的工作人员（工号或证号，每行一个）" rules={required('工作人员')}>
      <Input.TextArea rows={2} />
    </Form.Item>
    <ReasonField name="summary" label="约谈情况" />
    <ChoiceField name="intention" label="机构表示的意向" options={CHOICES} optional />
  </>
);

const LICENSE_FIELDS = (
  <>
    <TextField name="number" label="办学许可证号" />
    <TextField name="issuedBy" label="发证机关" />
    <DayField name="validFrom" label="有效期起" />
    <DayField name="validTo" label="有效期止" />
  </>
);

const RECEIVE_FIELDS = (
  <>
    <ChoiceField name="nonAcademicKind" label="非学科类别" options={KINDS} />
    <DayField name="transitionEndsOn" label="过渡期的最后一日" />
    {DOCUMENT}
  </>
);

function ChooseFields({ own }: Pick<Props, 'own'>): ReactElement {
  return (
    <>
      <ChoiceField name="choice" label="去向" options={CHOICES} />
      {!own && <TextField name="documentNo" label="机构书面选择材料的编号" />}
    </>
  );
}

function AppraisalFields({ file }: Pick<Props, 'file'>): ReactElement {
  const found = adoptable(file.institution?.appraisals ?? []);
  if (found.length === 0) return <p>该机构还没有归档的“非学科类”鉴别结论，请先在机构档案中申请课程鉴别。</p>;
  return (
    <ChoiceField
      name="appraisalId"
      label="鉴别"
      options={found.map(({ id, courseName }) => ({ value: id, label: `${courseName}：非学科类` }))}
    />
  );
}

function Fields({ file, act, own }: Pick<Props, 'file' | 'act' | 'own'>): ReactElement {
  switch (act) {
    case 'choose':
    case 'changeChoice':
      return <ChooseFields own={own} />;
    case 'interview':
      return INTERVIEW_FIELDS;
    case 'issueLicense':
      return LICENSE_FIELDS;
    case 'appraise':
      return <AppraisalFields file={file} />;
    case 'receive':
      return RECEIVE_FIELDS;
    case 'terminate':
      return (
        <>
          {DOCUMENT}
          <ReasonField />
        </>
      );
    case 'cancelLicense':
    case 'approve':
      return DOCUMENT;
  }
}

export function ReRegistrationDialog({ file, act, own, onClose, onDone }: Props): ReactElement {
  const send = useSend(file.id, act);
  const { button, explains } = RE_REGISTRATION_ACT_TEXTS[act];
  return (
    <ActDialog<ActValues>
      title={button}
      okText={`确认${button}`}
      explains={<p>{explains}</p>}
      submit={send}
      onClose={onClose}
      onDone={onDone}
    >
      <Fields file={file} act={act} own={own} />
    </ActDialog>
  );
}
