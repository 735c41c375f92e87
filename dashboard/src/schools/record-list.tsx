import type { TypedDocumentNode } from '@apollo/client';
import type { TableColumnsType } from 'antd';
import type { ReactElement } from 'react';
import { RowActs } from '../app/row-acts';
import { StateFilter } from '../app/state-filter';
import { useOwnPages } from '../app/use-state-pages';
import { isSchoolRecordAct, SCHOOL_RECORD_ACTS, schoolStepText } from '../glossary/school-texts';
import { StateTag } from '../glossary/state-tag';
import type { StateText } from '../glossary/texts';
import { StepList } from '../prices/step-list';
import { RegisterList } from '../registers/register-list';
import { useRegister } from '../registers/use-register';
import type { OpenRecordAct } from './record-act-dialog';

type Steps = Parameters<typeof StepList>[0]['steps'];

interface Recorded<State extends string> {
  readonly id: string;
  readonly state: State;
  readonly steps: Steps;
  readonly availableActions: readonly string[];
}

interface List<Row> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly { readonly node: Row }[];
}

interface Page<State extends string> {
  readonly first: number;
  readonly after?: string | null;
  readonly state?: State | null;
}

interface Props<Field extends string, Row extends Recorded<State>, State extends string> {
  readonly label: string;
  readonly query: TypedDocumentNode<Readonly<Partial<Record<Field, List<Row> | null>>>, Page<State>>;
  /** Of the query. */
  readonly field: Field;
  readonly states: Readonly<Record<State, StateText>>;
  /** Whether the list can be narrowed to one state. */
  readonly filtered?: boolean;
  readonly columns: TableColumnsType<Row>;
  /** What a screen reader says of a row beside its act. */
  readonly nameOf: (row: Row) => string;
  readonly onAct: (open: OpenRecordAct) => void;
  /** Acts of a row that ask for more than a reason. */
  readonly more?: (row: Row) => ReactElement | null;
  readonly details?: (row: Row) => ReactElement;
}

/** What was done, and what may be done. */
const standingColumns = <Field extends string, Row extends Recorded<State>, State extends string>({
  states,
  nameOf,
  onAct,
  more,
}: Props<Field, Row, State>): TableColumnsType<Row> => [
  {
    title: '办理经过',
    render: (_, row) => (
      <>
        <StateTag state={states[row.state]} />
        <StepList steps={row.steps} textOf={schoolStepText} />
      </>
    ),
  },
  {
    title: '办理',
    width: 200,
    render: (_, row) => (
      <>
        <RowActs
          subject={nameOf(row)}
          acts={row.availableActions.filter(isSchoolRecordAct)}
          nameOf={(act) => SCHOOL_RECORD_ACTS[act]}
          onAct={(act) => {
            onAct({ act, recordId: row.id });
          }}
        />
        {more?.(row)}
      </>
    ),
  },
];

/** Records of schools, page by page, with what was done and what may be done. */
export function RecordList<Field extends string, Row extends Recorded<State>, State extends string>(
  props: Props<Field, Row, State>,
): ReactElement {
  const { label, query, field, states, filtered = true, columns, details } = props;
  const pages = useOwnPages<State>();
  const register = useRegister(query, field, { pages, variables: filtered ? { state: pages.state ?? null } : {} });
  return (
    <>
      {filtered && <StateFilter states={states} {...pages} />}
      <RegisterList<Row>
        label={label}
        columns={[...columns, ...standingColumns(props)]}
        {...register}
        details={details}
      />
    </>
  );
}
