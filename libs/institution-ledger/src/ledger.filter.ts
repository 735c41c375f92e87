import { nameKey } from '@lianguan/kernel';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { keysOf, matchingRowsSql } from './match.rules.js';

export interface LedgerFilter {
  /** Words of the name, or a whole code. */
  readonly search?: string | null;
  /** Whether the row belongs to an institution of the directory. */
  readonly linked?: boolean | null;
}

/** Narrows a query over a ledger table (alias `row`, columns `name_key`, `uscc_code`, `division_code`). */
export function applyLedgerFilter<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  filter: LedgerFilter | null | undefined,
): SelectQueryBuilder<Row> {
  const text = filter?.search?.trim();
  if (text) {
    // strpos is leakproof and works under row security, LIKE is not.
    query.andWhere('(strpos(row.name_key, :key) > 0 or row.uscc_code = :code)', {
      key: nameKey(text),
      code: text.toUpperCase(),
    });
  }
  if (filter?.linked !== null && filter?.linked !== undefined) {
    query.andWhere(`${filter.linked ? '' : 'not '}exists (${matchingRowsSql('institution_directory', keysOf('row'))})`);
  }
  return query;
}
