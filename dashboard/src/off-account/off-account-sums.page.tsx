import { Tag, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { useStatePages } from '../app/use-state-pages';
import { RECEIPT_STATES } from '../glossary/bank-texts';
import { moneyText } from '../glossary/formats';
import { StateTag } from '../glossary/state-tag';
import { OffAccountSumsDocument, type OffAccountSumsQuery } from '../gql/graphql';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';

type Sum = NonNullable<OffAccountSumsQuery['offAccountSums']>['edges'][number]['node'];

const amountText = (amount: string | null): string => (amount === null ? '—' : moneyText(amount));

const COLUMNS: TableColumnsType<Sum> = [
  {
    title: '机构',
    render: (_, { institution: { id, name } }) => <Link to={`/institutions/${id}`}>{name}</Link>,
  },
  { title: '凭证', width: 90, render: (_, { receiptCount }) => `${String(receiptCount)} 份` },
  { title: '家长反映合计', align: 'right', render: (_, { reported }) => amountText(reported) },
  { title: '已认定合计', align: 'right', render: (_, { confirmed }) => amountText(confirmed) },
  {
    title: '本地规定的数额',
    width: 240,
    render: (_, { revokeLimit, aboveRevokeLimit }) => (
      <>
        {moneyText(revokeLimit)} {aboveRevokeLimit && <Tag color="red">已超过，可以吊销许可证</Tag>}
      </>
    ),
  },
];

const Receipts = ({ of: { offAccountReceipts } }: { readonly of: Sum }): ReactElement => (
  <ul>
    {offAccountReceipts.map(({ id, paidOn, amount, state }) => (
      <li key={id}>
        {paidOn} {amountText(amount)} <StateTag state={RECEIPT_STATES[state]} />
      </li>
    ))}
  </ul>
);

export default function OffAccountSumsPage(): ReactElement {
  const register = useRegister(OffAccountSumsDocument, 'offAccountSums', { pages: useStatePages() });
  return (
    <>
      <PageHeading title="账外收费线索">
        <p>
          家长提交的交费凭证，经金融监管部门与监管账户比对。已认定的一次或合计超过本地规定数额的，可以依法吊销办学许可证；
          展开一行可见逐笔情况。
        </p>
      </PageHeading>
      <RegisterList<Sum>
        label="账外收费线索"
        columns={COLUMNS}
        {...register}
        details={(sum) => <Receipts of={sum} />}
      />
    </>
  );
}
