import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { PLACE_ROLES } from '../glossary/premises-texts';
import { ApprovedPlacesDocument } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, isPlaced } from '../graph/graph-faults';
import { DepartmentSection } from './fact';

/** Where the school may teach, and where it might before. */
export function PlacesSection({ id }: { readonly id: string }): ReactElement | null {
  const { data, error } = useQuery(ApprovedPlacesDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const places = data?.institution?.approvedPlaces ?? [];
  const faults = faultsOf(error).filter((fault) => !isPlaced(fault));
  if (places.length === 0 && faults.length === 0) return null;
  return (
    <DepartmentSection department="教育" title="办学场所">
      <FaultAlert title="办学场所未能读取" faults={faults} />
      <ol className="timeline" aria-label="办学场所">
        {places.map(({ id: placeId, role, address, description, validFrom, validTo, documentNo }) => (
          <li key={placeId}>
            {validFrom} 至 {validTo ?? '今'} {PLACE_ROLES[role]} {address}
            <div className="hint wrap">{documentNo ? `${description}；${documentNo}` : description}</div>
          </li>
        ))}
      </ol>
    </DepartmentSection>
  );
}
