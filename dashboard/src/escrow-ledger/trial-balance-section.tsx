import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { moneyText } from '../glossary/formats';
import { LEDGER_ACCOUNT_KINDS } from '../glossary/ledger-texts';
import { StateTag } from '../glossary/state-tag';
import type { EscrowTrialBalanceQuery } from '../gql/graphql';
import { Fact } from '../institution-file/fact';

type Balance = NonNullable<EscrowTrialBalanceQuery['escrowTrialBalance']>;
type Line = Balance['lines'][number];

const COLUMNS: TableColumnsType<Line> = [
  { title: '科目', render: (_, { kind }) => LEDGER_ACCOUNT_KINDS[kind] },
  { title: '个数', dataIndex: 'accounts', align: 'right' },
  { title: '借方合计', align: 'right', render: (_, { debits }) => moneyText(debits) },
  { title: '贷方合计', align: 'right', render: (_, { credits }) => moneyText(credits) },
  { title: '待银行回执', align: 'right', render: (_, { reserved }) => moneyText(reserved) },
  { title: '余额', align: 'right', render: (_, { balance }) => moneyText(balance) },
  {
    title: '核对',
    render: (_, { differing }) =>
      differing === null ? '相符' : <StateTag state={{ text: '与分录不符', tone: 'BAD' }} />,
  },
];

const verdict = (holds: boolean, yes: string, no: string): ReactElement => (
  <StateTag state={holds ? { text: yes, tone: 'GOOD' } : { text: no, tone: 'BAD' }} />
);

export function TrialBalanceSection({ balance }: { readonly balance: Balance }): ReactElement {
  const { lines, debits, credits, balanced, covered, owed, solvent } = balance;
  return (
    <section className="panel" aria-label="试算平衡">
      <h2>试算平衡</h2>
      <dl className="facts">
        <Fact name="借贷">{verdict(balanced, '平衡', '不平')}</Fact>
        <Fact name="借方合计">{moneyText(debits)}</Fact>
        <Fact name="贷方合计">{moneyText(credits)}</Fact>
        <Fact name="偿付">{verdict(solvent, '足额', '不足额')}</Fact>
        <Fact name="存款与预拨">{moneyText(covered)}</Fact>
        <Fact name="应付学员和机构">{moneyText(owed)}</Fact>
      </dl>
      <Table<Line>
        aria-label="各科目合计"
        size="small"
        rowKey="kind"
        columns={COLUMNS}
        dataSource={[...lines]}
        pagination={false}
        locale={{ emptyText: '还没有记账' }}
        scroll={{ x: 800 }}
      />
    </section>
  );
}
