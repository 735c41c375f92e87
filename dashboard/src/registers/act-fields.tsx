import { Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import type { ActField } from './register-acts';

const YES_NO = [
  { value: 'YES', label: '是' },
  { value: 'NO', label: '否' },
];

function FieldInput({ kind, choices = {}, ...control }: ActField): ReactElement {
  // What is left is the form's: id, value and onChange.
  const { name: _name, label: _label, optional: _optional, ...given } = control;
  if (kind === 'LONG_TEXT') return <Input.TextArea rows={3} {...given} />;
  if (kind === 'DAY') return <Input type="date" {...given} />;
  if (kind === 'YEAR') return <Input type="number" min={1998} max={2100} {...given} />;
  if (kind === 'YES_NO') return <Select options={YES_NO} {...given} />;
  if (kind === 'CHOICE')
    return <Select options={Object.entries(choices).map(([value, label]) => ({ value, label }))} {...given} />;
  return <Input {...given} />;
}

/** The fields that an act's table asks for. */
export function ActFields({ fields }: { readonly fields: readonly ActField[] }): ReactElement {
  return (
    <>
      {fields.map((field) => (
        <Form.Item
          key={field.name}
          name={field.name}
          label={field.label}
          rules={[{ required: !field.optional, whitespace: true, message: `请填写${field.label}` }]}
        >
          <FieldInput {...field} />
        </Form.Item>
      ))}
    </>
  );
}
