import { useQuery } from '@apollo/client/react';
import { Table, type TableColumnsType } from 'antd';
import { useState, type ReactElement } from 'react';
import { RowActs } from '../app/row-acts';
import { moneyText } from '../glossary/formats';
import { IssuePaymentBatchDocument, WaitingPaymentsDocument, type WaitingPaymentsQuery } from '../gql/graphql';
import { FaultAlert } from '../graph/fault-alert';
import { faultsOf, type GraphFault } from '../graph/graph-faults';
import { useAct } from '../graph/use-act';

type Waiting = NonNullable<WaitingPaymentsQuery['waitingPayments']>[number];

const columnsFor = (onIssue: (group: Waiting) => void): TableColumnsType<Waiting> => [
  { title: '银行', dataIndex: 'bankCode' },
  { title: '区划', dataIndex: 'divisionCode' },
  {
    title: '可以发出',
    render: (_, { count, held }) => (
      <>
        {count} 笔{held > 0 && <div className="hint">另有 {held} 笔因账户止付、冻结、仅退费不发出</div>}
      </>
    ),
  },
  { title: '合计', align: 'right', render: (_, { sum }) => sum && moneyText(sum) },
  {
    title: '办理',
    width: 120,
    render: (_, group) => (
      <RowActs
        subject={`${group.bankCode} ${group.divisionCode}`}
        acts={group.count > 0 ? ['issue'] : []}
        nameOf={() => '生成批次'}
        onAct={() => {
          onIssue(group);
        }}
      />
    ),
  },
];

/** What no batch has yet, by bank and division. */
export function WaitingPayments({ onIssued }: { readonly onIssued: () => void }): ReactElement {
  const perform = useAct();
  const [refused, setRefused] = useState<readonly GraphFault[]>([]);
  const { data, previousData, error, loading, refetch } = useQuery(WaitingPaymentsDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const issue = async ({ bankCode, divisionCode }: Waiting): Promise<void> => {
    const { objections } = await perform(IssuePaymentBatchDocument, { bankCode, divisionCode });
    setRefused(objections);
    if (objections.length === 0) onIssued();
  };
  return (
    <section className="panel" aria-label="待发出的付款">
      <h2>待发出</h2>
      <FaultAlert title="待发出的付款未能读取" faults={faultsOf(error)} onRetry={() => void refetch()} />
      <FaultAlert title="未能生成批次" faults={refused} />
      <Table<Waiting>
        aria-label="待发出的付款"
        size="small"
        rowKey={({ bankCode, divisionCode }) => `${bankCode} ${divisionCode}`}
        loading={loading && !data && !previousData}
        columns={columnsFor((group) => void issue(group))}
        dataSource={[...((data ?? previousData)?.waitingPayments ?? [])]}
        pagination={false}
        locale={{ emptyText: '没有待发出的付款' }}
      />
    </section>
  );
}
