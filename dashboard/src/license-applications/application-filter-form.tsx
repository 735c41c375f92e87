import type { ReactElement } from 'react';
import { FilterChoice, FilterForm } from '../app/filter-form';
import { APPLICATION_STATES } from '../glossary/license-texts';
import { stateOptionsOf } from '../glossary/options';
import { DUE_CHOICES, type ApplicationSearch } from './application-search';

const DUE_OPTIONS = DUE_CHOICES.map((value) => ({ value, label: `${String(value)} 天内到期` }));

interface Props {
  readonly search: ApplicationSearch;
  readonly onSearch: (search: ApplicationSearch) => void;
}

const valuesOf = ({ state, dueDays }: ApplicationSearch) => ({ state, dueDays });

export const ApplicationFilterForm = (props: Props): ReactElement => (
  <FilterForm label="申请查询" {...props} valuesOf={valuesOf}>
    <FilterChoice name="state" label="状态" options={stateOptionsOf(APPLICATION_STATES)} width={160} />
    <FilterChoice name="dueDays" label="期限" options={DUE_OPTIONS} width={160} />
  </FilterForm>
);
