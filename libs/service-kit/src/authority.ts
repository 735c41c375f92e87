import type { Agency, Role } from '@lianguan/kernel';
import { GraphQLError } from 'graphql';
import type { Operation } from './operation.js';

/** Lets the operation go on when the caller has one of `roles` (and is of `agency`); throws FORBIDDEN, or UNAUTHENTICATED for who is not signed in. */
export function requireRole(op: Operation, roles: readonly Role[], agency?: Agency): void {
  const { caller } = op;
  if (caller.agency === 'PUBLIC') throw coded('UNAUTHENTICATED', '请先登录');
  const rightAgency = agency === undefined || caller.agency === agency;
  if (!rightAgency || !caller.roles.some((role) => roles.includes(role)))
    throw coded('FORBIDDEN', '您没有办理此事项的权限');
}

const coded = (code: string, message: string) => new GraphQLError(message, { extensions: { code, basis: null } });
