import { Button, Form, Input } from 'antd';
import { useEffect, type ReactElement } from 'react';
import { DIVISION_RULE } from '../glossary/division-rule';

interface Props {
  readonly division: string | undefined;
  readonly onChange: (division: string | undefined) => void;
}

export function DivisionForm({ division, onChange }: Props): ReactElement {
  const [form] = Form.useForm<{ division?: string }>();
  useEffect(() => {
    form.setFieldsValue({ division });
  }, [form, division]);
  return (
    <search className="panel" aria-label="矩阵范围">
      <Form
        form={form}
        layout="vertical"
        className="filter-form"
        onFinish={(values) => {
          onChange(values.division === '' ? undefined : values.division);
        }}
      >
        <Form.Item name="division" label="区划代码" rules={[DIVISION_RULE]}>
          <Input allowClear maxLength={12} inputMode="numeric" placeholder="默认本级及以下" style={{ width: 180 }} />
        </Form.Item>
        <Form.Item>
          <Button type="primary" htmlType="submit">
            统计
          </Button>
        </Form.Item>
      </Form>
    </search>
  );
}
