import { useQuery } from '@apollo/client/react';
import { App, Button, Empty, Skeleton, Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router';
import { Choice } from '../app/choice';
import { PageHeading } from '../app/page-heading';
import { RENEWAL_STATES } from '../glossary/license-texts';
import { StateTag } from '../glossary/state-tag';
import { LicenseRenewalsDocument, type LicenseRenewalsQuery, type LicenseRenewalState } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, hasFault } from '../graph/graph-faults';
import { cursorsOf } from '../graph/keyset';
import { KeysetPager } from '../graph/keyset-pager';
import { ApproveDialog, RefuseDialog, WithdrawRenewalDialog } from './renewal-dialogs';
import { decisionText, readRenewalState, renewalsPath } from './renewal-search';

const PAGE_SIZE = 20;

const ACTS = {
  approve: { text: '准予延续', done: '已准予延续。', Dialog: ApproveDialog },
  refuse: { text: '不予延续', done: '已决定不予延续。', Dialog: RefuseDialog },
  withdraw: { text: '撤回', done: '已撤回申请。', Dialog: WithdrawRenewalDialog },
} as const;
type RenewalAct = keyof typeof ACTS;

type Renewal = NonNullable<LicenseRenewalsQuery['licenseRenewals']>['edges'][number]['node'];

interface Chosen {
  readonly act: RenewalAct;
  readonly renewalId: string;
}

function Acts({ renewal, onChoose }: { readonly renewal: Renewal; readonly onChoose: (chosen: Chosen) => void }) {
  const acts = renewal.availableActions.filter((act): act is RenewalAct => Object.hasOwn(ACTS, act));
  if (acts.length === 0) return <>{decisionText(renewal)}</>;
  return (
    <span className="acts">
      {acts.map((act) => (
        <Button
          key={act}
          size="small"
          aria-label={`${ACTS[act].text} ${renewal.institution?.name ?? ''}`}
          onClick={() => {
            onChoose({ act, renewalId: renewal.id });
          }}
        >
          {ACTS[act].text}
        </Button>
      ))}
    </span>
  );
}

const columnsFor = (onChoose: (chosen: Chosen) => void): TableColumnsType<Renewal> => [
  {
    title: '机构',
    render: (_, { institution }) =>
      institution ? <Link to={`/institutions/${institution.id}`}>{institution.name}</Link> : '—',
  },
  { title: '申请日期', width: 110, dataIndex: 'appliedOn' },
  { title: '原有效期止', width: 110, dataIndex: 'termTo' },
  { title: '申请说明', dataIndex: 'reason' },
  { title: '状态', width: 130, render: (_, { state }) => <StateTag state={RENEWAL_STATES[state]} /> },
  { title: '办理', width: 240, render: (_, renewal) => <Acts renewal={renewal} onChoose={onChoose} /> },
];

const STATE_OPTIONS = Object.entries(RENEWAL_STATES).map(([value, { text }]) => ({
  value: value as LicenseRenewalState,
  label: text,
}));

function Renewals({ onChoose }: { readonly onChoose: (chosen: Chosen) => void }): ReactElement {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const state = readRenewalState(search);
  const cursors = cursorsOf(useLocation().state);
  const { data, previousData, error, loading, refetch } = useQuery(LicenseRenewalsDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null, state: state ?? null },
    fetchPolicy: 'cache-and-network',
  });
  const list = (data ?? previousData)?.licenseRenewals;
  const faults = faultsOf(error);
  return (
    <section className="panel" aria-label="延续申请">
      <p>
        <label htmlFor="renewal-state">状态</label>{' '}
        <Choice<LicenseRenewalState>
          id="renewal-state"
          listName="状态"
          style={{ width: 180 }}
          allowClear
          placeholder="全部"
          value={state}
          options={STATE_OPTIONS}
          onChange={(chosen) => void navigate(renewalsPath(chosen))}
        />
      </p>
      <FaultAlert
        title="延续申请未能读取"
        faults={faults}
        onRetry={hasFault(faults, 'FORBIDDEN') ? undefined : () => void refetch()}
      />
      {!list && loading && <Skeleton active />}
      {list && (
        <>
          <Table<Renewal>
            aria-label="延续申请"
            size="small"
            rowKey="id"
            columns={columnsFor(onChoose)}
            dataSource={list.edges.map(({ node }) => node)}
            pagination={false}
            scroll={list.edges.length > 0 ? { x: 1_000 } : undefined}
            locale={{ emptyText: <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有延续申请。" /> }}
          />
          <KeysetPager
            label="延续申请分页"
            cursors={cursors}
            pageSize={PAGE_SIZE}
            totalCount={list.totalCount}
            pageInfo={list.pageInfo}
            stale={!data}
            onTurn={(next) => void navigate(renewalsPath(state), { state: { cursors: next } })}
          />
        </>
      )}
    </section>
  );
}

export default function LicenseRenewalsPage(): ReactElement {
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const Dialog = chosen && ACTS[chosen.act].Dialog;
  const close = (): void => {
    setChosen(null);
  };
  return (
    <>
      <PageHeading title="许可延续">
        <p>
          有效期届满三十个工作日前申请；届满前未作决定的，视为准予延续（行政许可法第五十条）。学校在机构档案中申请。
        </p>
      </PageHeading>
      <Renewals onChoose={setChosen} />
      {Dialog && (
        <Dialog
          renewalId={chosen.renewalId}
          onClose={close}
          onDone={() => {
            void message.success(ACTS[chosen.act].done);
            close();
          }}
        />
      )}
    </>
  );
}
