import { Button, Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';

export interface RegisterSearch {
  readonly search?: string;
  readonly state?: string;
  readonly without?: string;
}

interface Props {
  readonly value: RegisterSearch;
  readonly states: Readonly<Record<string, { readonly text: string }>>;
  /** What the year asks for, such as 缺少该年度检查结论. */
  readonly withoutLabel: string;
  readonly onSearch: (search: RegisterSearch) => void;
}

export function RegisterSearchForm({ value, states, withoutLabel, onSearch }: Props): ReactElement {
  return (
    <Form layout="inline" initialValues={value} onFinish={onSearch} aria-label="查询登记簿">
      <Form.Item name="search" label="名称或信用代码">
        <Input allowClear />
      </Form.Item>
      <Form.Item name="state" label="状态">
        <Select
          allowClear
          style={{ minWidth: 120 }}
          options={Object.entries(states).map(([state, { text }]) => ({ value: state, label: text }))}
        />
      </Form.Item>
      <Form.Item name="without" label={withoutLabel}>
        <Input type="number" min={1998} max={2100} style={{ width: 100 }} />
      </Form.Item>
      <Button htmlType="submit" type="primary">
        查询
      </Button>
    </Form>
  );
}
