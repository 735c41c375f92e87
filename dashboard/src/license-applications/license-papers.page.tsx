import { useQuery } from '@apollo/client/react';
import { Empty, Skeleton } from 'antd';
import type { ReactElement } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { oneOf } from '../app/address';
import { PageHeading } from '../app/page-heading';
import { StateLinks } from '../app/state-links';
import { agencyName } from '../glossary/agencies';
import { answersLicensePapers } from '../glossary/duties';
import { PAPER_STATES } from '../glossary/license-texts';
import { CHANGE_KINDS } from '../glossary/premises-texts';
import { LicensePapersDocument, type LicensePaperState, type LicensePapersQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { cursorsOf } from '../graph/keyset';
import { KeysetPager } from '../graph/keyset-pager';
import { useSignedIn } from '../session/session-context';
import { premisesText } from './application-header';
import { PaperTable } from './paper-table';

const PAGE_SIZE = 20;

type Paper = NonNullable<LicensePapersQuery['licensePapers']>['edges'][number]['node'];

function subject({ application, premisesChange }: Paper): ReactElement {
  if (premisesChange)
    return (
      <>
        {premisesChange.schoolName}：{CHANGE_KINDS[premisesChange.kind]}
        <div>{premisesChange.address}</div>
        <div>{premisesText(premisesChange.premises)}</div>
      </>
    );
  if (!application) return <>申请不可查看</>;
  return (
    <>
      <Link to={`/license-applications/${application.id}`}>{application.schoolName}</Link>
      <div>{application.address}</div>
      {application.premises && <div>{premisesText(application.premises)}</div>}
    </>
  );
}

function Papers({ state }: { readonly state: LicensePaperState }): ReactElement {
  const navigate = useNavigate();
  const cursors = cursorsOf(useLocation().state);
  const { data, error, loading, refetch } = useQuery(LicensePapersDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null, state },
    fetchPolicy: 'cache-and-network',
  });
  const list = data?.licensePapers;
  return (
    <>
      <FaultAlert title="意见未能完整读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
      {!list && loading && <Skeleton active paragraph={{ rows: 6 }} />}
      {list && (
        <section className="panel" aria-label="许可意见列表">
          {list.edges.length === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={`没有${PAPER_STATES[state].text}的意见。`} />
          ) : (
            <PaperTable papers={list.edges.map(({ node }) => node)} subject={subject} />
          )}
          <KeysetPager
            label="意见分页"
            cursors={cursors}
            pageSize={PAGE_SIZE}
            totalCount={list.totalCount}
            pageInfo={list.pageInfo}
            onTurn={(next) => void navigate(`/license-papers?state=${state}`, { state: { cursors: next } })}
          />
        </section>
      )}
    </>
  );
}

export default function LicensePapersPage(): ReactElement {
  const who = useSignedIn();
  const [params] = useSearchParams();
  const state = oneOf(PAPER_STATES, params.get('state')) ?? 'ASKED';
  return (
    <>
      <PageHeading title="许可意见">
        <p>办学许可和场所变更审查中由本部门出具的意见、证明，先征求的在前。</p>
      </PageHeading>
      {answersLicensePapers(who) ? (
        <>
          <StateLinks label="意见状态" path="/license-papers" states={PAPER_STATES} current={state} />
          <Papers state={state} />
        </>
      ) : (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={`${agencyName(who.agency)}的这个岗位没有需要出具的许可意见。`}
        />
      )}
    </>
  );
}
