import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { RowTable } from '../app/row-table';
import { JOINT_ACTION_STATES, JOINT_ACTION_TRIGGERS } from '../glossary/joint-action-texts';
import { StateTag } from '../glossary/state-tag';
import { Term } from '../glossary/term';
import type { JointActionRowFragment } from '../gql/graphql';
import { fieldState, type FieldPlace } from '../graph/field-state';
import { FieldValue } from '../graph/field-value';
import type { GraphFault } from '../graph/graph-faults';
import { countsText } from './measure-counts';

interface Shown {
  readonly faults: readonly GraphFault[];
  readonly nowMs: number;
  /** Rows that a step has changed since the page was read. */
  readonly changed: ReadonlySet<string>;
}

const place = (field: string, service: string): FieldPlace => ({
  path: `jointActions.edges.node.${field}`,
  coordinate: `JointAction.${field}`,
  service,
});
const DECISION = place('decision', 'joint-enforcement');
const MEASURES = place('measures', 'joint-enforcement');

type Row = JointActionRowFragment;

const columnsFor = ({ faults, nowMs, changed }: Shown): TableColumnsType<Row> => [
  {
    title: '机构',
    width: 220,
    render: (_, row) => (
      <>
        <Link to={`/joint-actions/${row.id}`}>{row.institution?.name ?? '机构名称暂不可用'}</Link>
        {changed.has(row.id) && <strong className="fresh">刚更新</strong>}
      </>
    ),
  },
  { title: '事由', width: 130, render: (_, row) => JOINT_ACTION_TRIGGERS[row.trigger] },
  {
    title: '所依据的决定',
    width: 200,
    render: (_, row) => (
      <FieldValue state={fieldState<NonNullable<Row['decision']>>(row.decision, DECISION, faults)} empty="—" short>
        {({ organ, number }) => `${organ} ${number}`}
      </FieldValue>
    ),
  },
  { title: '状态', width: 110, render: (_, row) => <StateTag state={JOINT_ACTION_STATES[row.state]} /> },
  {
    title: '最近期限',
    width: 220,
    render: (_, row) => (row.nextDue ? <Term due={row.nextDue} nowMs={nowMs} /> : '无'),
  },
  {
    title: '措施',
    render: (_, row) => (
      <FieldValue state={fieldState<NonNullable<Row['measures']>>(row.measures, MEASURES, faults)} empty="—" short>
        {countsText}
      </FieldValue>
    ),
  },
];

interface Props extends Shown {
  readonly rows: readonly Row[];
  readonly filtered: boolean;
}

export function ActionTable({ rows, filtered, ...shown }: Props): ReactElement {
  return (
    <RowTable<Row>
      label="联合惩戒"
      columns={columnsFor(shown)}
      rows={rows}
      width={1000}
      none={filtered ? '没有符合条件的联合惩戒。' : '还没有联合惩戒。'}
      rowClassName={(row) => (shown.changed.has(row.id) ? 'fresh-row' : '')}
    />
  );
}
