import { useApolloClient } from '@apollo/client/react';
import { App, Empty } from 'antd';
import { useCallback, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { useOwnPages } from '../app/use-state-pages';
import { agencyName } from '../glossary/agencies';
import { FaultAlert } from '../graph/fault-alert';
import { RegisterPager } from '../registers/register-pager';
import { useRegister } from '../registers/use-register';
import { useSessionState } from '../session/session-context';
import { JobHistory } from './job-history';
import { JobView } from './job-view';
import { ledgerKindsOf, type LedgerKind } from './ledger-kinds';
import { UploadForm } from './upload-form';

const PAGE_SIZE = 10;

interface HistoryProps {
  readonly ledger: LedgerKind;
  readonly onOpen: (jobId: string) => void;
}

function HistorySection({ ledger, onOpen }: HistoryProps): ReactElement {
  const register = useRegister(ledger.jobs, 'jobs', {
    pageSize: PAGE_SIZE,
    pages: useOwnPages(),
    variables: { kind: ledger.kind },
  });
  const { list, loading, faults, onRetry } = register;
  return (
    <section className="panel" aria-label="导入记录">
      <h2>导入记录</h2>
      <FaultAlert title="导入记录未能读取" faults={faults} onRetry={onRetry} />
      <JobHistory jobs={list?.edges.map(({ node }) => node) ?? []} loading={loading && !list} onOpen={onOpen} />
      {list && <RegisterPager label="导入记录分页" {...register} />}
    </section>
  );
}

function ImportDesk({ kinds }: { readonly kinds: readonly [LedgerKind, ...LedgerKind[]] }): ReactElement {
  const client = useApolloClient();
  const { message } = App.useApp();
  const [params, setParams] = useSearchParams();
  const jobId = params.get('job');
  const ledger = kinds.find(({ kind }) => kind === params.get('kind')) ?? kinds[0];
  const openJob = (id: string): void => {
    setParams({ kind: ledger.kind, job: id });
  };
  // Lists and counts read before the import are no longer true.
  const refresh = useCallback(() => void client.refetchQueries({ include: 'active' }), [client]);
  return (
    <>
      <UploadForm
        kinds={kinds}
        ledger={ledger}
        onLedger={(kind) => {
          setParams({ kind });
        }}
        onAccepted={(id, replayed) => {
          void message.success(replayed ? '这份文件已受理过，显示原任务。' : '台账已受理，正在处理。');
          openJob(id);
          refresh();
        }}
      />
      {jobId && <JobView key={jobId} ledger={ledger} jobId={jobId} onFinished={refresh} />}
      <HistorySection key={ledger.kind} ledger={ledger} onOpen={openJob} />
    </>
  );
}

export default function ImportsPage(): ReactElement {
  const session = useSessionState();
  const { agency, roles } = session.kind === 'SIGNED_OUT' ? { agency: '', roles: [] } : session.who;
  const [first, ...others] = ledgerKindsOf(agency, roles);
  return (
    <>
      <PageHeading title="台账导入">
        <p>各部门只导入本部门的台账；通过的行立即生效，未通过的行退回更正。</p>
      </PageHeading>
      {first ? (
        <ImportDesk kinds={[first, ...others]} />
      ) : (
        <Empty
          image={Empty.PRESENTED_IMAGE_SIMPLE}
          description={`${agencyName(agency)}没有须导入的台账。台账由教育、市场监管、民政、金融监管、公安各部门导入。`}
        />
      )}
    </>
  );
}
