import type { Operation } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { In, type EntityTarget, type FindOptionsOrder, type ObjectLiteral } from 'typeorm';

type Row = ObjectLiteral & { readonly accountId: string };

/** Account id → its rows of another table in this order: one statement for any number of accounts. */
export const rowsOfAccounts = <R extends Row>(
  op: Operation,
  entity: EntityTarget<R> & { readonly name: string },
  order: FindOptionsOrder<R>,
): DataLoader<string, R[]> =>
  op.loader(
    `accounts:${entity.name}`,
    (tx) =>
      new DataLoader<string, R[]>(async (ids) => {
        const rows = await tx.manager.find(entity, { where: { accountId: In([...ids]) } as never, order });
        return ids.map((id) => rows.filter(({ accountId }) => accountId === id));
      }),
  );
