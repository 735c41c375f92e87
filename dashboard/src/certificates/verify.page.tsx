import { useEffect, useState, type ReactElement } from 'react';
import { useParams } from 'react-router';
import { LandingForm } from '../app/landing-form';
import '../app/parts.css';
import { PublicFault } from '../app/public-fault';
import { StateTag } from '../glossary/state-tag';
import { CERTIFICATE_STANDINGS } from '../glossary/texts';
import { VerifyCertificateDocument, type VerifiedFactsFragment } from '../gql/graphql';
import { createGraph } from '../graph/client';
import { faultsOf, type GraphFault } from '../graph/graph-faults';
import { Fact } from '../institution-file/fact';
import { useSession } from '../session/session-context';
import { registerOf, variablesFor } from './verify-code';

type Answer =
  | { readonly kind: 'FOUND'; readonly title: string; readonly facts: VerifiedFactsFragment }
  | { readonly kind: 'UNKNOWN' | 'NO_CODE' | 'ASKING' }
  | { readonly kind: 'FAILED'; readonly faults: readonly GraphFault[] };

/** What the register says of a code, asked anew each time. */
function useVerification(code: string): Answer {
  const session = useSession();
  const [{ client }] = useState(() => createGraph(session));
  const [answer, setAnswer] = useState<{ readonly code: string; readonly is: Answer } | null>(null);
  const register = registerOf(code);
  useEffect(() => {
    if (!register) return undefined;
    let current = true;
    const settle = (is: Answer): void => {
      if (current) setAnswer({ code, is });
    };
    client
      .query({ query: VerifyCertificateDocument, variables: variablesFor(code, register), fetchPolicy: 'no-cache' })
      .then(({ data, error }) => {
        const found = data?.verifyCertificate;
        const facts = found?.license ?? found?.nonProfitRegistration ?? found?.businessRegistration;
        const faults = faultsOf(error);
        if (facts) settle({ kind: 'FOUND', title: register.title, facts });
        else settle(faults.length > 0 ? { kind: 'FAILED', faults } : { kind: 'UNKNOWN' });
      })
      .catch((error: unknown) => {
        settle({ kind: 'FAILED', faults: faultsOf(error) });
      });
    return () => {
      current = false;
    };
  }, [client, code, register]);
  if (!register) return { kind: 'NO_CODE' };
  return answer?.code === code ? answer.is : { kind: 'ASKING' };
}

function Facts({ title, facts }: { readonly title: string; readonly facts: VerifiedFactsFragment }): ReactElement {
  return (
    <>
      <h2>{title}</h2>
      <dl className="facts">
        <Fact name="现状">
          <StateTag state={CERTIFICATE_STANDINGS[facts.state]} />
        </Fact>
        <Fact name="名称">{facts.name}</Fact>
        <Fact name="编号">{facts.number}</Fact>
        <Fact name="有效期">
          {facts.validFrom} 至 {facts.validTo ?? '长期'}
        </Fact>
        <Fact name="发证机关">{facts.issuedBy}</Fact>
      </dl>
      <p className="landing-note">以上为查验之时登记机关所载；与手中证书不一致的，请向发证机关核实。</p>
    </>
  );
}

function Result({ code, answer }: { readonly code: string; readonly answer: Answer }): ReactElement | null {
  if (answer.kind === 'FOUND') return <Facts title={answer.title} facts={answer.facts} />;
  if (answer.kind === 'ASKING') return <p>正在查验…</p>;
  if (code === '') return null;
  if (answer.kind === 'FAILED') return <PublicFault what="未能查验" faults={answer.faults} />;
  return (
    <p className="landing-fault" role="alert">
      {answer.kind === 'NO_CODE'
        ? '这不是证书验证码：验证码为一个字母和 24 位数字、字母，请照证书上的输入。'
        : '查无此证：证书可能系伪造，或编号已变更、原证作废，请向发证机关核实。'}
    </p>
  );
}

/** For everyone, without signing in: is the certificate in my hand still one? */
function Verification({ code }: { readonly code: string }): ReactElement {
  const answer = useVerification(code);
  return (
    <LandingForm title="证书查验" path="/verify" asked={code} label="验证码" button="查验">
      <Result code={code} answer={answer} />
    </LandingForm>
  );
}

export default function VerifyPage(): ReactElement {
  const { code = '' } = useParams();
  return <Verification key={code} code={code} />;
}
