import { mayRead, type Caller } from '@lianguan/kernel';
import type { Alternatives, FieldRule } from './access-rules.js';

export type AccessCode = 'UNAUTHENTICATED' | 'FIELD_FORBIDDEN' | 'CASE_REQUIRED' | 'PURPOSE_REQUIRED';

/** Why one field is kept from one caller. */
export interface FieldRefusal {
  readonly coordinate: string;
  readonly code: AccessCode;
  readonly message: string;
  readonly basis: string | null;
}

type Objection = Omit<FieldRefusal, 'coordinate'>;

const PERSONAL_DATA_LAW = '个人信息保护法 34';

/** Null when the caller may read the field. Pure: the rights come from the kernel's access matrix. */
export function refusalOf(rule: FieldRule, caller: Caller): FieldRefusal | null {
  const objection =
    (rule.authenticated ? signInObjection(caller) : null) ??
    first(rule.scopes, (scopes) => scopeObjection(scopes, caller)) ??
    first(rule.policies, (policies) => policyObjection(policies, caller)) ??
    purposeObjection(rule, caller);
  return objection && { coordinate: rule.coordinate, ...objection };
}

function first<T>(items: readonly T[], objectionTo: (item: T) => Objection | null): Objection | null {
  for (const item of items) {
    const objection = objectionTo(item);
    if (objection) return objection;
  }
  return null;
}

const signInObjection = (caller: Caller): Objection | null =>
  caller.agency === 'PUBLIC' ? { code: 'UNAUTHENTICATED', message: '登录后才能查看此项', basis: null } : null;

// A scope is a role of the token: `@requiresScopes(scopes: [["AUDIT_ADMIN"]])`.
function scopeObjection(scopes: Alternatives, caller: Caller): Objection | null {
  const held: readonly string[] = caller.roles;
  if (scopes.some((all) => all.every((scope) => held.includes(scope)))) return null;
  return { code: 'FIELD_FORBIDDEN', message: '您的岗位无权查看此项', basis: PERSONAL_DATA_LAW };
}

function policyObjection(policies: Alternatives, caller: Caller): Objection | null {
  const verdict = mayRead(policies, caller);
  return verdict.ok ? null : { code: verdict.code, message: verdict.message, basis: verdict.basis };
}

function purposeObjection(rule: FieldRule, caller: Caller): Objection | null {
  if (!rule.personal || rule.policies.length === 0 || caller.purpose) return null;
  // Who reads the own data need not say why.
  if (caller.agency === 'INSTITUTION' || caller.agency === 'GUARDIAN') return null;
  return {
    code: 'PURPOSE_REQUIRED',
    message: '查看个人信息须先说明用途（extensions.purpose）',
    basis: '个人信息保护法 6',
  };
}
