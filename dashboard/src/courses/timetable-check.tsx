import { useQuery } from '@apollo/client/react';
import { Alert, Button, Form, Input, Progress } from 'antd';
import { useEffect, useState, type ReactElement } from 'react';
import { dateTimeText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import { JOB_STATES } from '../glossary/texts';
import {
  StartTimetableCheckDocument,
  TimetableCheckReportDocument,
  type TimetableCheckReportQuery,
} from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, type GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';
import { isUnderWay, percentOf } from '../imports/job-progress-text';
import type { Job } from '../imports/ledger-kinds';
import { useSignedIn } from '../session/session-context';
import { checkProgressText } from './timetable-check-text';
import { TimetableFindings } from './timetable-findings';

const POLL_MS = 1_000;

type Report = NonNullable<TimetableCheckReportQuery['timetableCheckReport']>;

function CheckJob({ job }: { readonly job: Job }): ReactElement {
  return (
    <>
      <p role="status">
        {dateTimeText(job.createdAt)} 发起 <StateTag state={JOB_STATES[job.state]} /> {checkProgressText(job)}
      </p>
      {isUnderWay(job) && <Progress percent={percentOf(job)} aria-label="核对进度" />}
      {job.failure && (
        <Alert className="block" type="error" showIcon title="核对未完成" description={job.failure.message} />
      )}
    </>
  );
}

function ReportBody({ division, report }: { readonly division: string; readonly report: Report }): ReactElement {
  const { job, counts } = report;
  if (!job) return <p>{division} 的课表尚未核对过。</p>;
  return (
    <>
      <CheckJob job={job} />
      {/* What stands there while a check goes on is partly the last one's; read anew when it ends. */}
      {!isUnderWay(job) && <TimetableFindings key={job.id} division={division} counts={counts} />}
    </>
  );
}

function CheckReport({ division }: { readonly division: string }): ReactElement {
  const { data, previousData, error, startPolling, stopPolling, refetch } = useQuery(TimetableCheckReportDocument, {
    variables: { divisionCode: division },
    fetchPolicy: 'network-only',
  });
  const report = (data ?? previousData)?.timetableCheckReport;
  const underWay = Boolean(report?.job && isUnderWay(report.job));
  useEffect(() => {
    if (!underWay) return undefined;
    startPolling(POLL_MS);
    return stopPolling;
  }, [underWay, startPolling, stopPolling]);
  return (
    <>
      <FaultAlert title="核对结果未能读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
      {report && <ReportBody division={division} report={report} />}
    </>
  );
}

interface Values {
  readonly divisionCode: string;
}

/** The whole timetable of a county against today's law, in the background. */
export function TimetableCheck(): ReactElement {
  const who = useSignedIn();
  const perform = useAct();
  const [form] = Form.useForm<Values>();
  const [division, setDivision] = useState(who.division);
  const [busy, setBusy] = useState(false);
  const [faults, setFaults] = useState<readonly GraphFault[]>([]);
  const start = async ({ divisionCode }: Values): Promise<void> => {
    setBusy(true);
    setDivision(divisionCode);
    setFaults((await perform(StartTimetableCheckDocument, { divisionCode })).objections);
    setBusy(false);
  };
  return (
    <section className="panel" aria-label="课表核对">
      <h2>课表核对</h2>
      <p className="hint">校历或规定有变的，把辖区内全部后续课时按今日的规定重新核对一遍；在后台进行，可离开本页。</p>
      <Form<Values>
        name="timetable-check"
        form={form}
        layout="inline"
        initialValues={{ divisionCode: who.division }}
        onFinish={(values) => void start(values)}
      >
        <Form.Item
          name="divisionCode"
          label="区划代码"
          rules={[
            { required: true, message: '请填写区划代码' },
            { pattern: /^\d{6}(\d{3}){0,2}$/u, message: '区划代码为 6、9 或 12 位数字' },
          ]}
        >
          <Input maxLength={12} style={{ width: 160 }} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={busy}>
          核对课表
        </Button>
        <Button
          onClick={() => {
            setDivision(form.getFieldValue('divisionCode') as string);
            setFaults([]);
          }}
        >
          查看结果
        </Button>
      </Form>
      <FaultAlert title="未能发起核对" faults={faults} />
      <CheckReport key={division} division={division} />
    </section>
  );
}
