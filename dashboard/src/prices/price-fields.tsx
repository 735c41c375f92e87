import { Form, Input, InputNumber } from 'antd';
import type { ReactElement } from 'react';

export const optionsOf = <Value extends string>(texts: Readonly<Record<Value, string>>) =>
  (Object.entries(texts) as [Value, string][]).map(([value, label]) => ({ value, label }));

type FieldName = string | (string | number)[];

interface Props {
  readonly name: FieldName;
  readonly label: string;
}

export function TextField({ name, label }: Props): ReactElement {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, whitespace: true, message: `请填写${label}` }]}>
      <Input maxLength={100} autoComplete="off" />
    </Form.Item>
  );
}

export function DayField({ name, label }: Props): ReactElement {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: `请填写${label}` }]}>
      <Input type="date" style={{ width: 180 }} />
    </Form.Item>
  );
}

export function NumberField({ name, label }: Props): ReactElement {
  return (
    <Form.Item name={name} label={label} rules={[{ required: true, message: `请填写${label}` }]}>
      <InputNumber min={1} max={10_000} precision={0} />
    </Form.Item>
  );
}
