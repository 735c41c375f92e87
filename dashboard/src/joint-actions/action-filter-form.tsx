import { Form } from 'antd';
import { useEffect, type ReactElement } from 'react';
import { Choice } from '../app/choice';
import { SearchButtons } from '../app/search-buttons';
import { JOINT_ACTION_STATES, JOINT_ACTION_TRIGGERS } from '../glossary/joint-action-texts';
import type { ActionSearch } from './action-filter';

const STATE_OPTIONS = Object.entries(JOINT_ACTION_STATES).map(([value, { text }]) => ({ value, label: text }));
const TRIGGER_OPTIONS = Object.entries(JOINT_ACTION_TRIGGERS).map(([value, label]) => ({ value, label }));

interface Props {
  readonly search: ActionSearch;
  readonly onSearch: (search: ActionSearch) => void;
}

export function ActionFilterForm({ search, onSearch }: Props): ReactElement {
  const [form] = Form.useForm<ActionSearch>();
  useEffect(() => {
    form.setFieldsValue({ state: search.state, trigger: search.trigger });
  }, [form, search]);
  return (
    <search className="panel" aria-label="联合惩戒查询">
      <Form form={form} layout="vertical" className="filter-form" onFinish={onSearch}>
        <Form.Item name="state" label="状态">
          <Choice listName="状态" allowClear placeholder="全部" options={STATE_OPTIONS} style={{ width: 140 }} />
        </Form.Item>
        <Form.Item name="trigger" label="事由">
          <Choice listName="事由" allowClear placeholder="全部" options={TRIGGER_OPTIONS} style={{ width: 200 }} />
        </Form.Item>
        <SearchButtons
          onReset={() => {
            onSearch({});
          }}
        />
      </Form>
    </search>
  );
}
