import { useQuery } from '@apollo/client/react';
import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { supervisesAds } from '../glossary/ad-duties';
import { AD_VIOLATION_KINDS } from '../glossary/ad-texts';
import { dateTimeText } from '../glossary/formats';
import { AdCaseProposalsDocument, type AdCaseProposalsQuery } from '../gql/graphql';
import { faultsOf } from '../graph/graph-faults';
import { cursorsOf } from '../graph/keyset';
import { PAGE_SIZE, RegisterList } from '../registers/register-list';
import { useSignedIn } from '../session/session-context';

type Proposal = NonNullable<AdCaseProposalsQuery['adCaseProposals']>['edges'][number]['node'];

/** `opens`: whether the duty may open the ad's file. */
const columnsFor = (opens: boolean): TableColumnsType<Proposal> => [
  {
    title: '机构和建议书',
    width: 240,
    render: (_, { institution, documentNo, proposedBy, proposedAt }) => (
      <>
        <Link to={`/institutions/${institution.id}`}>{institution.name}</Link>
        <div className="hint wrap">
          {documentNo}；{dateTimeText(proposedAt)} {proposedBy} 提出
        </div>
      </>
    ),
  },
  {
    title: '事实',
    render: (_, { facts, repeatCount, violation }) => (
      <>
        <div className="wrap">{facts}</div>
        {repeatCount > 0 && <div>两年内第 {repeatCount + 1} 次</div>}
        {violation &&
          (opens ? (
            <Link to={`/ad-violations/${violation.id}`}>
              {violation.place}，{violation.seenOn}
            </Link>
          ) : (
            `${violation.place}，${violation.seenOn}`
          ))}
      </>
    ),
  },
  {
    title: '条款',
    render: (_, { grounds }) => (
      <ul>
        {grounds.map(({ kind, basis, penalty, fine }) => (
          <li key={kind + basis} className="wrap">
            {AD_VIOLATION_KINDS[kind]}：违反{basis}；{penalty ? `依${penalty}处罚` : '责令改正'}
            {fine && <div className="hint">{fine}</div>}
          </li>
        ))}
      </ul>
    ),
  },
];

export default function AdCaseProposalsPage(): ReactElement {
  const navigate = useNavigate();
  const opens = supervisesAds(useSignedIn());
  const cursors = cursorsOf(useLocation().state);
  const { data, previousData, error, loading, refetch } = useQuery(AdCaseProposalsDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <>
      <PageHeading title="广告立案建议">
        <p>向机关负责人提出的立案建议，附查明的事实和条款；立案和处罚由案件程序办理。</p>
      </PageHeading>
      <RegisterList<Proposal>
        label="广告立案建议"
        columns={columnsFor(opens)}
        list={(data ?? previousData)?.adCaseProposals}
        loading={loading}
        faults={faultsOf(error)}
        cursors={cursors}
        onTurn={(next) => void navigate('/ad-case-proposals', { state: { cursors: next } })}
        onRetry={() => void refetch()}
      />
    </>
  );
}
