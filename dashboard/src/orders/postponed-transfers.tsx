import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { useOwnPages } from '../app/use-state-pages';
import { dateTimeText, moneyText } from '../glossary/formats';
import { PostponedTransfersDocument, type PostponedTransfersQuery } from '../gql/graphql';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';

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
  const register = useRegister(PostponedTransfersDocument, 'postponedTransfers', { pages: useOwnPages() });
  if (register.faults.length === 0 && !register.list?.totalCount) return null;
  return (
    <>
      <h2>顺延的划转</h2>
      <RegisterList<Postponed> label="顺延的划转" columns={COLUMNS} {...register} />
    </>
  );
}
