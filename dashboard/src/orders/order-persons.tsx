import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import {
  TrainingOrderAccountDocument,
  TrainingOrderPayerDocument,
  TrainingOrderTraineeDocument,
  type TrainingOrderAccountQuery,
} from '../gql/graphql';
import { ownData } from '../institution-file/purposes';
import { useSignedIn } from '../session/session-context';

interface Props {
  readonly id: string;
  readonly signed: boolean;
  readonly paid: boolean;
}

type Account = NonNullable<NonNullable<TrainingOrderAccountQuery['trainingOrder']>['account']>;

const accountText = ({ name, bankName, accountNo }: Account): string =>
  `${bankName}，户名 ${name}，账号 ${accountNo ?? '—'}`;

/** The child, for whom it is the own one or a trainee; where the fee is paid in, and who paid, also for the supervisors. Read for their purpose, and never kept in the cache. */
export function OrderPersons({ id, signed, paid }: Props): ReactElement {
  const stated = ownData(useSignedIn().agency);
  const options = {
    variables: { id },
    context: stated ?? { purpose: 'SUPERVISION' },
    fetchPolicy: 'no-cache',
  } as const;
  const trainee = useQuery(TrainingOrderTraineeDocument, { ...options, skip: !stated });
  const account = useQuery(TrainingOrderAccountDocument, { ...options, skip: !signed }).data?.trainingOrder?.account;
  const payer = useQuery(TrainingOrderPayerDocument, { ...options, skip: !paid });
  const names = [
    ['学员', trainee.data?.trainingOrder?.traineeName],
    ['缴费账户', account && accountText(account)],
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
