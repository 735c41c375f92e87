import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { stackedColumns } from '../app/stacked-columns';
import { moneyText } from '../glossary/formats';
import { REFUND_STEPS } from '../glossary/refund-texts';
import type { RefundStepsFragment } from '../gql/graphql';
import { stepText, sumOf } from './refund-input';

const COLUMNS: TableColumnsType<RefundStepsFragment> = [
  {
    title: '步骤',
    render: (_, step) => (
      <>
        {REFUND_STEPS[step.kind]}
        <div className="hint">{stepText(step)}</div>
      </>
    ),
  },
  { title: '金额', width: 130, align: 'right', render: (_, { amount }) => amount && moneyText(amount) },
  { title: '依据', width: 230, render: (_, { basis }) => <span className="wrap">{basis}</span> },
];

/** How what goes back is computed, line by line. */
export const QuoteSteps = ({ steps }: { readonly steps: readonly RefundStepsFragment[] }): ReactElement => (
  <Table<RefundStepsFragment>
    aria-label="退费计算"
    size="small"
    rowKey="kind"
    columns={stackedColumns(COLUMNS)}
    dataSource={steps}
    pagination={false}
    className="stacked"
    scroll={{ x: 560 }}
    summary={() => (
      <Table.Summary.Row>
        <Table.Summary.Cell index={0}>合计</Table.Summary.Cell>
        <Table.Summary.Cell index={1} align="right">
          {moneyText(sumOf(steps.map(({ amount }) => amount)))}
        </Table.Summary.Cell>
        <Table.Summary.Cell index={2} />
      </Table.Summary.Row>
    )}
  />
);
