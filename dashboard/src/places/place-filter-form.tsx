import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { DivisionFilter, FilterChoice, FilterForm } from '../app/filter-form';
import { FINDING_SOURCES, PLACE_KINDS, PLACE_STATES } from '../glossary/file-texts';
import { optionsOf, stateOptionsOf } from '../glossary/options';
import type { PlaceSearch } from './place-search';

interface Props {
  readonly search: PlaceSearch;
  readonly onSearch: (search: PlaceSearch) => void;
}

const valuesOf = ({ q, kind, state, source, division }: PlaceSearch) => ({ q, kind, state, source, division });

export const PlaceFilterForm = (props: Props): ReactElement => (
  <FilterForm label="场所查询" {...props} valuesOf={valuesOf}>
    <Form.Item name="q" label="名称或地址">
      <Input allowClear maxLength={100} style={{ width: 200 }} />
    </Form.Item>
    <FilterChoice name="kind" label="类别" options={optionsOf(PLACE_KINDS)} width={120} />
    <FilterChoice name="state" label="状态" options={stateOptionsOf(PLACE_STATES)} width={150} />
    <FilterChoice name="source" label="发现来源" options={optionsOf(FINDING_SOURCES)} width={120} />
    <DivisionFilter />
  </FilterForm>
);
