import { useQuery } from '@apollo/client/react';
import { Form } from 'antd';
import type { ReactElement } from 'react';
import { Choice } from '../app/choice';
import { SchoolsDocument } from '../gql/graphql';

const MOST_SCHOOLS = 200;

/** One of the county's schools. */
export function SchoolField({ name }: { readonly name: string | (string | number)[] }): ReactElement {
  const { data } = useQuery(SchoolsDocument, { variables: { first: MOST_SCHOOLS } });
  const options = data?.schools?.edges.map(({ node: { id, name: called } }) => ({
    value: id,
    label: `${called}（${id}）`,
  }));
  return (
    <Form.Item name={name} label="学校" rules={[{ required: true, message: '请选择学校' }]}>
      <Choice listName="学校" showSearch optionFilterProp="label" options={options ?? []} />
    </Form.Item>
  );
}
