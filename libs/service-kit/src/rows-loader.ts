import DataLoader from 'dataloader';
import { In, type EntityTarget, type FindOptionsOrder, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import type { Operation } from './operation.js';

interface Grouping<Row> {
  /** The column that names what the rows are of. */
  readonly of: keyof Row & string;
  readonly order: FindOptionsOrder<Row>;
}

/** The rows of each id, in order, those that the caller may see: `rowsLoader(op, OrderLesson, { of: 'orderId', order: { no: 'ASC' } })`. */
export function rowsLoader<Row extends ObjectLiteral>(
  op: Operation,
  type: EntityTarget<Row> & { readonly name: string },
  { of, order }: Grouping<Row>,
): DataLoader<string, Row[]> {
  return op.loader(
    `rows:${type.name} ${of} ${JSON.stringify(order)}`,
    (tx) =>
      new DataLoader(async (ids) => {
        const rows = await tx.manager.find(type, { where: { [of]: In([...ids]) } as FindOptionsWhere<Row>, order });
        return ids.map((id) => rows.filter((row) => row[of] === id));
      }),
  );
}
