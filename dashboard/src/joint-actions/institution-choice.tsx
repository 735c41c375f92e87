import { useQuery } from '@apollo/client/react';
import { Button, Form, Input } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { InstitutionNamesDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, isPlaced } from '../graph/graph-faults';

/** Finds the institution by its name; the address of the page holds the one that is chosen. */
export function InstitutionChoice({ page }: { readonly page: string }): ReactElement {
  const [search, setSearch] = useState('');
  const { data, error, loading } = useQuery(InstitutionNamesDocument, { variables: { search }, skip: search === '' });
  const found = data?.institutions;
  return (
    <section className="panel" aria-label="选择机构">
      <h2>选择机构</h2>
      <search>
        <Form
          layout="vertical"
          className="filter-form"
          onFinish={({ q = '' }: { q?: string }) => {
            setSearch(q.trim());
          }}
        >
          <Form.Item name="q" label="机构名称、台账编号或信用代码">
            <Input maxLength={100} style={{ width: 320 }} />
          </Form.Item>
          <Form.Item>
            <Button type="primary" htmlType="submit" loading={loading}>
              查找
            </Button>
          </Form.Item>
        </Form>
      </search>
      <FaultAlert title="未能查找" faults={faultsOf(error).filter((fault) => !found || !isPlaced(fault))} />
      <div role="status">
        {found && `找到 ${String(found.totalCount)} 家${found.totalCount > 10 ? '，只列前 10 家，请写得更具体' : ''}`}
      </div>
      <ul className="choices">
        {found?.edges.map(({ node }) => (
          <li key={node.id}>
            <Link to={`${page}?institution=${node.id}`}>
              {node.ledgerNo} {node.name}（{node.address}）
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
