import { Button, Skeleton, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { RowTable } from '../app/row-table';
import { StateChoice } from '../app/state-choice';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { RENEWAL_STATES } from '../glossary/license-texts';
import { StateTag } from '../glossary/state-tag';
import { LicenseRenewalsDocument, type LicenseRenewalsQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { retryOf } from '../graph/graph-faults';
import { RegisterPager } from '../registers/register-pager';
import { useRegister } from '../registers/use-register';
import { ApproveDialog, RefuseDialog, WithdrawRenewalDialog } from './renewal-dialogs';
import { decisionText, readRenewalState, renewalsPath } from './renewal-search';

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

function Renewals({ onChoose }: { readonly onChoose: (chosen: Chosen) => void }): ReactElement {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const state = readRenewalState(search);
  const register = useRegister(LicenseRenewalsDocument, 'licenseRenewals', {
    pages: useStatePages(),
    variables: { state: state ?? null },
  });
  const { list, loading, faults, onRetry } = register;
  return (
    <section className="panel" aria-label="延续申请">
      <p>
        <StateChoice
          id="renewal-state"
          states={RENEWAL_STATES}
          state={state}
          width={180}
          onState={(chosen) => void navigate(renewalsPath(chosen))}
        />
      </p>
      <FaultAlert title="延续申请未能读取" faults={faults} onRetry={retryOf(faults, onRetry)} />
      {!list && loading && <Skeleton active />}
      {list && (
        <>
          <RowTable<Renewal>
            label="延续申请"
            columns={columnsFor(onChoose)}
            rows={list.edges.map(({ node }) => node)}
            width={1_000}
            none="没有延续申请。"
          />
          <RegisterPager label="延续申请分页" {...register} />
        </>
      )}
    </section>
  );
}

export default function LicenseRenewalsPage(): ReactElement {
  const { open, setOpen, close, done } = useOpenDialog<Chosen>();
  const Dialog = open && ACTS[open.act].Dialog;
  return (
    <>
      <PageHeading title="许可延续">
        <p>
          有效期届满三十个工作日前申请；届满前未作决定的，视为准予延续（行政许可法第五十条）。学校在机构档案中申请。
        </p>
      </PageHeading>
      <Renewals onChoose={setOpen} />
      {Dialog && <Dialog renewalId={open.renewalId} onClose={close} onDone={done(ACTS[open.act].done)} />}
    </>
  );
}
