import type { TableColumnType } from 'antd';
import { RowActs } from './row-acts';

interface Props<Row, Act extends string, Open> {
  readonly width: number;
  /** The acts that the page knows. */
  readonly names: Readonly<Record<Act, string>>;
  /** What a screen reader says of the row beside its act. */
  readonly subject: (row: Row) => string;
  /** The dialog of an act. */
  readonly open: (act: Act, row: Row) => Open;
  readonly onAct: (open: Open) => void;
}

/** The column of the acts that each row offers. */
export const actsColumn = <Row extends { readonly availableActions: readonly string[] }, Act extends string, Open>({
  width,
  names,
  subject,
  open,
  onAct,
}: Props<Row, Act, Open>): TableColumnType<Row> => ({
  title: '办理',
  width,
  render: (_, row) => (
    <RowActs
      subject={subject(row)}
      acts={row.availableActions.filter((act): act is Act => Object.hasOwn(names, act))}
      nameOf={(act) => names[act]}
      onAct={(act) => {
        onAct(open(act, row));
      }}
    />
  ),
});
