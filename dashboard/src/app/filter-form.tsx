import { Form, Input } from 'antd';
import { useEffect, type ReactElement, type ReactNode } from 'react';
import { DIVISION_RULE } from '../glossary/division-rule';
import { Choice } from './choice';
import { SearchButtons } from './search-buttons';

interface Props<Search, Values> {
  readonly label: string;
  /** What the address says; the same object until it says something else. */
  readonly search: Search;
  /** Of every field, also of those that are not searched by. The same function each time. */
  readonly valuesOf: (search: Search) => Values;
  readonly onSearch: (values: Partial<Values>) => void;
  /** The fields. */
  readonly children: ReactNode;
}

/** Narrows a list by what is typed and chosen; follows the address, so that the browser's Back works. */
export function FilterForm<Search, Values extends object>(props: Props<Search, Values>): ReactElement {
  const { label, search, valuesOf, onSearch, children } = props;
  const [form] = Form.useForm<Values>();
  useEffect(() => {
    form.setFieldsValue(valuesOf(search) as Parameters<typeof form.setFieldsValue>[0]);
  }, [form, search, valuesOf]);
  return (
    <search className="panel" aria-label={label}>
      <Form form={form} layout="vertical" className="filter-form" onFinish={onSearch}>
        {children}
        <SearchButtons
          onReset={() => {
            onSearch({});
          }}
        />
      </Form>
    </search>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly options: readonly { readonly value: string | number; readonly label: string }[];
  readonly width: number;
}

/** One of the options, or all. */
export const FilterChoice = ({ name, label, options, width }: ChoiceProps): ReactElement => (
  <Form.Item name={name} label={label}>
    <Choice listName={label} allowClear placeholder="全部" options={[...options]} style={{ width }} />
  </Form.Item>
);

export const DivisionFilter = (): ReactElement => (
  <Form.Item name="division" label="区划代码" rules={[DIVISION_RULE]}>
    <Input allowClear maxLength={12} inputMode="numeric" placeholder="如 341203" style={{ width: 130 }} />
  </Form.Item>
);
