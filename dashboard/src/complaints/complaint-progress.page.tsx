import { useEffect, useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { LandingForm } from '../app/landing-form';
import '../app/parts.css';
import { kindName } from '../glossary/complaint-texts';
import { dateTimeText } from '../glossary/formats';
import { ComplaintProgressDocument, type ComplaintProgressQuery } from '../gql/graphql';
import { createGraph } from '../graph/client';
import { faultsOf, type GraphFault } from '../graph/graph-faults';
import { useSession } from '../session/session-context';
import { ComplaintStanding } from './complaint-steps';

interface Answer {
  readonly progress: ComplaintProgressQuery['complaintProgress'];
  readonly faults: readonly GraphFault[];
  /** The law clock when it was asked. */
  readonly nowMs: number;
}

/** What the department says of a receipt, asked anew each time; null while it is asked. */
function useProgress(receiptNo: string): Answer | null {
  const session = useSession();
  const [{ client }] = useState(() => createGraph(session));
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    if (receiptNo === '') return undefined;
    let current = true;
    const settle = (next: Answer): void => {
      if (current) setAnswer(next);
    };
    client
      .query({ query: ComplaintProgressDocument, variables: { receiptNo }, fetchPolicy: 'no-cache' })
      .then(({ data, error }) => {
        const nowMs = Date.now() + (data?.lawClock?.offsetMs ?? 0);
        settle({ progress: data?.complaintProgress ?? null, faults: faultsOf(error), nowMs });
      })
      .catch((error: unknown) => {
        settle({ progress: null, faults: faultsOf(error), nowMs: Date.now() });
      });
    return () => {
      current = false;
    };
  }, [client, receiptNo]);
  return answer;
}

function Result({ answer }: { readonly answer: Answer | null }): ReactElement {
  if (!answer) return <p>正在查询…</p>;
  const { progress, faults, nowMs } = answer;
  if (!progress)
    return (
      <p className="landing-fault" role="alert">
        {faults.length > 0
          ? `未能查询：${faults.map(({ message }) => message).join('；')}`
          : '没有这个回执编号，请照回执核对后再查。'}
      </p>
    );
  return (
    <>
      <h2>
        {kindName(progress.kind)} {progress.receiptNo}
      </h2>
      <p>{dateTimeText(progress.receivedAt)} 收到</p>
      <ComplaintStanding of={progress} nowMs={nowMs} />
    </>
  );
}

/** For whoever holds a receipt, without signing in: how far is my complaint? */
function Progress({ receiptNo }: { readonly receiptNo: string }): ReactElement {
  const answer = useProgress(receiptNo);
  return (
    <LandingForm title="投诉进度" path="/complaint-progress" asked={receiptNo} label="回执编号" button="查询">
      {receiptNo !== '' && <Result answer={answer} />}
    </LandingForm>
  );
}

export default function ComplaintProgressPage(): ReactElement {
  const { receipt = '' } = useParams();
  return <Progress key={receipt} receiptNo={receipt} />;
}
