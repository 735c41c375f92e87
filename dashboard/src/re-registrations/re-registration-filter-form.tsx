import { Form, Input } from 'antd';
import { useEffect, type ReactElement } from 'react';
import { Choice } from '../app/choice';
import { SearchButtons } from '../app/search-buttons';
import { DIVISION_RULE } from '../glossary/division-rule';
import {
  RE_REGISTRATION_CHOICES,
  RE_REGISTRATION_OUTCOMES,
  RE_REGISTRATION_STATES,
} from '../glossary/re-registration-texts';
import type { ReRegistrationSearch } from './re-registration-search';

const stateOption = ([value, { text }]: [string, { readonly text: string }]) => ({ value, label: text });
const OUTCOME_OPTIONS = Object.entries(RE_REGISTRATION_OUTCOMES).map(stateOption);
const STATE_OPTIONS = Object.entries(RE_REGISTRATION_STATES).map(stateOption);
const CHOICE_OPTIONS = Object.entries(RE_REGISTRATION_CHOICES).map(([value, label]) => ({ value, label }));

interface Props {
  readonly search: ReRegistrationSearch;
  readonly onSearch: (search: ReRegistrationSearch) => void;
}

/** Within the campaign that the address names. */
export function ReRegistrationFilterForm({ search, onSearch }: Props): ReactElement {
  const { campaign } = search;
  const [form] = Form.useForm<ReRegistrationSearch>();
  useEffect(() => {
    const { outcome, state, choice, division, text } = search;
    form.setFieldsValue({ outcome, state, choice, division, text });
  }, [form, search]);
  return (
    <search className="panel" aria-label="转登记查询">
      <Form
        form={form}
        layout="vertical"
        className="filter-form"
        onFinish={(values: ReRegistrationSearch) => {
          onSearch({ ...values, campaign });
        }}
      >
        <Form.Item name="outcome" label="结果">
          <Choice listName="结果" allowClear placeholder="全部" options={OUTCOME_OPTIONS} style={{ width: 150 }} />
        </Form.Item>
        <Form.Item name="choice" label="去向">
          <Choice listName="去向" allowClear placeholder="全部" options={CHOICE_OPTIONS} style={{ width: 140 }} />
        </Form.Item>
        <Form.Item name="state" label="状态">
          <Choice listName="状态" allowClear placeholder="全部" options={STATE_OPTIONS} style={{ width: 150 }} />
        </Form.Item>
        <Form.Item name="division" label="区划代码" rules={[DIVISION_RULE]}>
          <Input allowClear maxLength={12} inputMode="numeric" placeholder="如 341203" style={{ width: 130 }} />
        </Form.Item>
        <Form.Item name="text" label="机构名称">
          <Input allowClear maxLength={50} style={{ width: 180 }} />
        </Form.Item>
        <SearchButtons
          onReset={() => {
            onSearch({ campaign });
          }}
        />
      </Form>
    </search>
  );
}
