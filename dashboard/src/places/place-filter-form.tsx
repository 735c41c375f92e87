import { Form, Input } from 'antd';
import { useEffect, type ReactElement } from 'react';
import { Choice } from '../app/choice';
import { SearchButtons } from '../app/search-buttons';
import { DIVISION_RULE } from '../glossary/division-rule';
import { FINDING_SOURCES, PLACE_KINDS, PLACE_STATES } from '../glossary/file-texts';
import type { PlaceSearch } from './place-search';

const KIND_OPTIONS = Object.entries(PLACE_KINDS).map(([value, label]) => ({ value, label }));
const SOURCE_OPTIONS = Object.entries(FINDING_SOURCES).map(([value, label]) => ({ value, label }));
const STATE_OPTIONS = Object.entries(PLACE_STATES).map(([value, { text }]) => ({ value, label: text }));

interface Props {
  readonly search: PlaceSearch;
  readonly onSearch: (search: PlaceSearch) => void;
}

export function PlaceFilterForm({ search, onSearch }: Props): ReactElement {
  const [form] = Form.useForm<PlaceSearch>();
  useEffect(() => {
    const { q, kind, state, source, division } = search;
    form.setFieldsValue({ q, kind, state, source, division });
  }, [form, search]);
  return (
    <search className="panel" aria-label="场所查询">
      <Form form={form} layout="vertical" className="filter-form" onFinish={onSearch}>
        <Form.Item name="q" label="名称或地址">
          <Input allowClear maxLength={100} style={{ width: 200 }} />
        </Form.Item>
        <Form.Item name="kind" label="类别">
          <Choice listName="类别" allowClear placeholder="全部" options={KIND_OPTIONS} style={{ width: 120 }} />
        </Form.Item>
        <Form.Item name="state" label="状态">
          <Choice listName="状态" allowClear placeholder="全部" options={STATE_OPTIONS} style={{ width: 150 }} />
        </Form.Item>
        <Form.Item name="source" label="发现来源">
          <Choice listName="发现来源" allowClear placeholder="全部" options={SOURCE_OPTIONS} style={{ width: 120 }} />
        </Form.Item>
        <Form.Item name="division" label="区划代码" rules={[DIVISION_RULE]}>
          <Input allowClear maxLength={12} inputMode="numeric" placeholder="如 341203" style={{ width: 130 }} />
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
