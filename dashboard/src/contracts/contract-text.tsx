import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import type { ModelContractsQuery } from '../gql/graphql';

type Clause = NonNullable<ModelContractsQuery['modelContracts']>['edges'][number]['node']['clauses'][number];

/** The whole text, pasted. */
export function ContractTextField(): ReactElement {
  return (
    <Form.Item
      name="text"
      label="全文"
      extra="粘贴空白文本的全文，每条以“第…条”另起一行；不写身份证号、手机号。"
      rules={[{ required: true, whitespace: true, message: '请粘贴全文' }]}
    >
      <Input.TextArea rows={12} maxLength={50_000} showCount />
    </Form.Item>
  );
}

export function Clauses({ clauses }: { readonly clauses: readonly Clause[] }): ReactElement {
  return (
    <>
      {clauses.map(({ no, title, text }, index) => (
        <section key={`${no} ${String(index)}`}>
          <strong>
            {no || '前言'} {title}
          </strong>
          <p className="wrap">{text}</p>
        </section>
      ))}
    </>
  );
}
