import { useQuery } from '@apollo/client/react';
import { Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { Choice } from '../app/choice';
import { countText, moneyText } from '../glossary/formats';
import { InstitutionPaymentTotalsDocument, type InstitutionPaymentTotalsQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf } from '../graph/graph-faults';
import { useLawClock } from '../graph/use-law-clock';
import { yearsBack } from './payment-input';

type Total = NonNullable<InstitutionPaymentTotalsQuery['institutionPaymentTotals']>[number];

const money = (title: string, field: 'total' | 'related' | 'candidate' | 'confirmed' | 'returned') => ({
  title,
  width: 140,
  align: 'right' as const,
  render: (_: unknown, row: Total) => moneyText(row[field]),
});

const COLUMNS: TableColumnsType<Total> = [
  {
    title: '机构',
    render: (_, { institution }) =>
      institution && <Link to={`/related-payments?institution=${institution.id}`}>{institution.name}</Link>,
  },
  { title: '笔数', width: 80, align: 'right', render: (_, { count }) => countText(count) },
  money('支付合计', 'total'),
  money('支付给关联方', 'related'),
  money('其中待核查', 'candidate'),
  money('认定变相分配未退回', 'confirmed'),
  money('已退回', 'returned'),
];

/** What each institution paid in a year, and how much of it to related parties. */
export function YearTotals(): ReactElement {
  const years = yearsBack(new Date(useLawClock()));
  const [year, setYear] = useState<number>();
  const chosen = year ?? years[0]!;
  const { data, previousData, error, refetch } = useQuery(InstitutionPaymentTotalsDocument, {
    variables: { year: chosen },
    fetchPolicy: 'cache-and-network',
  });
  return (
    <section className="panel" aria-label="年度合计">
      <h2>年度合计</h2>
      <Choice
        listName="付款年度"
        aria-label="付款年度"
        value={chosen}
        options={years.map((value) => ({ value, label: `${String(value)} 年` }))}
        onChange={setYear}
        style={{ width: 140 }}
      />
      <FaultAlert title="年度合计未能读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
      <Table<Total>
        aria-label={`${String(chosen)} 年支付合计`}
        size="small"
        rowKey={({ institution }) => institution?.id ?? ''}
        columns={COLUMNS}
        dataSource={(data ?? previousData)?.institutionPaymentTotals ?? []}
        pagination={false}
        locale={{ emptyText: '该年度没有支付记录' }}
        scroll={{ x: 900 }}
      />
    </section>
  );
}
