import { useQuery } from '@apollo/client/react';
import { Alert, Button, Progress, Skeleton } from 'antd';
import { useEffect, useState, type ReactElement } from 'react';
import { StateTag } from '../glossary/state-tag';
import { JOB_STATES } from '../glossary/texts';
import { download } from '../graph/download';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, type GraphFault } from '../graph/graph-faults';
import { useSession } from '../session/session-context';
import { isUnderWay, percentOf, progressText } from './job-progress-text';
import type { Job, LedgerKind } from './ledger-kinds';

const POLL_MS = 1_000;

function Corrections({ job, url }: { readonly job: Job; readonly url: string }): ReactElement {
  const session = useSession();
  const [faults, setFaults] = useState<readonly GraphFault[]>([]);
  const fetchFile = async (): Promise<void> => {
    setFaults(await download(url, { token: await session.accessToken(), fileName: '更正文件.xlsx' }));
  };
  return (
    <div className="law">
      <p>
        有 {job.result.rejected}{' '}
        行未通过校验。下载更正文件，按“错误列”“错误原因”改正后，在上方原样再次上传；已通过的行不受影响。
      </p>
      <Button type="primary" onClick={() => void fetchFile()}>
        下载更正文件
      </Button>
      <FaultAlert title="更正文件未能下载" faults={faults} />
    </div>
  );
}

const COUNTS = [
  ['created', '新增'],
  ['updated', '更新'],
  ['unchanged', '无变化'],
  ['rejected', '退回更正'],
] as const;

function Counts({ result }: { readonly result: Job['result'] }): ReactElement {
  return (
    <dl className="figures">
      {COUNTS.map(([key, name]) => (
        <div className="figure" key={key}>
          <dt>{name}</dt>
          <dd className="figure-count">{result[key].toLocaleString('zh-CN')}</dd>
        </div>
      ))}
    </dl>
  );
}

function JobBody({ job }: { readonly job: Job }): ReactElement {
  return (
    <>
      <p role="status">
        {job.fileName} <StateTag state={JOB_STATES[job.state]} /> {progressText(job)}
      </p>
      <Progress
        percent={percentOf(job)}
        aria-label="处理进度"
        status={job.state === 'FAILED' ? 'exception' : undefined}
      />
      {job.failure && (
        <Alert className="block" type="error" showIcon title="整份文件未能导入" description={job.failure.message} />
      )}
      {!isUnderWay(job) && <Counts result={job.result} />}
      {!isUnderWay(job) && job.correctionsUrl && <Corrections job={job} url={job.correctionsUrl} />}
    </>
  );
}

function NoJob({ loading, unknown }: { readonly loading: boolean; readonly unknown: boolean }): ReactElement | null {
  if (loading) return <Skeleton active />;
  return unknown ? <p>没有这项任务，或不属于您的部门。</p> : null;
}

interface Props {
  readonly ledger: LedgerKind;
  readonly jobId: string;
  readonly onFinished: () => void;
}

/** One job from its acceptance to its result; it goes on without this page, which only asks after it. */
export function JobView({ ledger, jobId, onFinished }: Props): ReactElement {
  const { data, previousData, error, loading, startPolling, stopPolling, refetch } = useQuery(ledger.job, {
    variables: { id: jobId },
    fetchPolicy: 'network-only',
  });
  // One failed poll does not take the last known state off the page.
  const job = (data ?? previousData)?.job ?? null;
  const underWay = job !== null && isUnderWay(job);
  useEffect(() => {
    if (!underWay) return undefined;
    startPolling(POLL_MS);
    return () => {
      stopPolling();
      onFinished();
    };
  }, [underWay, startPolling, stopPolling, onFinished]);
  const unknown = !loading && !error;
  return (
    <section className="panel" aria-label="导入任务">
      <h2>导入任务</h2>
      <FaultAlert title="任务未能读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
      {job ? <JobBody job={job} /> : <NoJob loading={loading} unknown={unknown} />}
    </section>
  );
}
