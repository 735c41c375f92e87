import { Form, Input } from 'antd';
import { useEffect, type ReactElement } from 'react';
import { Choice } from '../app/choice';
import { SearchButtons } from '../app/search-buttons';
import { DIVISION_RULE } from '../glossary/division-rule';
import { CERTIFICATE_STATES, classText } from '../glossary/texts';
import type { CertificateState } from '../gql/graphql';
import { CLASS_CHOICES, choiceOf, classOf, type ClassChoice } from './class-choice';
import type { InstitutionSearch } from './institution-search';

interface FormValues {
  readonly q?: string;
  readonly division?: string;
  readonly state?: CertificateState;
  readonly classChoice?: ClassChoice;
}

const STATE_OPTIONS = Object.entries(CERTIFICATE_STATES).map(([value, { text }]) => ({ value, label: text }));
const CLASS_OPTIONS = CLASS_CHOICES.map((value) => {
  const { class: trainingClass, kind } = classOf(value);
  return { value, label: classText(trainingClass, kind ?? null) };
});

interface Props {
  readonly search: InstitutionSearch;
  readonly onSearch: (search: InstitutionSearch) => void;
}

export function FilterForm({ search, onSearch }: Props): ReactElement {
  const [form] = Form.useForm<FormValues>();
  useEffect(() => {
    form.setFieldsValue({ q: search.q, division: search.division, state: search.state, classChoice: choiceOf(search) });
  }, [form, search]);
  const submit = ({ q, division, state, classChoice }: FormValues): void => {
    onSearch({ q, division, state, ...(classChoice && classOf(classChoice)) });
  };
  return (
    <search className="panel" aria-label="台账查询">
      <Form form={form} layout="vertical" className="filter-form" onFinish={submit}>
        <Form.Item name="q" label="名称或代码">
          <Input allowClear maxLength={100} placeholder="机构名称、台账编号或信用代码" style={{ width: 240 }} />
        </Form.Item>
        <Form.Item name="division" label="区划代码" rules={[DIVISION_RULE]}>
          <Input allowClear maxLength={12} inputMode="numeric" placeholder="如 341203" style={{ width: 130 }} />
        </Form.Item>
        <Form.Item name="state" label="证照状态">
          <Choice listName="证照状态" allowClear placeholder="全部" options={STATE_OPTIONS} style={{ width: 120 }} />
        </Form.Item>
        <Form.Item name="classChoice" label="培训类别">
          <Choice listName="培训类别" allowClear placeholder="全部" options={CLASS_OPTIONS} style={{ width: 180 }} />
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
