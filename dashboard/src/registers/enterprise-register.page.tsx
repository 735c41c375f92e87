import { useQuery } from '@apollo/client/react';
import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { StateTag } from '../glossary/state-tag';
import { BUSINESS_STATES } from '../glossary/texts';
import {
  EnterpriseRegisterDocument,
  type BusinessRegistrationState,
  type EnterpriseRegisterQuery,
} from '../gql/graphql';
import { faultsOf } from '../graph/graph-faults';
import { PAGE_SIZE, RegisterList } from './register-list';
import { RegisterSearchForm } from './register-search';
import { CLOCK_STATES, SCOPE_FINDINGS } from './register-texts';
import { useRegisterSearch } from './use-register-search';

type Row = NonNullable<EnterpriseRegisterQuery['enterpriseRegister']>['edges'][number]['node'];

const COLUMNS: TableColumnsType<Row> = [
  { title: '状态', width: 110, render: (_, { state }) => <StateTag state={BUSINESS_STATES[state]} /> },
  {
    title: '变更经营范围期限',
    width: 210,
    render: (_, { scopeChangeClock: clock }) =>
      clock ? (
        <>
          <StateTag state={CLOCK_STATES[clock.state]} /> {clock.dueOn}
        </>
      ) : (
        '—'
      ),
  },
  { title: '名称', render: (_, { id, name }) => <Link to={`/enterprises/${id}`}>{name}</Link> },
  { title: '统一社会信用代码', dataIndex: 'usccCode', width: 200 },
  {
    title: '经营范围疑点',
    render: (_, { scopeFindings }) => scopeFindings?.map((finding) => SCOPE_FINDINGS[finding]).join('；') || '—',
  },
];

export default function EnterpriseRegisterPage(): ReactElement {
  const { search, cursors, onSearch, onTurn } = useRegisterSearch('/enterprises');
  const { data, error, loading, refetch } = useQuery(EnterpriseRegisterDocument, {
    variables: {
      first: PAGE_SIZE,
      after: cursors.at(-1) ?? null,
      state: (search.state ?? null) as BusinessRegistrationState | null,
      search: search.search ?? null,
      withoutReportOf: search.without ? Number(search.without) : null,
    },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeading title="企业登记簿">
        <p>变更期限近的在前。经营范围疑点供核对，是否处理由登记人员决定。</p>
      </PageHeading>
      <RegisterSearchForm
        value={search}
        states={BUSINESS_STATES}
        withoutLabel="未报送年度报告的年度"
        onSearch={onSearch}
      />
      <RegisterList
        label="企业登记簿"
        columns={COLUMNS}
        list={data?.enterpriseRegister}
        loading={loading}
        faults={faultsOf(error)}
        cursors={cursors}
        onTurn={onTurn}
        onRetry={() => void refetch()}
      />
    </>
  );
}
