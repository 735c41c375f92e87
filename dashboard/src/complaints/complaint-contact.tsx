import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { ComplaintContactDocument, type ComplaintContactQuery, type ComplaintKind } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';

interface Props {
  readonly id: string;
  readonly kind: ComplaintKind;
  readonly ownData: boolean;
}

const contactText = (of: ComplaintContactQuery['complaint'] = null): string => {
  const name = of?.complainantName ?? of?.reporterName;
  return name ? `${name}，电话 ${of?.complainantMobile ?? of?.reporterMobile ?? '—'}` : '匿名';
};

/** Who complains: read only when the row is opened, for the purpose of the complaint, and never kept in the cache. */
export function ComplaintContact({ id, kind, ownData }: Props): ReactElement {
  const { data, error, loading } = useQuery(ComplaintContactDocument, {
    variables: { id, ofReporter: kind === 'REPORT' },
    context: { purpose: ownData ? 'OWN_DATA' : 'COMPLAINT' },
    fetchPolicy: 'no-cache',
  });
  if (loading) return <p>正在读取…</p>;
  if (error) return <FaultAlert title="联系方式未能读取" faults={faultsOf(error)} />;
  return <p>{contactText(data?.complaint)}</p>;
}
