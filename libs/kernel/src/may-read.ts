import {
  CONDITIONAL_GRANTS,
  MATRIX_ROWS,
  grantOf,
  type ConditionalGrant,
  type Grant,
  type MatrixRow,
} from './access-matrix.js';
import type { Agency, Caller } from './caller.js';
import { renderRefusal } from './refusal.js';
import type { RefusalCatalogue } from './decision.js';

/** Federation's `@policy(policies:)`: alternatives, each a list of policies that must all hold. A bare name is one alternative of one. */
export type AccessPolicy = string | readonly (readonly string[])[];

export type AccessRefusal = 'FIELD_FORBIDDEN' | 'CASE_REQUIRED';

export type AccessVerdict =
  | { readonly ok: true; readonly masked: boolean }
  | { readonly ok: false; readonly code: AccessRefusal; readonly message: string; readonly basis: string };

export const ACCESS_REFUSALS = {
  FIELD_FORBIDDEN: { message: '{agency}的职责不需要读取“{row}”', basis: '个人信息保护法 34' },
  CASE_REQUIRED: { message: '{agency}只能在办理案件时读取“{row}”，现无对应案件', basis: '个人信息保护法 34' },
} satisfies RefusalCatalogue<AccessRefusal>;

export const AGENCY_TITLES = {
  EDUCATION: '教育部门',
  MARKET_REGULATION: '市场监管部门',
  CIVIL_AFFAIRS: '民政部门',
  FINANCE: '金融监管部门',
  BANK: '托管银行',
  PUBLIC_SECURITY: '公安机关',
  JOINT_ENFORCEMENT: '双减专班',
  TOWNSHIP: '乡镇街道',
  COMPREHENSIVE_ENFORCEMENT: '综合行政执法局',
  FIRE: '消防救援机构',
  HOUSING: '住房城乡建设部门',
  CULTURE_SPORT_SCIENCE: '文旅体科部门',
  INSTITUTION: '校外培训机构',
  GUARDIAN: '家长',
  SCHOOL: '学校',
  EXPERT: '专家',
  PUBLIC: '社会公众',
  SYSTEM: '系统',
} satisfies Record<Agency, string>;

export const MATRIX_ROW_TITLES = {
  institution: '机构、许可、名单和收费',
  'controller-id': '举办者和实际控制人身份信息',
  staff: '从业人员姓名和证书',
  'background-answer': '背景核查结果',
  'trainee-guardian': '学员和监护人信息',
  order: '订单、课时和退费',
  account: '监管账户余额和流水',
  'account-counterparty': '监管账户流水的对方',
  'clue-reporter': '举报人信息',
  'joint-action': '联合惩戒、措施和回执',
  complaint: '投诉',
  'school-record': '学校、材料、课程和排课',
  'case-file': '案卷',
} satisfies Record<MatrixRow, string>;

type Reading = 'PLAIN' | 'MASKED' | 'COUNT' | 'CASE' | 'NONE';

const READING_OF = {
  FULL: 'PLAIN',
  OWN: 'PLAIN',
  MASKED: 'MASKED',
  YES_NO: 'MASKED',
  BALANCE_AND_ALARM: 'MASKED',
  COUNT: 'COUNT',
  SUMMARY: 'COUNT',
  CASE_ONLY: 'CASE',
  PROTECTED_ONLY: 'NONE',
  OWN_ORDER: 'NONE',
  DENIED: 'NONE',
  // Unproven. Masked rather than refused, so that the gateway, which sees no rows, lets the owner decide.
  OWN_CUSTOMERS: 'MASKED',
  ORDER_PAYER: 'MASKED',
  LISTED_PERSONS: 'NONE',
  AT_LIQUIDATION: 'NONE',
  PUBLISHED_PART: 'NONE',
  SERVED_PART: 'NONE',
  REFERRED: 'NONE',
  DELEGATED: 'NONE',
} satisfies Record<Grant, Reading>;

const COUNT_SUFFIX = ':count';
const RANK = ['NONE', 'CASE', 'COUNT', 'MASKED', 'PLAIN'] as const;

const isConditional = (grant: Grant): grant is ConditionalGrant => CONDITIONAL_GRANTS.some((known) => known === grant);

/** Row and strength of a policy as the schema writes it: '<row>' or '<row>:count'. Throws for a row that the matrix lacks. */
export function parsePolicy(policy: string): { readonly row: MatrixRow; readonly countSuffices: boolean } {
  const countSuffices = policy.endsWith(COUNT_SUFFIX);
  const name = countSuffices ? policy.slice(0, -COUNT_SUFFIX.length) : policy;
  const row = MATRIX_ROWS.find((known) => known === name);
  if (!row) throw new Error(`No row of the access matrix: ${policy}`);
  return { row, countSuffices };
}

interface PolicyReading {
  readonly row: MatrixRow;
  readonly reading: Reading;
}

function readPolicy(policy: string, caller: Caller, proven: readonly ConditionalGrant[]): PolicyReading {
  const { row, countSuffices } = parsePolicy(policy);
  const grant = grantOf(row, caller);
  const reading: Reading = isConditional(grant) && proven.includes(grant) ? 'PLAIN' : READING_OF[grant];
  if (reading !== 'COUNT') return { row, reading };
  return { row, reading: countSuffices ? 'PLAIN' : 'NONE' };
}

const weaker = (a: PolicyReading, b: PolicyReading): PolicyReading =>
  RANK.indexOf(b.reading) < RANK.indexOf(a.reading) ? b : a;
const stronger = (a: PolicyReading, b: PolicyReading): PolicyReading =>
  RANK.indexOf(b.reading) > RANK.indexOf(a.reading) ? b : a;

function refusal(code: AccessRefusal, row: MatrixRow, agency: Agency): AccessVerdict {
  const detail = { agency: AGENCY_TITLES[agency], row: MATRIX_ROW_TITLES[row] };
  const { message } = renderRefusal(ACCESS_REFUSALS, { code, detail });
  return { ok: false, code, message, basis: ACCESS_REFUSALS[code].basis };
}

/**
 * Whether the caller may read a field under this policy, by the field access matrix.
 * `proven` names the conditions that the owner of the record has checked for this very record; the gateway passes none.
 */
export function mayRead(policy: AccessPolicy, caller: Caller, proven: readonly ConditionalGrant[] = []): AccessVerdict {
  const alternatives = typeof policy === 'string' ? [[policy]] : policy;
  const readings = alternatives.map((all) => all.map((name) => readPolicy(name, caller, proven)).reduce(weaker));
  const { row, reading } = readings.reduce(stronger);
  if (reading === 'NONE') return refusal('FIELD_FORBIDDEN', row, caller.agency);
  // A case number proves nothing until there is a register of cases to look it up in.
  if (reading === 'CASE') return refusal('CASE_REQUIRED', row, caller.agency);
  return { ok: true, masked: reading === 'MASKED' };
}
