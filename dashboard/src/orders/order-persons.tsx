import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { TrainingOrderPayerDocument, TrainingOrderTraineeDocument } from '../gql/graphql';
import { useSignedIn } from '../session/session-context';

const OWN = new Set(['GUARDIAN', 'INSTITUTION']);

interface Props {
  readonly id: string;
  readonly paid: boolean;
}

/** The child, for whom it is the own one or a trainee; who paid, also for the supervisors. Read for their purpose, and never kept in the cache. */
export function OrderPersons({ id, paid }: Props): ReactElement {
  const own = OWN.has(useSignedIn().agency);
  const options = {
    variables: { id },
    context: { purpose: own ? 'OWN_DATA' : 'SUPERVISION' },
    fetchPolicy: 'no-cache',
  } as const;
  const trainee = useQuery(TrainingOrderTraineeDocument, { ...options, skip: !own });
  const payer = useQuery(TrainingOrderPayerDocument, { ...options, skip: !paid });
  const names = [
    ['学员', trainee.data?.trainingOrder?.traineeName],
    ['付款人', payer.data?.trainingOrder?.payment?.payerName],
  ] as const;
  return (
    <>
      {names.map(
        ([title, name]) =>
          name && (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{name}</dd>
            </div>
          ),
      )}
    </>
  );
}
