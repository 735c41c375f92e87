import { useQuery } from '@apollo/client/react';
import { Empty, Space, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { StateFilter } from '../app/state-filter';
import { useStatePages } from '../app/use-state-pages';
import { hasEscrowTasks, proposesAgreements, watchesCoverage, worksOnAccounts } from '../glossary/escrow-duties';
import { keepsPolicies } from '../glossary/insurance-texts';
import { ESCROW_TASKS } from '../glossary/escrow-texts';
import { moneyText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import { Term } from '../glossary/term';
import { ESCROW_MODES, ESCROW_STATES } from '../glossary/texts';
import {
  EscrowTasksDocument,
  SupervisedAccountsDocument,
  type EscrowAccountState,
  type SupervisedAccountsQuery,
} from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, isPlaced } from '../graph/graph-faults';
import { useLawClock } from '../graph/use-law-clock';
import { LiveState } from '../live/live-state';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import { useSignedIn } from '../session/session-context';
import { nextDeadline } from './alarm-deadline';
import { useAlarmNews } from './use-alarm-news';

type Account = NonNullable<SupervisedAccountsQuery['escrowAccounts']>['edges'][number]['node'];

const amount = (value: string | null): string => (value === null ? '—' : moneyText(value));

/** `folder`: where an account's page is, its file or its ledger. */
const columnsAt = (nowMs: number, folder: string): TableColumnsType<Account> => [
  { title: '户名', width: 220, render: (_, { id, name }) => <Link to={`/${folder}/${id}`}>{name}</Link> },
  {
    title: '开户银行',
    width: 200,
    render: (_, { bankName, mode }) => (
      <>
        {bankName}
        <div className="hint">{ESCROW_MODES[mode]}</div>
      </>
    ),
  },
  { title: '状态', width: 130, render: (_, { state }) => <StateTag state={ESCROW_STATES[state]} /> },
  {
    title: '余额',
    width: 180,
    render: (_, { balance, minimumBalance }) => (
      <>
        {amount(balance)}
        <div className="hint">最低 {amount(minimumBalance)}</div>
      </>
    ),
  },
  {
    title: '答复预警的期限',
    render: (_, { alarms }) => {
      const due = nextDeadline(alarms);
      return due ? <Term due={due} nowMs={nowMs} /> : '—';
    },
  },
];

function Tasks(): ReactElement {
  const nowMs = useLawClock();
  const live = useAlarmNews();
  const { data, previousData, error, refetch } = useQuery(EscrowTasksDocument, { fetchPolicy: 'cache-and-network' });
  const tasks = (data ?? previousData)?.escrowTasks;
  return (
    <section className="panel" aria-label="待办">
      <h2>待办</h2>
      <LiveState live={live} />
      <FaultAlert title="待办未能读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
      {tasks?.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="监管账户上没有待办的事项。" />}
      <ul>
        {tasks?.map(({ kind, due, account: { id, name } }) => (
          <li key={`${kind} ${id} ${due ?? ''}`}>
            <Link to={`/escrow-accounts/${id}`}>
              {ESCROW_TASKS[kind]}：{name}
            </Link>
            {due && (
              <div>
                <Term due={due} nowMs={nowMs} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

export default function EscrowAccountsPage(): ReactElement {
  const who = useSignedIn();
  const isOffice = worksOnAccounts(who);
  const nowMs = useLawClock();
  const pages = useStatePages<EscrowAccountState>();
  const register = useRegister(SupervisedAccountsDocument, 'escrowAccounts', {
    pages,
    variables: { states: pages.state ? [pages.state] : null },
  });
  return (
    <>
      <PageHeading title="监管账户">
        <p>
          {isOffice
            ? '预收费监管账户及其预警、止付、冻结；点户名办理。银行只见本行的客户。'
            : '本机构的预收费监管账户；点户名查看账目。学员只以订单编号列出。'}
        </p>
        <Space size="middle">
          {(hasEscrowTasks(who) || proposesAgreements(who)) && <Link to="/mass-refunds">集体退费</Link>}
          {(watchesCoverage(who) || keepsPolicies(who)) && <Link to="/trainee-insurances">学员保险</Link>}
        </Space>
      </PageHeading>
      {hasEscrowTasks(who) && <Tasks />}
      <StateFilter states={ESCROW_STATES} {...pages} />
      <RegisterList<Account>
        label="监管账户"
        columns={columnsAt(nowMs, isOffice ? 'escrow-accounts' : 'escrow-ledgers')}
        {...register}
        // What the police may not read without a case is a dash in its place.
        faults={register.faults.filter((fault) => !register.list || !isPlaced(fault))}
      />
    </>
  );
}
