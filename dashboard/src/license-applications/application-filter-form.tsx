import { Form } from 'antd';
import { useEffect, type ReactElement } from 'react';
import { Choice } from '../app/choice';
import { SearchButtons } from '../app/search-buttons';
import { APPLICATION_STATES } from '../glossary/license-texts';
import { DUE_CHOICES, type ApplicationSearch } from './application-search';

const STATE_OPTIONS = Object.entries(APPLICATION_STATES).map(([value, { text }]) => ({ value, label: text }));
const DUE_OPTIONS = DUE_CHOICES.map((value) => ({ value, label: `${String(value)} 天内到期` }));

interface Props {
  readonly search: ApplicationSearch;
  readonly onSearch: (search: ApplicationSearch) => void;
}

export function ApplicationFilterForm({ search, onSearch }: Props): ReactElement {
  const [form] = Form.useForm<ApplicationSearch>();
  useEffect(() => {
    form.setFieldsValue({ state: search.state, dueDays: search.dueDays });
  }, [form, search]);
  return (
    <search className="panel" aria-label="申请查询">
      <Form form={form} layout="vertical" className="filter-form" onFinish={onSearch}>
        <Form.Item name="state" label="状态">
          <Choice listName="状态" allowClear placeholder="全部" options={STATE_OPTIONS} style={{ width: 160 }} />
        </Form.Item>
        <Form.Item name="dueDays" label="期限">
          <Choice listName="期限" allowClear placeholder="全部" options={DUE_OPTIONS} style={{ width: 160 }} />
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
