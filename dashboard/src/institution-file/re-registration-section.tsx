import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { seesReRegistration } from '../glossary/duties';
import { RE_REGISTRATION_CHOICES, RE_REGISTRATION_STATES } from '../glossary/re-registration-texts';
import { StateTag } from '../glossary/state-tag';
import { InstitutionReRegistrationDocument, type InstitutionReRegistrationQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { useSignedIn } from '../session/session-context';
import { DepartmentSection, Fact } from './fact';

type Record = NonNullable<NonNullable<InstitutionReRegistrationQuery['institution']>['reRegistration']>;

function Facts({ record }: { readonly record: Record }): ReactElement {
  return (
    <dl className="facts">
      <Fact name="状态">
        <StateTag state={RE_REGISTRATION_STATES[record.state]} />
      </Fact>
      <Fact name="去向">{record.choice ? RE_REGISTRATION_CHOICES[record.choice] : '未选择'}</Fact>
      <Fact name="招生和收费">{record.lockReason ?? '可以'}</Fact>
      <Fact name="期限">{record.deadline}</Fact>
      {record.newCode && (
        <Fact name="沿革">
          {record.noticedName}（{record.noticedCode ?? '无代码'}）转为 {record.newName}（{record.newCode}）
        </Fact>
      )}
      {record.inTransition && <Fact name="过渡期">至 {record.transitionEndsOn}</Fact>}
    </dl>
  );
}

/** What becomes, or became, of the institution in a campaign. */
export function ReRegistrationSection({ id }: { readonly id: string }): ReactElement | null {
  const who = useSignedIn();
  const { data, error, refetch } = useQuery(InstitutionReRegistrationDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const record = data?.institution?.reRegistration;
  const faults = faultsOf(error);
  if (!record && faults.length === 0) return null;
  return (
    <DepartmentSection department="教育" title="转登记">
      <FaultAlert title="转登记未能读取" faults={faults} onRetry={() => void refetch()} />
      {record && <Facts record={record} />}
      {record && seesReRegistration(who) && (
        <p>
          <Link to={`/re-registrations/${record.id}`}>查看和办理转登记</Link>
        </p>
      )}
    </DepartmentSection>
  );
}
