import { Form } from 'antd';
import type { ReactElement } from 'react';
import { Choice } from '../app/choice';
import { DivisionFilter, FilterChoice, FilterForm } from '../app/filter-form';
import { HANDLING_DEPARTMENTS, HANDLING_STATES } from '../glossary/handling-texts';
import { optionsOf, stateOptionsOf } from '../glossary/options';
import { CERTIFICATE_STATES } from '../glossary/texts';
import { choiceOf, CLASS_OPTIONS, classOf } from '../institutions/class-choice';
import type { HandlingSearch } from './handling-search';

const STATE_OPTIONS = [
  ...stateOptionsOf(HANDLING_STATES).filter(({ value }) => value !== 'WITHDRAWN'),
  { value: 'ALL', label: '全部' },
];

interface Props {
  readonly search: HandlingSearch;
  readonly onSearch: (search: HandlingSearch) => void;
}

const valuesOf = (search: HandlingSearch) => {
  const { state = 'OPEN' as const, cell, division, department } = search;
  return { state, cell, division, department, classChoice: choiceOf(search) };
};

export const HandlingFilterForm = ({ search, onSearch }: Props): ReactElement => (
  <FilterForm
    label="处置查询"
    search={search}
    valuesOf={valuesOf}
    onSearch={({ classChoice, ...values }) => {
      onSearch({ ...values, ...(classChoice && classOf(classChoice)) });
    }}
  >
    <Form.Item name="state" label="处置状态">
      <Choice listName="处置状态" options={STATE_OPTIONS} style={{ width: 140 }} />
    </Form.Item>
    <FilterChoice name="cell" label="证照状态" options={stateOptionsOf(CERTIFICATE_STATES)} width={120} />
    <FilterChoice name="department" label="责任部门" options={optionsOf(HANDLING_DEPARTMENTS)} width={120} />
    <DivisionFilter />
    <FilterChoice name="classChoice" label="培训类别" options={CLASS_OPTIONS} width={180} />
  </FilterForm>
);
