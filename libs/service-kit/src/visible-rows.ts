import { divisionPrefix, type Caller } from '@lianguan/kernel';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { rowSettings } from './row-security.js';

/** A division with all below it as a range, which an index of text serves: starts_with would read the whole list. Of what is no code it is empty. */
export function inDivision<Row extends ObjectLiteral & { divisionCode: string }>(
  query: SelectQueryBuilder<Row>,
  division: string,
): void {
  const from = divisionPrefix(division);
  query.andWhere(`${query.alias}.divisionCode between :fromDivision and :toDivision`, {
    fromDivision: from,
    toDivision: from && from.padEnd(12, '9'),
  });
}

/** What row security shows the caller, said once more in words that an index serves: its own words are asked of row after row. */
export function ofCaller<Row extends ObjectLiteral & { divisionCode: string; institutionId: string }>(
  query: SelectQueryBuilder<Row>,
  caller: Caller,
): void {
  if (caller.agency === 'INSTITUTION')
    query.andWhere(`${query.alias}.institutionId = :ownInstitution`, { ownInstitution: caller.institutionId ?? null });
  else if (rowSettings(caller)['app.division'] !== '*') inDivision(query, caller.division);
}
