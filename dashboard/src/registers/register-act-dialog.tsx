import { Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { ActDialog } from '../app/act-dialog';
import { inputOf, REGISTER_ACTS, type ActField, type RegisterAct } from './register-acts';
import { useRegisterAct, type ActValues } from './use-register-act';

interface Props {
  readonly act: RegisterAct;
  /** The id of what the act is about, under the name that the act's input has for it. */
  readonly subject: ActValues;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

function FieldInput({ kind, choices = {}, ...control }: ActField): ReactElement {
  // What is left is the form's: id, value and onChange.
  const { name: _name, label: _label, optional: _optional, ...given } = control;
  if (kind === 'LONG_TEXT') return <Input.TextArea rows={3} {...given} />;
  if (kind === 'DAY') return <Input type="date" {...given} />;
  if (kind === 'YEAR') return <Input type="number" min={1998} max={2100} {...given} />;
  if (kind === 'CHOICE')
    return <Select options={Object.entries(choices).map(([value, label]) => ({ value, label }))} {...given} />;
  return <Input {...given} />;
}

export function RegisterActDialog({ act, subject, onClose, onDone }: Props): ReactElement {
  const perform = useRegisterAct();
  const { button, explains, fields } = REGISTER_ACTS[act];
  return (
    <ActDialog<Record<string, string>>
      title={button}
      okText={`确认${button}`}
      explains={<p>{explains}</p>}
      submit={(typed) => perform(act, { ...subject, ...inputOf(act, typed) })}
      onClose={onClose}
      onDone={onDone}
    >
      {(fields as readonly ActField[]).map((field) => (
        <Form.Item
          key={field.name}
          name={field.name}
          label={field.label}
          rules={[{ required: !field.optional, whitespace: true, message: `请填写${field.label}` }]}
        >
          <FieldInput {...field} />
        </Form.Item>
      ))}
    </ActDialog>
  );
}
