import type { Agency, Caller } from './caller.js';

/** Rows of the field access matrix: the kinds of data that a duty may need (个人信息保护法 34). */
export const MATRIX_ROWS = [
  'institution',
  'controller-id',
  'staff',
  'background-answer',
  'trainee-guardian',
  'order',
  'account',
  'account-counterparty',
  'clue-reporter',
  'joint-action',
  'complaint',
  'school-record',
  'case-file',
] as const;
export type MatrixRow = (typeof MATRIX_ROWS)[number];

/** Grants that hold only where a fact about the single record is proven, which its owner alone knows. */
export const CONDITIONAL_GRANTS = [
  'OWN_CUSTOMERS',
  'LISTED_PERSONS',
  'ORDER_PAYER',
  'AT_LIQUIDATION',
  'PUBLISHED_PART',
  'SERVED_PART',
  'REFERRED',
  'DELEGATED',
] as const;
export type ConditionalGrant = (typeof CONDITIONAL_GRANTS)[number];

/**
 * FULL: read. MASKED: personal values shortened. COUNT: only how many. SUMMARY: only the outline of a case.
 * OWN: what row security leaves of it (own institution, measures, cases, division, children, complaints).
 * YES_NO: the answer, with the person masked. BALANCE_AND_ALARM: the figures, with the account number masked.
 * PROTECTED_ONLY: only whether the money is protected. OWN_ORDER: only what the own order shows of the account.
 * CASE_ONLY: within a case, by its number. DENIED: no duty needs it.
 */
export type Grant =
  | 'FULL'
  | 'MASKED'
  | 'COUNT'
  | 'SUMMARY'
  | 'OWN'
  | 'YES_NO'
  | 'BALANCE_AND_ALARM'
  | 'PROTECTED_ONLY'
  | 'OWN_ORDER'
  | 'CASE_ONLY'
  | 'DENIED'
  | ConditionalGrant;

/** INTAKE_ONLY is a cell of the matrix, not a grant: it is FULL for the role INTAKE and DENIED for everyone else. */
export type Cell = Grant | 'INTAKE_ONLY';

export const MATRIX_COLUMNS = [
  'EDU',
  'SAMR',
  'CIVIL',
  'FIN_BANK',
  'POLICE',
  'JEO',
  'TOWNSHIP',
  'INST',
  'GUARDIAN',
  'PUBLIC',
] as const;
export type MatrixColumn = (typeof MATRIX_COLUMNS)[number];

// An agency that the matrix does not name has no duty there, and reads what the public reads. SYSTEM too: a service's
// own process reads its tables, never the graph.
const COLUMN_OF = {
  EDUCATION: 'EDU',
  MARKET_REGULATION: 'SAMR',
  CIVIL_AFFAIRS: 'CIVIL',
  FINANCE: 'FIN_BANK',
  BANK: 'FIN_BANK',
  PUBLIC_SECURITY: 'POLICE',
  JOINT_ENFORCEMENT: 'JEO',
  TOWNSHIP: 'TOWNSHIP',
  COMPREHENSIVE_ENFORCEMENT: 'PUBLIC',
  FIRE: 'PUBLIC',
  HOUSING: 'PUBLIC',
  CULTURE_SPORT_SCIENCE: 'PUBLIC',
  INSTITUTION: 'INST',
  GUARDIAN: 'GUARDIAN',
  SCHOOL: 'PUBLIC',
  EXPERT: 'PUBLIC',
  PUBLIC: 'PUBLIC',
  SYSTEM: 'PUBLIC',
} satisfies Record<Agency, MatrixColumn>;

type Cells = readonly [Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell, Cell];

// One line per row of the matrix, columns in the order of MATRIX_COLUMNS.
// prettier-ignore
const CELLS = {
  //                    EDU            SAMR           CIVIL             FIN_BANK         POLICE            JEO                  TOWNSHIP     INST           GUARDIAN          PUBLIC
  'institution':       ['FULL',        'FULL',        'FULL',           'FULL',          'FULL',           'FULL',              'FULL',      'OWN',         'FULL',           'FULL'],
  'controller-id':     ['FULL',        'MASKED',      'MASKED',         'OWN_CUSTOMERS', 'CASE_ONLY',      'MASKED',            'DENIED',    'OWN',         'DENIED',         'DENIED'],
  'staff':             ['FULL',        'MASKED',      'MASKED',         'DENIED',        'LISTED_PERSONS', 'MASKED',            'MASKED',    'OWN',         'PUBLISHED_PART', 'PUBLISHED_PART'],
  'background-answer': ['YES_NO',      'DENIED',      'DENIED',         'DENIED',        'FULL',           'COUNT',             'DENIED',    'OWN',         'DENIED',         'DENIED'],
  'trainee-guardian':  ['MASKED',      'CASE_ONLY',   'DENIED',         'ORDER_PAYER',   'CASE_ONLY',      'COUNT',             'DENIED',    'OWN',         'OWN',            'DENIED'],
  'order':             ['FULL',        'CASE_ONLY',   'DENIED',         'FULL',          'CASE_ONLY',      'COUNT',             'DENIED',    'OWN',         'OWN',            'DENIED'],
  'account':           ['FULL',        'DENIED',      'AT_LIQUIDATION', 'FULL',          'CASE_ONLY',      'BALANCE_AND_ALARM', 'DENIED',    'OWN',         'OWN_ORDER',      'PROTECTED_ONLY'],
  'account-counterparty': ['DENIED',   'DENIED',      'DENIED',         'FULL',          'CASE_ONLY',      'DENIED',            'DENIED',    'OWN',         'DENIED',         'DENIED'],
  'clue-reporter':     ['INTAKE_ONLY', 'INTAKE_ONLY', 'DENIED',         'DENIED',        'CASE_ONLY',      'INTAKE_ONLY',       'DENIED',    'DENIED',      'OWN',            'DENIED'],
  'joint-action':      ['OWN',         'OWN',         'OWN',            'OWN',           'OWN',            'FULL',              'OWN',       'SERVED_PART', 'DENIED',         'PUBLISHED_PART'],
  'complaint':         ['OWN',         'OWN',         'OWN',            'OWN',           'CASE_ONLY',      'FULL',              'OWN',       'OWN',         'OWN',            'DENIED'],
  'school-record':     ['FULL',        'CASE_ONLY',   'DENIED',         'DENIED',        'CASE_ONLY',      'FULL',              'FULL',      'OWN',         'PUBLISHED_PART', 'PUBLISHED_PART'],
  'case-file':         ['OWN',         'OWN',         'OWN',            'DENIED',        'REFERRED',       'SUMMARY',           'DELEGATED', 'OWN',         'DENIED',         'PUBLISHED_PART'],
} satisfies Record<MatrixRow, Cells>;

/** The matrix as it is written: what a column's agencies may read of a row. */
export function cellOf(row: MatrixRow, column: MatrixColumn): Cell {
  return (CELLS[row] as Cells)[MATRIX_COLUMNS.indexOf(column)] ?? 'DENIED';
}

/** What the matrix grants this caller of this kind of data, before purpose and rows are looked at. */
export function grantOf(row: MatrixRow, caller: Pick<Caller, 'agency' | 'roles'>): Grant {
  const cell = cellOf(row, COLUMN_OF[caller.agency]);
  if (cell !== 'INTAKE_ONLY') return cell;
  return caller.roles.includes('INTAKE') ? 'FULL' : 'DENIED';
}
