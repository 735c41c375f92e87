import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { DivisionFilter, FilterChoice, FilterForm as SearchForm } from '../app/filter-form';
import { stateOptionsOf } from '../glossary/options';
import { CERTIFICATE_STATES } from '../glossary/texts';
import { choiceOf, CLASS_OPTIONS, classOf } from './class-choice';
import type { InstitutionSearch } from './institution-search';

interface Props {
  readonly search: InstitutionSearch;
  readonly onSearch: (search: InstitutionSearch) => void;
}

const valuesOf = (search: InstitutionSearch) => {
  const { q, division, state } = search;
  return { q, division, state, classChoice: choiceOf(search) };
};

export const FilterForm = ({ search, onSearch }: Props): ReactElement => (
  <SearchForm
    label="台账查询"
    search={search}
    valuesOf={valuesOf}
    onSearch={({ classChoice, ...values }) => {
      onSearch({ ...values, ...(classChoice && classOf(classChoice)) });
    }}
  >
    <Form.Item name="q" label="名称或代码">
      <Input allowClear maxLength={100} placeholder="机构名称、台账编号或信用代码" style={{ width: 240 }} />
    </Form.Item>
    <DivisionFilter />
    <FilterChoice name="state" label="证照状态" options={stateOptionsOf(CERTIFICATE_STATES)} width={120} />
    <FilterChoice name="classChoice" label="培训类别" options={CLASS_OPTIONS} width={180} />
  </SearchForm>
);
