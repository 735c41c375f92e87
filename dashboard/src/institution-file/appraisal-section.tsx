import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { AppraisalTable } from '../appraisals/appraisal-table';
import { requestsAppraisals, seesAppraisals } from '../glossary/duties';
import { InstitutionAppraisalsDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { useSignedIn } from '../session/session-context';
import { DepartmentSection } from './fact';

/** Who is competent, and what was found of the courses. */
export function AppraisalSection({ id }: { readonly id: string }): ReactElement | null {
  const who = useSignedIn();
  const { data, error, refetch } = useQuery(InstitutionAppraisalsDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const institution = data?.institution;
  return (
    <DepartmentSection department="教育" title="归口管理与课程鉴别">
      <FaultAlert title="课程鉴别未能读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
      {institution && (
        <p>
          主管部门：{institution.competentDepartment.title}（依据：{institution.competentDepartment.basis}）
        </p>
      )}
      {institution && seesAppraisals(who) && <AppraisalTable label="该机构的课程鉴别" rows={institution.appraisals} />}
      {requestsAppraisals(who) && (
        <p>
          <Link to={`/appraisals/new?institution=${id}`}>申请课程鉴别</Link>
        </p>
      )}
    </DepartmentSection>
  );
}
