import { useQuery } from '@apollo/client/react';
import type { TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { dateTimeText, moneyText } from '../glossary/formats';
import { PostponedTransfersDocument, type PostponedTransfersQuery } from '../gql/graphql';
import { faultsOf } from '../graph/graph-faults';
import type { Cursors } from '../graph/keyset';
import { PAGE_SIZE, RegisterList } from '../registers/register-list';

type Postponed = NonNullable<PostponedTransfersQuery['postponedTransfers']>['edges'][number]['node'];

const COLUMNS: TableColumnsType<Postponed> = [
  { title: '机构', render: (_, { institution: { name } }) => name },
  { title: '消课日期', width: 120, dataIndex: 'consumedOn' },
  { title: '课时', width: 80, align: 'right', dataIndex: 'lessonCount' },
  { title: '金额', width: 140, align: 'right', render: (_, { amount }) => amount && moneyText(amount) },
  { title: '未能发出的原因', dataIndex: 'reason', className: 'wrap' },
  { title: '最近一次', width: 120, dataIndex: 'triedOn' },
  { title: '下一次', width: 170, render: (_, { nextTry }) => nextTry && dateTimeText(nextTry) },
];

/** What fell due and could not be ordered; nothing where all was. */
export function PostponedTransfers(): ReactElement | null {
  const [cursors, setCursors] = useState<Cursors>([]);
  const { data, previousData, error, loading, refetch } = useQuery(PostponedTransfersDocument, {
    variables: { first: PAGE_SIZE, after: cursors.at(-1) ?? null },
    fetchPolicy: 'cache-and-network',
  });
  const list = (data ?? previousData)?.postponedTransfers;
  if (!error && (!list || list.totalCount === 0)) return null;
  return (
    <>
      <h2>顺延的划转</h2>
      <RegisterList<Postponed>
        label="顺延的划转"
        columns={COLUMNS}
        list={list}
        loading={loading}
        faults={faultsOf(error)}
        cursors={cursors}
        onTurn={setCursors}
        onRetry={() => void refetch()}
      />
    </>
  );
}
