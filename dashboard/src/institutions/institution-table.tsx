import { Table, type TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import { divisionName } from '../glossary/divisions';
import { StateTag } from '../glossary/state-tag';
import {
  BUSINESS_STATES,
  CERTIFICATE_STATES,
  classText,
  ESCROW_STATES,
  LICENSE_STATES,
  NON_PROFIT_STATES,
  RISK_CODES,
} from '../glossary/texts';
import type { InstitutionsQuery } from '../gql/graphql';
import { fieldState, type FieldState } from '../graph/field-state';
import { FieldValue } from '../graph/field-value';
import type { GraphFault } from '../graph/graph-faults';

export type InstitutionRow = NonNullable<InstitutionsQuery['institutions']>['edges'][number]['node'];

type DepartmentField = 'businessRegistration' | 'nonProfitRegistration' | 'escrowAccount' | 'riskCode';

const SERVICES = {
  businessRegistration: 'market-regulation',
  nonProfitRegistration: 'civil-affairs',
  escrowAccount: 'finance',
  riskCode: 'joint-enforcement',
} satisfies Record<DepartmentField, string>;

type Department<F extends DepartmentField> = NonNullable<InstitutionRow[F]>;

const stateIn = <F extends DepartmentField>(
  row: InstitutionRow,
  field: F,
  faults: readonly GraphFault[],
): FieldState<Department<F>> =>
  fieldState<Department<F>>(
    row[field] as Department<F> | null,
    { path: `institutions.edges.node.${field}`, coordinate: `TrainingInstitution.${field}`, service: SERVICES[field] },
    faults,
  );

interface CellProps {
  readonly row: InstitutionRow;
  readonly faults: readonly GraphFault[];
}

/** An institution is registered with one of the two registers; the one that is known is shown. */
function RegistrationCell({ row, faults }: CellProps): ReactElement {
  const business = stateIn(row, 'businessRegistration', faults);
  const nonProfit = stateIn(row, 'nonProfitRegistration', faults);
  if (nonProfit.kind === 'VALUE' || business.kind === 'EMPTY') {
    return (
      <FieldValue state={nonProfit} empty="无登记" short>
        {({ state }) => <>民非 {<StateTag state={NON_PROFIT_STATES[state]} />}</>}
      </FieldValue>
    );
  }
  return (
    <FieldValue state={business} short>
      {({ state }) => <>执照 {<StateTag state={BUSINESS_STATES[state]} />}</>}
    </FieldValue>
  );
}

const columnsFor = (faults: readonly GraphFault[]): TableColumnsType<InstitutionRow> => [
  { title: '台账编号', dataIndex: 'ledgerNo', width: 110 },
  { title: '名称', width: 180, render: (_, row) => <Link to={`/institutions/${row.id}`}>{row.name}</Link> },
  { title: '区划', width: 105, render: (_, row) => divisionName(row.divisionCode) },
  { title: '类别', width: 100, render: (_, row) => classText(row.trainingClass, row.nonAcademicKind) },
  {
    title: '证照状态',
    width: 112,
    render: (_, row) => <StateTag state={CERTIFICATE_STATES[row.certificateStatus.state]} />,
  },
  {
    title: '许可证',
    width: 90,
    render: (_, row) => (row.license ? <StateTag state={LICENSE_STATES[row.license.state]} /> : '无'),
  },
  { title: '登记', width: 110, render: (_, row) => <RegistrationCell row={row} faults={faults} /> },
  {
    title: '监管账户',
    width: 110,
    render: (_, row) => (
      <FieldValue state={stateIn(row, 'escrowAccount', faults)} short>
        {({ state }) => <StateTag state={ESCROW_STATES[state]} />}
      </FieldValue>
    ),
  },
  {
    title: '风险码',
    width: 85,
    render: (_, row) => (
      <FieldValue state={stateIn(row, 'riskCode', faults)} short>
        {({ value }) => <StateTag state={RISK_CODES[value]} />}
      </FieldValue>
    ),
  },
];

interface Props {
  readonly rows: readonly InstitutionRow[];
  readonly faults: readonly GraphFault[];
  readonly loading: boolean;
  readonly empty: ReactElement;
}

export function InstitutionTable({ rows, faults, loading, empty }: Props): ReactElement {
  const navigate = useNavigate();
  return (
    <Table<InstitutionRow>
      className="row-link"
      aria-label="机构台账"
      size="small"
      rowKey="id"
      columns={columnsFor(faults)}
      dataSource={rows}
      loading={loading}
      pagination={false}
      // An empty table has nothing to scroll to.
      scroll={rows.length > 0 ? { x: 960 } : undefined}
      locale={{ emptyText: empty }}
      onRow={(row) => ({
        // The keyboard's way is the link on the name.
        onClick: (event) => {
          if (!(event.target instanceof HTMLAnchorElement)) void navigate(`/institutions/${row.id}`);
        },
      })}
    />
  );
}
