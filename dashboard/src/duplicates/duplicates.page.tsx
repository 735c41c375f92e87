import { useQuery } from '@apollo/client/react';
import { Empty, Skeleton } from 'antd';
import { useEffect, useRef, type ReactElement } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { oneOf } from '../app/address';
import { PageHeading } from '../app/page-heading';
import { useOpenDialog } from '../app/use-open-dialog';
import { agencyName } from '../glossary/agencies';
import { countText } from '../glossary/formats';
import { DUPLICATE_STATES } from '../glossary/texts';
import {
  DuplicateCandidatesDocument,
  DuplicateFiguresDocument,
  type DuplicateCandidatesQuery,
  type DuplicateState,
} from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, retryOf } from '../graph/graph-faults';
import { cursorsOf, type Cursors } from '../graph/keyset';
import { KeysetPager } from '../graph/keyset-pager';
import { useSessionState } from '../session/session-context';
import { DECISION_TEXTS, type Decision } from './candidate-actions';
import { CandidateCard } from './candidate-card';
import type { Candidate } from './comparison';
import { DecisionDialog } from './decision-dialog';

const PAGE_SIZE = 10;

function Figures(): ReactElement {
  const { data, previousData } = useQuery(DuplicateFiguresDocument, { fetchPolicy: 'cache-and-network' });
  const figures = data ?? previousData;
  const entries = [
    ['机构总数', figures?.certificateMatrix?.total],
    ['待核对', figures?.open?.totalCount],
    ['已合并', figures?.merged?.totalCount],
    ['已排除', figures?.dismissed?.totalCount],
  ] as const;
  return (
    <div role="status" aria-label="核对合计">
      <dl className="figures">
        {entries.map(([name, count]) => (
          <div className="figure" key={name}>
            <dt>{name}</dt>
            <dd className="figure-count">{count === undefined ? '—' : countText(count)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

interface ListProps {
  readonly state: DuplicateState;
  readonly cursors: Cursors;
  readonly onTurn: (cursors: Cursors) => void;
  readonly onDecide: (candidate: Candidate, decision: Decision) => void;
}

type Connection = NonNullable<DuplicateCandidatesQuery['duplicateCandidates']>;

function CandidateList({
  edges,
  totalCount,
  pageInfo,
  state,
  cursors,
  onTurn,
  onDecide,
}: Connection & ListProps): ReactElement {
  return (
    <>
      {edges.length === 0 && (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={`没有${DUPLICATE_STATES[state].text}的重复候选。导入台账后系统自动查找。`}
        >
          <Link to="/institutions">查看机构台账</Link>
        </Empty>
      )}
      {edges.map(({ node }) => (
        <CandidateCard
          key={node.id}
          candidate={node}
          onDecide={(decision) => {
            onDecide(node, decision);
          }}
        />
      ))}
      <KeysetPager
        label="候选分页"
        cursors={cursors}
        pageSize={PAGE_SIZE}
        totalCount={totalCount}
        pageInfo={pageInfo}
        onTurn={onTurn}
      />
    </>
  );
}

function Candidates(props: ListProps): ReactElement {
  const { state, cursors } = props;
  const { data, error, loading, refetch } = useQuery(DuplicateCandidatesDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null, state },
    fetchPolicy: 'cache-and-network',
  });
  const list = data?.duplicateCandidates;
  const faults = faultsOf(error);
  if (!list && loading) return <Skeleton active paragraph={{ rows: 8 }} />;
  return (
    <>
      <FaultAlert title="候选未能完整读取" faults={faults} onRetry={retryOf(faults, () => void refetch())} />
      {list && <CandidateList {...list} {...props} />}
    </>
  );
}

function DuplicatesDesk(): ReactElement {
  const navigate = useNavigate();
  const location = useLocation();
  const [params] = useSearchParams();
  const state = oneOf(DUPLICATE_STATES, params.get('state')) ?? 'OPEN';
  const { open, setOpen, acted, close, done } = useOpenDialog<{ candidate: Candidate; decision: Decision }>();
  const links = useRef<HTMLElement>(null);
  // The button that opened the dialog has gone with its candidate; the keyboard goes on from the list's head.
  useEffect(() => {
    if (acted > 0) links.current?.focus();
  }, [acted]);
  return (
    <>
      <Figures />
      <nav ref={links} className="state-links" aria-label="核对状态" tabIndex={-1}>
        {Object.entries(DUPLICATE_STATES).map(([value, { text }]) => (
          <Link key={value} to={`/duplicates?state=${value}`} aria-current={value === state ? 'page' : undefined}>
            {text}
          </Link>
        ))}
      </nav>
      <Candidates
        state={state}
        cursors={cursorsOf(location.state)}
        onTurn={(next) => void navigate(`/duplicates?state=${state}`, { state: { cursors: next } })}
        onDecide={(candidate, decision) => {
          setOpen({ candidate, decision });
        }}
      />
      {open && (
        <DecisionDialog
          key={open.candidate.id + open.decision}
          {...open}
          onClose={close}
          onDone={done(DECISION_TEXTS[open.decision].done)}
        />
      )}
    </>
  );
}

export default function DuplicatesPage(): ReactElement {
  const session = useSessionState();
  const agency = session.kind === 'SIGNED_OUT' ? '' : session.who.agency;
  return (
    <>
      <PageHeading title="重复核对">
        <p>同一机构多处登记（一校多址）的候选，由教育部门核对后合并或排除。</p>
      </PageHeading>
      {agency === 'EDUCATION' ? (
        <DuplicatesDesk />
      ) : (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={`重复核对由教育部门的许可岗、监管岗办理，${agencyName(agency)}可在机构台账查看核对后的结果。`}
        >
          <Link to="/institutions">查看机构台账</Link>
        </Empty>
      )}
    </>
  );
}
