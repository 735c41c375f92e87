import { useQuery } from '@apollo/client/react';
import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { StateTag } from '../glossary/state-tag';
import { keepsNonProfits } from '../glossary/duties';
import { NonProfitApplicationsDocument, type NonProfitApplicationsQuery } from '../gql/graphql';
import { faultsOf } from '../graph/graph-faults';
import { useSessionState } from '../session/session-context';
import { ActButtons } from './act-buttons';
import { PAGE_SIZE, RegisterList } from './register-list';
import { APPLICATION_STATES } from './register-texts';
import { useRegisterSearch } from './use-register-search';

type Row = NonNullable<NonProfitApplicationsQuery['nonProfitApplications']>['edges'][number]['node'];

/** Why it was applied for, or why it ended, with what may be done against it. */
const reasonOf = ({ reason, refusalReason, remedies, withdrawalReason }: Row): string =>
  [refusalReason ?? withdrawalReason ?? reason, remedies].filter(Boolean).join('。');

const columnsFor = (keepsRegister: boolean): TableColumnsType<Row> => [
  { title: '状态', width: 120, render: (_, { state }) => <StateTag state={APPLICATION_STATES[state]} /> },
  { title: '决定期限', dataIndex: 'dueOn', width: 110 },
  {
    title: '名称',
    render: (_, { name, newRegistrationId }) =>
      newRegistrationId && keepsRegister ? (
        <Link to={`/non-profits/${newRegistrationId}`}>{name ?? '重新受理的登记'}</Link>
      ) : (
        (name ?? '重新受理的登记')
      ),
  },
  {
    title: '业务主管单位',
    render: (_, row) => [row.consentOrgan, row.consentDocumentNo].filter(Boolean).join(' ') || '—',
  },
  { title: '理由', render: (_, row) => reasonOf(row) },
  {
    title: '办理',
    width: 220,
    render: (_, { id, name, availableActions }) => (
      <ActButtons about={name ?? '重新受理的登记'} actions={availableActions} subject={{ applicationId: id }} />
    ),
  },
];

const NEW = ['applyForNonProfit'];

export default function NonProfitApplicationsPage(): ReactElement {
  const session = useSessionState();
  const keepsRegister = session.kind !== 'SIGNED_OUT' && keepsNonProfits(session.who);
  const { cursors, onTurn } = useRegisterSearch('/non-profit-applications');
  const { data, error, loading, refetch } = useQuery(NonProfitApplicationsDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null, state: null },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeading title="民非登记申请">
        <p>受理之日起60日内作出决定，逾期的标明，仍可决定。</p>
      </PageHeading>
      <ActButtons about="成立登记" actions={NEW} subject={{}} />
      <RegisterList
        label="成立登记申请"
        columns={columnsFor(keepsRegister)}
        list={data?.nonProfitApplications}
        loading={loading}
        faults={faultsOf(error)}
        cursors={cursors}
        onTurn={onTurn}
        onRetry={() => void refetch()}
      />
    </>
  );
}
