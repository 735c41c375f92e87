import type { Operation, Tx } from '@lianguan/service-kit';
import DataLoader from 'dataloader';
import { In, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { keysOf, matchingRowsSql } from './match.rules.js';

/** A ledger table whose rows are matched to institutions. */
export interface MatchSource {
  readonly table: string;
  /** SQL order over the table's columns that puts the row first which answers for the institution. */
  readonly preference: string;
}

type Row = ObjectLiteral & { readonly id: string };

/** Every (institution, row) pair of the institutions `$1`, rows of their merged registrations included. */
const pairsSql = ({ table, preference }: MatchSource): string =>
  `select root_id, id from (
     select distinct d.root_id, r.* from institution_directory d
       join lateral (${matchingRowsSql(table, keysOf('d'))}) r on true
     where d.root_id = any($1::uuid[])
   ) matched order by ${preference}, id`;

/** Institution id → its rows in the order of preference: two statements for any number of institutions. */
export function matchedRowLoader<R extends Row>(
  op: Operation,
  entity: EntityTarget<R>,
  source: MatchSource,
): DataLoader<string, R[]> {
  return op.loader(
    `matched:${source.table}`,
    (tx) => new DataLoader((ids) => loadMatched(tx, { entity, source }, ids)),
  );
}

async function loadMatched<R extends Row>(
  tx: Tx,
  { entity, source }: { readonly entity: EntityTarget<R>; readonly source: MatchSource },
  ids: readonly string[],
): Promise<R[][]> {
  const pairs = await tx.query<{ root_id: string; id: string }>(pairsSql(source), [ids]);
  const byId = await rowsById(
    tx,
    entity,
    pairs.map((pair) => pair.id),
  );
  const byRoot = new Map<string, R[]>();
  for (const { root_id: root, id } of pairs) {
    const row = byId.get(id);
    if (row) byRoot.set(root, [...(byRoot.get(root) ?? []), row]);
  }
  return ids.map((id) => byRoot.get(id) ?? []);
}

/** An entity's rows by id, those that the caller may see; null for the others. */
export function entityLoader<R extends Row>(
  op: Operation,
  entity: EntityTarget<R> & { readonly name: string },
): DataLoader<string, R | null> {
  return op.loader(
    `entity:${entity.name}`,
    (tx) =>
      new DataLoader(async (ids) => {
        const byId = await rowsById(tx, entity, ids);
        return ids.map((id) => byId.get(id) ?? null);
      }),
  );
}

async function rowsById<R extends Row>(
  tx: Tx,
  entity: EntityTarget<R>,
  ids: readonly string[],
): Promise<Map<string, R>> {
  const rows = await tx.manager.find(entity, { where: { id: In([...ids]) } as never });
  return new Map(rows.map((row) => [row.id, row]));
}
