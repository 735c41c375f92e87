import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { StateTag } from '../glossary/state-tag';
import { InstitutionInspectionsDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { DepartmentSection } from '../institution-file/fact';
import { INSPECTION_STATES } from './inspection-texts';

/** The annual inspections of one institution in its file. */
export function InspectionSection({ id }: { readonly id: string }): ReactElement | null {
  const { data, error, refetch } = useQuery(InstitutionInspectionsDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const inspections = data?.institution?.annualInspections ?? [];
  if (inspections.length === 0 && !error) return null;
  return (
    <DepartmentSection department="教育" title="年度检查">
      <FaultAlert title="年度检查未能读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
      <ul>
        {inspections.map(({ id: key, year, state, findings, rectifyDue, publishedOn }) => (
          <li key={key}>
            {year} 年度 <StateTag state={INSPECTION_STATES[state]} />
            {rectifyDue && ` 整改期限 ${rectifyDue}`}
            {findings && `：${findings}`}
            {publishedOn && `（${publishedOn} 公布）`}
          </li>
        ))}
      </ul>
    </DepartmentSection>
  );
}
