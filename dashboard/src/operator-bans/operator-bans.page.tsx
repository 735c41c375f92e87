import { Button, Skeleton, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { oneOf } from '../app/address';
import { PageHeading } from '../app/page-heading';
import { RowTable } from '../app/row-table';
import { StateLinks } from '../app/state-links';
import { useOpenDialog } from '../app/use-open-dialog';
import { useStatePages } from '../app/use-state-pages';
import { BAN_GROUNDS, BAN_STATES } from '../glossary/handling-texts';
import { StateTag } from '../glossary/state-tag';
import { OperatorBansDocument, type OperatorBansQuery, type OperatorBanState } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { retryOf } from '../graph/graph-faults';
import { RegisterPager } from '../registers/register-pager';
import { useRegister } from '../registers/use-register';
import { ImposeDialog, LiftDialog } from './ban-dialogs';

type Ban = NonNullable<OperatorBansQuery['operatorBans']>['edges'][number]['node'];

const nameOf = ({ institution, usccCode }: Ban): string => institution?.operator.name ?? usccCode ?? '台账外人员';

const columnsFor = (onLift: (ban: Ban) => void): TableColumnsType<Ban> => [
  { title: '被禁止人', width: 170, render: (_, ban) => nameOf(ban) },
  {
    title: '所办机构',
    width: 200,
    render: (_, { institution }) =>
      institution ? <Link to={`/institutions/${institution.id}`}>{institution.name}</Link> : '—',
  },
  { title: '事由', width: 150, render: (_, { ground }) => BAN_GROUNDS[ground] },
  { title: '依据', width: 200, dataIndex: 'article' },
  { title: '文号', width: 170, dataIndex: 'documentNo' },
  { title: '决定日期', width: 110, dataIndex: 'decidedOn' },
  { title: '期限', width: 120, render: (_, { lastDay }) => (lastDay ? `至 ${lastDay}` : '永久') },
  { title: '状态', width: 100, render: (_, { state }) => <StateTag state={BAN_STATES[state]} /> },
  {
    title: '办理',
    width: 90,
    render: (_, ban) =>
      ban.availableActions.includes('liftOperatorBan') ? (
        <Button
          size="small"
          aria-label={`解除对 ${nameOf(ban)} 的禁止 ${ban.documentNo}`}
          onClick={() => {
            onLift(ban);
          }}
        >
          解除
        </Button>
      ) : (
        (ban.liftReason ?? '')
      ),
  },
];

function BanList({
  state,
  onLift,
}: {
  readonly state: OperatorBanState;
  readonly onLift: (ban: Ban) => void;
}): ReactElement {
  const register = useRegister(OperatorBansDocument, 'operatorBans', { pages: useStatePages(), variables: { state } });
  const { list, loading, faults, onRetry } = register;
  return (
    <section className="panel" aria-label="从业禁止">
      <FaultAlert title="从业禁止未能完整读取" faults={faults} onRetry={retryOf(faults, onRetry)} />
      {!list && loading && <Skeleton active />}
      {list && (
        <>
          <RowTable<Ban>
            label="从业禁止"
            columns={columnsFor(onLift)}
            rows={list.edges.map(({ node }) => node)}
            width={1_100}
            none={`没有${BAN_STATES[state].text}的从业禁止。`}
          />
          <RegisterPager label="从业禁止分页" {...register} />
        </>
      )}
    </section>
  );
}

export default function OperatorBansPage(): ReactElement {
  const [params] = useSearchParams();
  const state = oneOf(BAN_STATES, params.get('state')) ?? 'IN_FORCE';
  const { open, setOpen, opening, close, done } = useOpenDialog<'IMPOSE' | Ban>();
  return (
    <>
      <PageHeading title="从业禁止">
        <p>依法在一定期限内不得举办民办学校的举办者；期间提出的许可申请不予受理。</p>
        <Button onClick={opening('IMPOSE')}>登记从业禁止</Button>
      </PageHeading>
      <StateLinks label="从业禁止状态" path="/operator-bans" states={BAN_STATES} current={state} />
      <BanList state={state} onLift={setOpen} />
      {open === 'IMPOSE' && <ImposeDialog onClose={close} onDone={done('已登记从业禁止。')} />}
      {open !== null && open !== 'IMPOSE' && (
        <LiftDialog banId={open.id} onClose={close} onDone={done('已解除从业禁止。')} />
      )}
    </>
  );
}
