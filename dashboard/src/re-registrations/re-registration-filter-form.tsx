import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { DivisionFilter, FilterChoice, FilterForm } from '../app/filter-form';
import { optionsOf, stateOptionsOf } from '../glossary/options';
import {
  RE_REGISTRATION_CHOICES,
  RE_REGISTRATION_OUTCOMES,
  RE_REGISTRATION_STATES,
} from '../glossary/re-registration-texts';
import type { ReRegistrationSearch } from './re-registration-search';

interface Props {
  readonly search: ReRegistrationSearch;
  readonly onSearch: (search: ReRegistrationSearch) => void;
}

const valuesOf = ({ outcome, state, choice, division, text }: ReRegistrationSearch) => ({
  outcome,
  state,
  choice,
  division,
  text,
});

/** Within the campaign that the address names. */
export const ReRegistrationFilterForm = ({ search, onSearch }: Props): ReactElement => (
  <FilterForm
    label="转登记查询"
    search={search}
    valuesOf={valuesOf}
    onSearch={(values) => {
      onSearch({ ...values, campaign: search.campaign });
    }}
  >
    <FilterChoice name="outcome" label="结果" options={stateOptionsOf(RE_REGISTRATION_OUTCOMES)} width={150} />
    <FilterChoice name="choice" label="去向" options={optionsOf(RE_REGISTRATION_CHOICES)} width={140} />
    <FilterChoice name="state" label="状态" options={stateOptionsOf(RE_REGISTRATION_STATES)} width={150} />
    <DivisionFilter />
    <Form.Item name="text" label="机构名称">
      <Input allowClear maxLength={50} style={{ width: 180 }} />
    </Form.Item>
  </FilterForm>
);
