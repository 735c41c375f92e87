import { useQuery } from '@apollo/client/react';
import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { StateTag } from '../glossary/state-tag';
import { NON_PROFIT_STATES } from '../glossary/texts';
import { NonProfitRegisterDocument, type NonProfitRegisterQuery, type NonProfitState } from '../gql/graphql';
import { faultsOf } from '../graph/graph-faults';
import { useLawClock } from '../graph/use-law-clock';
import { PAGE_SIZE, RegisterList } from './register-list';
import { RegisterSearchForm } from './register-search';
import { nonProfitDueText } from './register-texts';
import { useRegisterSearch } from './use-register-search';

type Row = NonNullable<NonProfitRegisterQuery['nonProfitRegister']>['edges'][number]['node'];

const columnsAt = (nowMs: number): TableColumnsType<Row> => [
  { title: '状态', width: 90, render: (_, { state }) => <StateTag state={NON_PROFIT_STATES[state]} /> },
  { title: '期限', width: 220, render: (_, row) => nonProfitDueText(row, nowMs) },
  { title: '名称', render: (_, { id, name }) => <Link to={`/non-profits/${id}`}>{name}</Link> },
  { title: '统一社会信用代码', dataIndex: 'usccCode', width: 200 },
];

export default function NonProfitRegisterPage(): ReactElement {
  const { search, cursors, onSearch, onTurn } = useRegisterSearch('/non-profits');
  const nowMs = useLawClock();
  const { data, error, loading, refetch } = useQuery(NonProfitRegisterDocument, {
    variables: {
      first: PAGE_SIZE,
      after: cursors.at(-1) ?? null,
      state: (search.state ?? null) as NonProfitState | null,
      search: search.search ?? null,
      withoutCheckOf: search.without ? Number(search.without) : null,
    },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeading title="民非登记簿">
        <p>期限近的在前。点开名称办理登记事项、查看档案。</p>
      </PageHeading>
      <RegisterSearchForm
        value={search}
        states={NON_PROFIT_STATES}
        withoutLabel="缺年度检查结论的年度"
        onSearch={onSearch}
      />
      <RegisterList
        label="民非登记簿"
        columns={columnsAt(nowMs)}
        list={data?.nonProfitRegister}
        loading={loading}
        faults={faultsOf(error)}
        cursors={cursors}
        onTurn={onTurn}
        onRetry={() => void refetch()}
      />
    </>
  );
}
