import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '../app/page-heading';
import { useStatePages } from '../app/use-state-pages';
import { moneyText } from '../glossary/formats';
import { ChargedOrdersDocument, type ChargedOrdersQuery } from '../gql/graphql';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';

type Order = NonNullable<ChargedOrdersQuery['chargedOrders']>['edges'][number]['node'];

const COLUMNS: TableColumnsType<Order> = [
  {
    title: '机构',
    width: 200,
    render: (_, { institution: { id, name } }) => <Link to={`/price-violations?institution=${id}`}>{name}</Link>,
  },
  { title: '课程', width: 160, dataIndex: 'course' },
  { title: '缴费日期', width: 120, dataIndex: 'paidOn' },
  { title: '签约日期', width: 120, dataIndex: 'signedOn' },
  { title: '每课时', align: 'right', width: 110, render: (_, { lessonPrice }) => moneyText(lessonPrice) },
  { title: '课时', align: 'right', width: 80, dataIndex: 'lessons' },
  { title: '总价', align: 'right', width: 120, render: (_, { amount }) => moneyText(amount) },
  { title: '上课', render: (_, { firstDay, lastDay }) => `${firstDay} 至 ${lastDay}` },
  { title: '订单编号', render: (_, { id }) => <span className="wrap">{id}</span> },
];

/** The paid orders of a finding or an institution; without either those of the officer's place. */
export default function ChargedOrdersPage(): ReactElement {
  const [params] = useSearchParams();
  const register = useRegister(ChargedOrdersDocument, 'chargedOrders', {
    pages: useStatePages(),
    variables: { institutionId: params.get('institution'), violationId: params.get('violation') },
  });
  return (
    <>
      <PageHeading title="已缴费订单">
        <p>
          财政部门告知的订单价格，先缴费的在前；没有家长和学员的信息。
          {params.get('violation') && '本页只列计入这条违法收费的。'}
        </p>
        <Link to="/price-violations">返回违法收费</Link>
      </PageHeading>
      <RegisterList<Order> label="已缴费订单" columns={COLUMNS} {...register} />
    </>
  );
}
