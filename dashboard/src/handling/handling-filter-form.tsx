import { Form, Input } from 'antd';
import { useEffect, type ReactElement } from 'react';
import { Choice } from '../app/choice';
import { SearchButtons } from '../app/search-buttons';
import { DIVISION_RULE } from '../glossary/division-rule';
import { HANDLING_DEPARTMENTS, HANDLING_STATES } from '../glossary/handling-texts';
import { CERTIFICATE_STATES, classText } from '../glossary/texts';
import { CLASS_CHOICES, choiceOf, classOf, type ClassChoice } from '../institutions/class-choice';
import type { HandlingSearch } from './handling-search';

interface FormValues extends Pick<HandlingSearch, 'state' | 'cell' | 'division' | 'department'> {
  readonly classChoice?: ClassChoice;
}

const stateOption = ([value, { text }]: [string, { readonly text: string }]) => ({ value, label: text });
const STATE_OPTIONS = [
  ...Object.entries(HANDLING_STATES)
    .filter(([value]) => value !== 'WITHDRAWN')
    .map(stateOption),
  { value: 'ALL', label: '全部' },
];
const CELL_OPTIONS = Object.entries(CERTIFICATE_STATES).map(stateOption);
const DEPARTMENT_OPTIONS = Object.entries(HANDLING_DEPARTMENTS).map(([value, label]) => ({ value, label }));
const CLASS_OPTIONS = CLASS_CHOICES.map((value) => {
  const { class: trainingClass, kind } = classOf(value);
  return { value, label: classText(trainingClass, kind ?? null) };
});

interface Props {
  readonly search: HandlingSearch;
  readonly onSearch: (search: HandlingSearch) => void;
}

export function HandlingFilterForm({ search, onSearch }: Props): ReactElement {
  const [form] = Form.useForm<FormValues>();
  useEffect(() => {
    const { state = 'OPEN', cell, division, department } = search;
    form.setFieldsValue({ state, cell, division, department, classChoice: choiceOf(search) });
  }, [form, search]);
  return (
    <search className="panel" aria-label="处置查询">
      <Form
        form={form}
        layout="vertical"
        className="filter-form"
        onFinish={({ classChoice, ...values }: FormValues) => {
          onSearch({ ...values, ...(classChoice && classOf(classChoice)) });
        }}
      >
        <Form.Item name="state" label="处置状态">
          <Choice listName="处置状态" options={STATE_OPTIONS} style={{ width: 140 }} />
        </Form.Item>
        <Form.Item name="cell" label="证照状态">
          <Choice listName="证照状态" allowClear placeholder="全部" options={CELL_OPTIONS} style={{ width: 120 }} />
        </Form.Item>
        <Form.Item name="department" label="责任部门">
          <Choice
            listName="责任部门"
            allowClear
            placeholder="全部"
            options={DEPARTMENT_OPTIONS}
            style={{ width: 120 }}
          />
        </Form.Item>
        <Form.Item name="division" label="区划代码" rules={[DIVISION_RULE]}>
          <Input allowClear maxLength={12} inputMode="numeric" placeholder="如 341203" style={{ width: 130 }} />
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
