import type { ReactElement } from 'react';
import { FilterChoice, FilterForm } from '../app/filter-form';
import { JOINT_ACTION_STATES, JOINT_ACTION_TRIGGERS } from '../glossary/joint-action-texts';
import { optionsOf, stateOptionsOf } from '../glossary/options';
import type { ActionSearch } from './action-filter';

interface Props {
  readonly search: ActionSearch;
  readonly onSearch: (search: ActionSearch) => void;
}

const valuesOf = ({ state, trigger }: ActionSearch) => ({ state, trigger });

export const ActionFilterForm = (props: Props): ReactElement => (
  <FilterForm label="联合惩戒查询" {...props} valuesOf={valuesOf}>
    <FilterChoice name="state" label="状态" options={stateOptionsOf(JOINT_ACTION_STATES)} width={140} />
    <FilterChoice name="trigger" label="事由" options={optionsOf(JOINT_ACTION_TRIGGERS)} width={200} />
  </FilterForm>
);
